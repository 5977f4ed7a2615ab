"""Lines for people: words with a style each, wrapped and set in columns, coloured by whoever draws them.

Nothing here knows colours or terminals. A style is a word such as "dropped" or "source"; `plain` is the
same lines without any, and says everything the coloured ones say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from attrib.report.characters import visible, width


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one style."""

    text: str
    style: str = ""


Line: TypeAlias = tuple[Piece, ...]
EMPTY: Line = ()


def line(*pieces: Piece | str) -> Line:
    """One line of pieces; a bare string has no style. Control characters are made visible."""
    return tuple(
        Piece(visible(each)) if isinstance(each, str) else Piece(visible(each.text), each.style)
        for each in pieces
    )


def plain(lines: Iterable[Line]) -> str:
    """The lines as text, each ended by a newline, without trailing blanks."""
    return "".join("".join(piece.text for piece in each).rstrip() + "\n" for each in lines)


def columns(line: Line) -> int:
    """How many terminal columns the line takes up."""
    return sum(width(piece.text) for piece in line)


def wrap(line: Line, room: int) -> list[Line]:
    """The line broken between words so that none is wider than `room`; a word wider than that is cut."""
    rows: list[list[Piece]] = [[]]
    used = 0
    for piece in _words(line, max(room, 1)):
        size = width(piece.text.rstrip(" "))
        if rows[-1] and used + size > room:
            rows.append([])
            used = 0
        rows[-1].append(piece)
        used += width(piece.text)
    return [_trimmed(row) for row in rows]


def indented(lines: Sequence[Line], first: Line, rest: int) -> list[Line]:
    """The lines with `first` before the first and `rest` blanks before the others."""
    blank = (Piece(" " * rest),)
    return [(first if number == 0 else blank) + each for number, each in enumerate(lines)]


def beside(
    cells: Sequence[Sequence[Line]], widths: Sequence[int], *, gap: int = 2, indent: int = 0
) -> list[Line]:
    """The cells, each of some lines, as columns of the given widths, every line wrapped in its own."""
    wrapped = [
        [part for each in cell for part in wrap(each, room)] for cell, room in zip(cells, widths, strict=True)
    ]
    rows: list[Line] = []
    for number in range(max((len(each) for each in wrapped), default=0)):
        row: list[Piece] = [Piece(" " * indent)] if indent else []
        for lines, room in zip(wrapped, widths, strict=True):
            part = lines[number] if number < len(lines) else EMPTY
            row += [*part, Piece(" " * (room - columns(part) + gap))]
        rows.append(_trimmed(row))
    return rows


def _words(line: Line, room: int) -> Iterable[Piece]:
    for piece in line:
        for word in re.findall(r" +|[^ ]+ *", piece.text):
            rest = word
            while width(rest.rstrip(" ")) > room:
                head = _fitting(rest, room)
                yield Piece(head, piece.style)
                rest = rest[len(head) :]
            yield Piece(rest, piece.style)


def _fitting(word: str, room: int) -> str:
    for length in range(1, len(word)):
        if width(word[: length + 1]) > room:
            return word[:length]
    return word


def _trimmed(row: Sequence[Piece]) -> Line:
    """The row without trailing blanks, neighbours of one style joined."""
    joined: list[Piece] = []
    for piece in row:
        if joined and joined[-1].style == piece.style:
            joined[-1] = Piece(joined[-1].text + piece.text, piece.style)
        else:
            joined.append(piece)
    while joined and not joined[-1].text.rstrip(" "):
        joined.pop()
    if joined:
        joined[-1] = Piece(joined[-1].text.rstrip(" "), joined[-1].style)
    return tuple(joined)
