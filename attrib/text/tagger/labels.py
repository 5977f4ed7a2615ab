"""The labels a token can have, and how attributions become labels and labels become spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.text.drafts import Range

SOURCE, CUE, CONTENT = 1, 3, 5
"""The code of each part's beginning; its inside is one more, and 0 is outside."""
UNREPORTED = 6
"""Added to the code of a part of what is no reported speech ("hopes for rain"): told apart, and not given out."""
LABELS = (
    *("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"),
    *("B-SOURCE-", "I-SOURCE-", "B-CUE-", "I-CUE-", "B-CONTENT-", "I-CONTENT-"),
)
"""Every label; its index here is its code."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One part of an attribution: its beginning's code and the tokens `[first, last)` it covers."""

    part: int
    first: int
    last: int


def write_labels(codes: list[int], part: int, ranges: Iterable[Range]) -> None:
    """The ranges are labelled as `part` where nothing was labelled before."""
    for first, last in ranges:
        begun = False
        for i in range(first, last):
            if codes[i] == 0:
                codes[i] = part + begun
                begun = True
            else:
                begun = False


def read_labels(codes: Sequence[int], offset: int = 0) -> list[Labelled]:
    """The parts that a row of codes spells, in order; an inside without its beginning begins one."""
    found: list[Labelled] = []
    first, part = 0, 0
    for i, code in enumerate([*codes, 0]):
        begins = code - (code % 2 == 0 and code > 0)
        if part and (begins != part or code == begins):
            found.append(Labelled(part, offset + first, offset + i))
            part = 0
        if begins and not part:
            first, part = i, begins
    return found
