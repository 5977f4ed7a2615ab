"""JSON lines: one record per line, keys in their documented order."""

from __future__ import annotations

from attrib.report.formats.json import dumps
from attrib.report.listing import Listing


def write(listing: Listing) -> str:
    """One line per record."""
    return "".join(dumps(record) + "\n" for record in listing.records)
