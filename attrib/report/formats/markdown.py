"""A Markdown table as GitHub shows it; nothing in a cell is taken for Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrib.report.characters import visible
from attrib.report.listing import Listing

_SPECIAL = re.compile(r"[\\`*_\[\]|~#]")
# What GitHub makes links, mentions and pictures of behind Markdown's back: addresses, "@name", "#12", ":name:".
_LINKED = re.compile(r":(?=//)|(?<=www)\.|@|#(?=[0-9])|(?<=GH)-(?=[0-9])|:(?=[\w+-]+:)", re.IGNORECASE)
# It takes what stands between two dollar signs for mathematics; its manual says to write this for a plain one.
_DOLLAR = "<span>$</span>"
# A comment shows nothing and parts what would be a link.
_PARTED = "<!-- -->"
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def write(listing: Listing) -> str:
    """The table columns of the listing."""
    shown = [column for column in listing.columns if column.table]
    head = [column.heading or column.name for column in shown]
    return table(head, ([column.brief(column.cell(each)) for column in shown] for each in listing.records))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of these cells, each shown as exactly the text it is."""
    lines = [[escaped(cell) for cell in head], ["---"] * len(head)]
    lines += [[escaped(cell) for cell in row] for row in rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly it, on one line of a table or heading."""
    pieces = _LINKED.split(visible(text).strip())
    signs = _LINKED.findall(visible(text).strip())
    parted = [_plain(piece) + _plain(sign) + _PARTED for piece, sign in zip(pieces, signs, strict=False)]
    return "".join(parted) + _plain(pieces[-1])


def code(text: str) -> str:
    """The text as code, for a heading; no reference in it is followed."""
    words = visible(text).strip()
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", words)), default=0))
    pad = " " if "`" in words else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).translate(_HTML).replace("$", _DOLLAR)
