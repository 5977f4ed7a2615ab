"""Places where two nearly equal passages differ: other words between the same neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from attrib.judge.words import Word, read_words

NEAR = 4  # words on either side that are asked whether the place is the same
# Of those up to eight words, five must agree and two carry meaning: "of the ... in the" holds nothing in place.
AGREEING = 5
TELLING = 2
# At the end of a passage only one side has neighbours.
AGREEING_AT_END = 3
TELLING_AT_END = 2


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands on either side in the same place; one of the two may be empty."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]


@lru_cache(maxsize=1 << 10)  # three detectors ask for the same pair
def slots(before: str, after: str) -> tuple[Slot, ...]:
    """The differing runs of two passages that equal words hold in place, in text order."""
    left, right = read_words(before, hyphens=True), read_words(after, hyphens=True)
    keys = [word.key for word in left], [word.key for word in right]
    operations = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    return tuple(
        Slot(tuple(left[a1:a2]), tuple(right[b1:b2]))
        for at, (kind, a1, a2, b1, b2) in enumerate(operations)
        if kind != "equal" and _held(operations, at, left)
    )


def _held(operations: Sequence[tuple[str, int, int, int, int]], at: int, left: Sequence[Word]) -> bool:
    _, a1, a2, _, _ = operations[at]
    earlier = operations[at - 1] if at else None
    later = operations[at + 1] if at + 1 < len(operations) else None
    around: list[Word] = []
    if earlier:
        around += left[max(earlier[1], a1 - NEAR) : a1]
    if later:
        around += left[a2 : min(later[2], a2 + NEAR)]
    at_end = earlier is None or later is None
    needed, telling = (AGREEING_AT_END, TELLING_AT_END) if at_end else (AGREEING, TELLING)
    return len(around) >= needed and sum(word.content for word in around) >= telling
