"""A table for a terminal: columns as wide as they need, the widest wrapped until all fit."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.report.characters import visible, width
from attrib.report.lines import Line, Piece, beside, plain
from attrib.report.listing import Listing

GAP = 2
# Under eight columns a cell is a stack of syllables; the table rather runs over the edge.
NARROWEST = 8
# Ids and outlets' names stay whole up to here; a longer word is an address and may be cut.
LONGEST_WORD = 24
# So much more keeps a name or a date on one line, and is hardly missed by a column of sentences.
LITTLE = 12
# A cell is looked at this far for its longest word.
LONGEST_READ = 2_000


def write(listing: Listing, *, room: int = 80) -> str:
    """The table columns of the listing in `room` terminal columns."""
    return plain(lines(listing, room=room))


def lines(listing: Listing, *, room: int) -> list[Line]:
    """The same as styled lines: "heading" over the columns, "outlet", "verdict" and the like in them."""
    shown = [column for column in listing.columns if column.table]
    head = [column.heading or column.name.replace("_", " ") for column in shown]
    body = [[visible(column.brief(column.cell(record))) for column in shown] for record in listing.records]
    widths = fitted([head, *body], room)
    drawn = beside([[(Piece(each, "heading"),)] for each in head], widths, gap=GAP)
    for row in body:
        cells = [[(Piece(cell, column.name),)] for cell, column in zip(row, shown, strict=True)]
        drawn += beside(cells, widths, gap=GAP)
    return drawn


def fitted(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths for the columns of `rows` that sum up to no more than `room`, as a browser would choose them.

    Each column first gets its longest word.
    """
    cells = list(zip(*rows, strict=True))
    wanted = [min(room, max(1, *map(width, column))) for column in cells]
    spare = room - GAP * (len(cells) - 1)
    if sum(wanted) <= spare:
        return wanted
    least = [min(most, _longest_word(column)) for most, column in zip(wanted, cells, strict=True)]
    while sum(least) > spare and max(least) > NARROWEST:
        least[max(range(len(least)), key=lambda number: (least[number], number))] -= 1
    return _shared_out(max(0, spare - sum(least)), least, wanted)


def _shared_out(left: int, least: list[int], wanted: list[int]) -> list[int]:
    """Columns that want little more get it; the others share the rest by how much they want."""
    widths = list(least)
    for number, most in enumerate(wanted):
        more = most - widths[number]
        if more <= min(LITTLE, left):
            widths[number] = most
            left -= more
    wish = max(1, sum(wanted) - sum(widths))
    return [few + left * (most - few) // wish for few, most in zip(widths, wanted, strict=True)]


def _longest_word(column: Sequence[str]) -> int:
    words = (word for cell in column for word in cell[:LONGEST_READ].split())
    return min(LONGEST_WORD, max(map(width, words), default=1))
