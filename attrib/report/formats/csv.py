r"""Comma-separated values as RFC 4180 has them, in UTF-8, with lines that end in "\n".

RFC 4180 asks for CRLF; every reader takes both, and with "\n" the file can be compared, counted and
searched by line tools. A line break inside a cell stays as it is, in quotation marks.
"""

from __future__ import annotations

import csv
import io

from attrib.report.listing import Listing


def write(listing: Listing) -> str:
    """A header, then one line per record."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in listing.columns)
    for record in listing.records:
        writer.writerow(column.cell(record) for column in listing.columns)
    return out.getvalue()
