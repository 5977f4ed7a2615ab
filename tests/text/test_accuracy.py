"""How much of the cases' attributions is found, held just under what was measured: a change that loses some fails.

Known gaps count here as misses, so the figures are not one. The measures are those of the field: a found claim is
near when its content shares at least half of its words with the expected one (F1) and the sources at least half of
theirs (dice); exact means every word of source, cue and content, and the type of quotation.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import pytest

from tests.text.extraction_cases import as_words, attributed, cases, found

ENOUGH = 0.5
FLOORS = {
    ("near", "rules"): (0.985, 0.965),
    ("exact", "rules"): (0.955, 0.935),
    ("near", "learned"): (0.98, 0.975),
    ("exact", "learned"): (0.955, 0.95),
}
"""Precision and recall, rounded down from what was last measured: of the rules alone, and with the learned tagger."""

Words = tuple[str, str, str, str]


@dataclass(frozen=True)
class Tally:
    """How many claims were expected, found, and right."""

    expected: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.expected


def tally(measure: str, tagger: str) -> Tally:
    """The cases together."""
    expected = answered = right = 0
    for case in cases():
        wanted = [claim.words for claim in case.right]
        got = [as_words(claim) for claim in attributed(found(case, tagger))]
        expected, answered = expected + len(wanted), answered + len(got)
        right += _right(got, wanted, measure)
    return Tally(expected, answered, right)


def _right(got: list[Words], wanted: list[Words], measure: str) -> int:
    left = list(wanted)
    for claim in got:
        match = next((other for other in left if _same(claim, other, measure)), None)
        if match is not None:
            left.remove(match)
    return len(wanted) - len(left)


def _same(one: Words, other: Words, measure: str) -> bool:
    if measure == "exact":
        return one == other
    return _dice(one[1], other[1]) >= ENOUGH and _dice(one[3], other[3]) >= ENOUGH


def _dice(one: str, other: str) -> float:
    left, right = (Counter(re.findall(r"\w+", words.lower())) for words in (one, other))
    if not left and not right:
        return 1.0
    return 2 * (left & right).total() / (left.total() + right.total())


@pytest.mark.parametrize(("measure", "tagger"), FLOORS)
def test_no_less_is_found_than_was_measured(measure: str, tagger: str):
    measured = tally(measure, tagger)
    precision, recall = FLOORS[measure, tagger]
    assert measured.precision >= precision, measured
    assert measured.recall >= recall, measured


def test_the_measure_tells_right_from_wrong():
    claim = ("indirect", "the mayor", "said", "the pool would close in June")
    assert _right([claim], [claim], "exact") == 1
    assert _right([claim], [(*claim[:3], "the pool would close on Friday")], "near") == 1
    assert _right([claim], [(*claim[:3], "the band had been paid twice")], "near") == 0
    assert _right([claim], [(claim[0], "two divers", *claim[2:])], "near") == 0
    assert _right([claim, claim], [claim], "near") == 1
