r"""Comma-separated values as RFC 4180 has them, in UTF-8, with lines that end in "\n".

RFC 4180 asks for CRLF; every reader takes both, and with "\n" the file can be compared, counted and
searched by line tools. A line break inside a cell stays as it is, in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrib.report.listing import Listing

# The csv module would leave a lone "\r" bare when lines end in "\n", and readers end the record there.
_QUOTED = re.compile(r'[",\r\n]')


def write(listing: Listing) -> str:
    """A header, then one line per record."""
    header = row(column.name for column in listing.columns)
    rows = (row(column.cell(record) for column in listing.columns) for record in listing.records)
    return header + "".join(rows)


def row(cells: Iterable[str], *, end: str = "\n") -> str:
    """One line, its cells in quotation marks where they need them."""
    return ",".join(_quoted(cell) for cell in cells) + end


def _quoted(cell: str) -> str:
    if not _QUOTED.search(cell):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'
