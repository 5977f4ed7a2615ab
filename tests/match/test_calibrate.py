"""Refitting: what is learned from many pairs, how little from few, and thresholds that hold."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from attrib.domain import Feature
from attrib.match import MatchOptions, Weights
from attrib.match.calibrate import (
    FEWEST_OF_EACH,
    FEWEST_PAIRS,
    FEWEST_STORIES,
    NAMES,
    Calibration,
    Judged,
    calibrate,
)

SHIPPED = MatchOptions(
    weights=replace(Weights(), wording=4.0, bias=-2.0), suggested=0.5, confirmed=0.8, anchor=0.6
)


def log_odds(judged: Judged, weights: Weights) -> float:
    return weights.bias + sum(float(getattr(weights, each.name)) * each.value for each in judged.features)


def pairs(count: int, truth: Weights, *, stories: int = 8, seed: int = 1) -> list[Judged]:
    """Pairs with two features at chance, decided as a person would for whom these weights are the truth."""
    chance = Random(seed)
    made = []
    for number in range(count):
        features = tuple(Feature(name, round(chance.random(), 3)) for name in ("wording", "containment"))
        one = Judged(f"story {number % stories}", features, same=False)
        likely = 1 / (1 + np.exp(-log_odds(one, truth)))
        made.append(replace(one, same=chance.random() < likely))
    return made


def sure(level: float, *, same: bool, story: str = "a") -> Judged:
    """A pair whose similarity by the shipped weights is about `level`."""
    value = (np.log(level / (1 - level)) - SHIPPED.weights.bias) / SHIPPED.weights.wording
    return Judged(story, (Feature("wording", float(value)),), same)


TRUTH = replace(SHIPPED.weights, wording=5.5, containment=0.0, bias=-2.5)


def test_many_pairs_lead_to_the_truth():
    found = calibrate(pairs(4000, TRUTH), SHIPPED)
    assert found.options.weights.wording == pytest.approx(5.5, abs=0.3)
    assert found.options.weights.containment == pytest.approx(0.0, abs=0.3)
    assert found.options.weights.bias == pytest.approx(-2.5, abs=0.3)
    assert found.gain
    assert found.refitted.log_loss < found.shipped.log_loss
    assert found.refitted.f1 >= found.shipped.f1


def test_few_pairs_leave_the_weights_nearly_where_they_are():
    found = calibrate(pairs(8, TRUTH), SHIPPED)
    for name in NAMES:
        assert getattr(found.options.weights, name) == pytest.approx(getattr(SHIPPED.weights, name), abs=0.35)
    assert not found.gain


def test_a_reason_nobody_met_keeps_its_weight():
    found = calibrate(pairs(500, TRUTH), SHIPPED)
    assert found.options.weights.quotation == SHIPPED.weights.quotation


def test_where_the_shipped_weights_are_right_there_is_no_gain():
    gains = [calibrate(pairs(200, SHIPPED.weights, seed=seed), SHIPPED).gain for seed in range(10)]
    assert sum(gains) <= 1


def test_the_order_decides_nothing():
    judged = pairs(120, TRUTH)
    shuffled = list(judged)
    Random(3).shuffle(shuffled)
    assert calibrate(judged, SHIPPED) == calibrate(shuffled, SHIPPED)


def test_an_unknown_reason_counts_for_nothing():
    judged = pairs(60, TRUTH)
    more = [replace(each, features=(*each.features, Feature("reviewed", 1.0))) for each in judged]
    assert calibrate(more, SHIPPED) == calibrate(judged, SHIPPED)


def stepped(wrong_below: float, *, count: int = 40) -> list[Judged]:
    """Pairs of ten stories at ten similarities, decided by that alone: none below `wrong_below` is the same claim."""
    levels = [0.5 + 0.045 * step for step in range(10)]
    return [
        sure(level, same=level >= wrong_below, story=f"story {number % 10}")
        for level in levels
        for number in range(count)
    ]


def test_thresholds_lie_where_the_precision_they_stand_for_begins():
    found = calibrate(stepped(0.7), SHIPPED)
    assert found.unreached == ()
    assert found.options.suggested <= found.options.confirmed
    right, above = 0, 0
    for each in stepped(0.7):
        if 1 / (1 + np.exp(-log_odds(each, found.options.weights))) >= found.options.confirmed:
            above += 1
            right += each.same
    assert above >= 20
    assert right / above >= 0.95


def test_no_threshold_lies_below_what_anybody_was_asked_about():
    found = calibrate([replace(each, same=True) for each in stepped(0.0)], SHIPPED)
    assert found.options.suggested == found.options.confirmed == SHIPPED.suggested


def test_a_threshold_that_cannot_be_had_stays_as_shipped():
    chance = Random(5)
    coins = [replace(each, same=chance.random() < 0.5) for each in stepped(0.7)]
    found = calibrate(coins, SHIPPED)
    assert found.unreached == ("suggested", "confirmed")
    assert (found.options.suggested, found.options.confirmed) == (SHIPPED.suggested, SHIPPED.confirmed)


def test_what_is_sure_enough_to_be_shared_stays_between_the_thresholds():
    found = calibrate(stepped(0.5), SHIPPED)
    assert found.options.suggested <= found.options.anchor <= found.options.confirmed


def lacking(judged: list[Judged]) -> tuple[str, ...]:
    return calibrate(judged, SHIPPED).lacking


def test_how_many_more_are_needed_is_said():
    few = [sure(0.6, same=number % 4 == 0, story=f"story {number % 3}") for number in range(40)]
    assert lacking(few) == (
        f"{FEWEST_PAIRS - 40} more reviewed matches",
        f"{FEWEST_OF_EACH - 10} more that are the same claim",
        f"{FEWEST_STORIES - 3} more story",
    )
    enough = [sure(0.6, same=number % 4 == 0, story=f"story {number % 5}") for number in range(FEWEST_PAIRS)]
    assert lacking(enough) == ()
    assert lacking([replace(each, same=True) for each in enough]) == (
        f"{FEWEST_OF_EACH} more that are not the same claim",
    )
    assert lacking([replace(each, story="one") for each in enough]) == (f"{FEWEST_STORIES - 1} more stories",)


def test_too_few_are_never_a_gain():
    judged = pairs(FEWEST_PAIRS - 1, replace(TRUTH, wording=12.0, bias=-8.0))
    found = calibrate(judged, SHIPPED)
    assert found.gained > found.error
    assert not found.gain


@pytest.mark.parametrize("judged", [[sure(0.6, same=True)], [sure(0.6, same=False)] * 2])
def test_one_story_can_be_counted_but_not_held_out(judged: list[Judged]):
    found: Calibration = calibrate(judged, SHIPPED)
    assert found.gained == pytest.approx(0.0)
    assert found.stories == 1


def test_nothing_judged_is_refused():
    with pytest.raises(ValueError, match="nothing was judged"):
        calibrate([])
