r"""CSV for Excel and its like: a byte order mark, lines that end in CRLF, and no cell they would calculate.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, also behind blanks, and articles
are written by strangers (CWE-1236). So an apostrophe is put in front of

- a cell that begins with one of these signs, in any width, or with a tab or carriage return; blanks and
  characters that nobody sees may stand before it;
- such a sign behind a line break, tab or semicolon inside a cell, where another list separator or a careless
  reader would begin a cell of its own;
- two numbers with a dash or slash between them, such as the positions `9-12`: Excel would read a date.

Nothing else is changed. What has to be read back exactly belongs in plain CSV.
"""

from __future__ import annotations

import re

from attrib.report.formats.csv import row
from attrib.report.listing import Listing

BYTE_ORDER_MARK = "\ufeff"
GUARD = "'"
# All characters that compatibility normalisation (NFKC) turns into one of the four or into a minus sign.
_SIGNS = (
    "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u208c\u207a\u208a\u207b\u208b\u2212\ufb29"
)
# White space of every kind, controls, and what takes up no room.
_BLANKS = r"\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_FORMULA = re.compile(
    rf"\A(?=[{_BLANKS}]*[{_SIGNS}\t\r])|(?<=[\r\n\t;])(?![\r\n\t;])(?=[{_BLANKS}]*[{_SIGNS}])"
)
_DATE = re.compile(r"\A(?=[0-9]{1,4}[-/][0-9]{1,4}\Z)")


def write(listing: Listing) -> str:
    """A header, then one line per record."""
    rows = [[column.name for column in listing.columns]]
    rows += [[guarded(column.cell(record)) for column in listing.columns] for record in listing.records]
    return BYTE_ORDER_MARK + "".join(row(cells, end="\r\n") for cells in rows)


def guarded(cell: str) -> str:
    """The cell as a spreadsheet shows it instead of working it out."""
    return _DATE.sub(GUARD, _FORMULA.sub(GUARD, cell))
