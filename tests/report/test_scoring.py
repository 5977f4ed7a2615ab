"""What each feature of a match adds, and which of them carries it."""

from __future__ import annotations

import math

import pytest

from attrib.domain import Feature, Level
from attrib.report.scoring import Scoring, carried_by, strongest

SCORING = Scoring({"quotation": 2.0, "shared_words": 1.0, "other_names": -0.5}, confirmed=0.8, suggested=0.5)
QUOTATION, WORDS = Feature("quotation", 1.0), Feature("shared_words", 0.5)
NAMES, UNKNOWN = Feature("other_names", 1.0), Feature("reviewed", 1.0)


def odds(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def test_what_a_feature_adds():
    assert [SCORING.adds(each) for each in (QUOTATION, WORDS, NAMES, UNKNOWN)] == [2.0, 0.5, -0.5, 0.0]


def test_the_strongest_first_whichever_way_it_tells():
    assert strongest([UNKNOWN, NAMES, WORDS, QUOTATION], SCORING) == [QUOTATION, NAMES, WORDS, UNKNOWN]


@pytest.mark.parametrize(
    ("similarity", "level"), [(0.8, Level.CONFIRMED), (0.79, Level.SUGGESTED), (0.49, None)]
)
def test_levels(similarity: float, level: Level | None):
    assert SCORING.level(similarity) is level


def test_one_feature_carries_it():
    (without,) = carried_by([QUOTATION, WORDS], odds(1.95), SCORING)
    assert without.features == (QUOTATION,)
    assert without.similarity == pytest.approx(odds(-0.05))
    assert without.level is None


def test_two_features_carry_it_together():
    (without,) = carried_by([WORDS, QUOTATION, NAMES], odds(3.8), SCORING)
    assert without.features == (QUOTATION, WORDS)
    assert without.level is Level.SUGGESTED


def test_nothing_carries_what_stands_by_itself():
    assert carried_by([NAMES], odds(3.0), SCORING) == []


def test_a_similarity_of_one_has_finite_odds():
    assert 0.99 < SCORING.without(1.0, [QUOTATION]) < 1
