"""HTML: a listing as one plain page that needs no other file; `attrib report` has a page of its own."""

from __future__ import annotations

from attrib.report.listing import Listing


def write(listing: Listing) -> str:
    """The table columns of the listing."""
    from attrib.report.html import listing_page  # noqa: PLC0415 - Jinja takes 50 ms that no other format needs

    return listing_page(listing)
