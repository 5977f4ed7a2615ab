"""A table for a terminal: columns as wide as they need, the widest wrapped until all fit."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.report.characters import visible, width
from attrib.report.lines import Line, Piece, beside, plain
from attrib.report.listing import Listing

GAP = 2
# Under eight columns a cell is a stack of syllables; the table rather runs over the edge.
NARROWEST = 8


def write(listing: Listing, *, room: int = 80) -> str:
    """The table columns of the listing in `room` terminal columns."""
    return plain(lines(listing, room=room))


def lines(listing: Listing, *, room: int) -> list[Line]:
    """The same as styled lines: "heading" over the columns, "outlet", "verdict" and the like in them."""
    shown = [column for column in listing.columns if column.table]
    head = [column.heading or column.name.replace("_", " ") for column in shown]
    body = [[visible(column.cell(record)) for column in shown] for record in listing.records]
    widths = fitted([head, *body], room)
    drawn = beside([[(Piece(each, "heading"),)] for each in head], widths, gap=GAP)
    for row in body:
        cells = [[(Piece(cell, column.name),)] for cell, column in zip(row, shown, strict=True)]
        drawn += beside(cells, widths, gap=GAP)
    return drawn


def fitted(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths for the columns of `rows` that sum up to no more than `room`, the widest giving way first."""
    widths = [min(room, max(1, *(width(cell) for cell in column))) for column in zip(*rows, strict=True)]
    spare = room - GAP * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > NARROWEST:
        widest = max(range(len(widths)), key=lambda number: (widths[number], number))
        widths[widest] -= 1
    return widths
