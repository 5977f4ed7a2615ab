"""JSON: one array of records, indented, keys in their documented order."""

from __future__ import annotations

import json

from attrib.report.listing import Listing


def write(listing: Listing) -> str:
    """The records as one array."""
    return json.dumps(listing.records, ensure_ascii=False, indent=2) + "\n"
