"""JSON lines: one record per line, keys in their documented order."""

from __future__ import annotations

import json

from attrib.report.listing import Listing


def write(listing: Listing) -> str:
    """One line per record."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in listing.records)
