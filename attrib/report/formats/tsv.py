r"""Tab-separated values: one line per record, whatever is in the cells.

A backslash, tab or line break inside a cell is written as `\\`, `\t`, `\n` or `\r`, so that `cut` and
`awk` see one record per line and nothing is lost.
"""

from __future__ import annotations

from attrib.report.listing import Listing

_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})


def write(listing: Listing) -> str:
    """A header, then one line per record."""
    rows = [[column.name for column in listing.columns]]
    rows += [
        [column.cell(record).translate(_ESCAPES) for column in listing.columns] for record in listing.records
    ]
    return "".join("\t".join(row) + "\n" for row in rows)
