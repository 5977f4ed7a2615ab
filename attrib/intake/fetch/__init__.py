"""Pages by their addresses, asked for politely and from public addresses only: `Fetcher`."""

from attrib.intake.fetch.fetcher import Fetcher, FetchOptions

__all__ = ["FetchOptions", "Fetcher"]
