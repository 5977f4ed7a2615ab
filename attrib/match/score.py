"""How likely two claims are the same: the features, weighted and summed as log odds."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from attrib.domain import Feature
from attrib.match.features import FEATURES, Pair
from attrib.match.options import MatchOptions, Weights


@dataclass(frozen=True, slots=True)
class Score:
    """The log odds that two claims are the same, and every reason that counted.

    `substantial` tells that both have enough words of their own to be known by, `reviewed` that a person said so.
    """

    log_odds: float
    features: tuple[Feature, ...]
    substantial: bool = True
    reviewed: bool = False

    @property
    def similarity(self) -> float:
        """The odds as a number in 0..1."""
        return 1 / (1 + math.exp(-self.log_odds))

    def with_reasons(self, reasons: Iterable[Feature], weights: Weights) -> Score:
        """The same pair once more is known about it."""
        known = tuple(reason for reason in reasons if reason.value)
        return replace(
            self, log_odds=self.log_odds + weighted(known, weights), features=self.features + known
        )

    def confirmed_by_person(self) -> Score:
        """The same pair, with a person's word that the two are one claim."""
        return replace(self, reviewed=True, features=(*self.features, Feature("reviewed", 1.0, "same claim")))


def score(pair: Pair, options: MatchOptions) -> Score:
    """What the two passages alone tell."""
    features = tuple(feature for feature in (each(pair) for each in FEATURES) if feature.value)
    fewest = min(pair.left.content_stems, pair.right.content_stems)
    log_odds = options.weights.bias + weighted(features, options.weights)
    return Score(log_odds, features, substantial=fewest >= options.min_content_stems)


def weighted(features: Iterable[Feature], weights: Weights) -> float:
    """The log odds that features add."""
    return sum(float(getattr(weights, feature.name)) * feature.value for feature in features)
