"""How likely two claims are the same: the features, weighted and summed as log odds."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from attrib.domain import Feature
from attrib.match.features import FEATURES, Pair
from attrib.match.options import MatchOptions, Weights


@dataclass(frozen=True, slots=True)
class Score:
    """The log odds that two claims are the same, and every reason that counted."""

    log_odds: float
    features: tuple[Feature, ...]

    @property
    def similarity(self) -> float:
        """The odds as a number in 0..1."""
        return 1 / (1 + math.exp(-self.log_odds))

    def with_reasons(self, reasons: Iterable[Feature], weights: Weights) -> Score:
        """The same pair once more is known about it."""
        known = tuple(reason for reason in reasons if reason.value)
        return Score(self.log_odds + weighted(known, weights), self.features + known)


def score(pair: Pair, options: MatchOptions) -> Score:
    """What the two passages alone tell."""
    features = tuple(feature for feature in (each(pair) for each in FEATURES) if feature.value)
    return Score(options.weights.bias + weighted(features, options.weights), features)


def weighted(features: Iterable[Feature], weights: Weights) -> float:
    """The log odds that features add."""
    return sum(float(getattr(weights, feature.name)) * feature.value for feature in features)
