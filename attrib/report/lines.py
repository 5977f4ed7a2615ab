"""Lines for people: words with a style each, wrapped and set in columns, coloured by whoever draws them.

Nothing here knows colours or terminals. A style is a word such as "dropped" or "source"; `plain` is the
same lines without any, and says everything the coloured ones say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    for word in _words(line, max(room, 1)):
        size = columns(word)
        blank = word[-1].text.endswith(" ")
        if rows[-1] and used + size - blank > room:
            rows.append([])
            used = 0
        rows[-1] += word
        used += size
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


def _words(line: Line, room: int) -> Iterator[Line]:
    """Words of one or more pieces, each with the blank behind it; every further blank is a word by itself."""
    word: list[Piece] = []
    size = 0
    for piece in line:
        for text in re.findall(r" |[^ ]+ ?", piece.text):
            for part in _cut(text, room):
                if word and size + width(part.rstrip(" ")) > room:
                    yield tuple(word)
                    word, size = [], 0
                word.append(Piece(part, piece.style))
                size += width(part)
            if text.endswith(" "):
                yield tuple(word)
                word, size = [], 0
    if word:
        yield tuple(word)


def _cut(word: str, room: int) -> Iterator[str]:
    """The word in parts no wider than `room`."""
    start = used = 0
    for end, character in enumerate(word):
        size = width(character)
        if used + size > room and end > start and character != " ":
            yield word[start:end]
            start, used = end, 0
        used += size
    yield word[start:]


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
