r"""JSON: one array of records, indented, keys in their documented order.

Characters that some readers take for the end of a line are written as escapes, "\u2028" and the like.
"""

from __future__ import annotations

import json

from attrib.report.listing import Json, Listing

_LINE_BREAKS = str.maketrans({"\x85": r"\u0085", "\u2028": r"\u2028", "\u2029": r"\u2029"})


def write(listing: Listing) -> str:
    """The records as one array."""
    return dumps(listing.records, indent=2) + "\n"


def dumps(value: Json, *, indent: int | None = None) -> str:
    """The value as JSON text, with letters of all languages as they are."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(_LINE_BREAKS)
