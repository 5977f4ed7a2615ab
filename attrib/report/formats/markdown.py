"""A Markdown table as GitHub shows it; nothing in a cell is taken for Markdown or HTML."""

from __future__ import annotations

import re

from attrib.report.characters import visible
from attrib.report.listing import Listing

_SPECIAL = re.compile(r"[\\`*_\[\]|~#]")


def write(listing: Listing) -> str:
    """The table columns of the listing."""
    shown = [column for column in listing.columns if column.table]
    rows = [[column.heading or column.name for column in shown], ["---"] * len(shown)]
    rows += [[escaped(column.brief(column.cell(record))) for column in shown] for record in listing.records]
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly it, on one line."""
    marked = _SPECIAL.sub(r"\\\g<0>", visible(text))
    return marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
