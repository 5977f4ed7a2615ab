"""How a match came about: what each feature adds, and which of them carries it over a level."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import Feature, Level

FARTHEST = 1e-9  # a similarity of 1 has no odds; this near to it none is told apart


@dataclass(frozen=True, slots=True)
class Scoring:
    """The weights and levels that one comparison matched with: log odds by feature, and similarities."""

    weights: Mapping[str, float]
    confirmed: float
    suggested: float

    def adds(self, feature: Feature) -> float:
        """What a feature adds to the log odds; nothing where the comparison knew no such feature."""
        return self.weights.get(feature.name, 0.0) * feature.value

    def level(self, similarity: float) -> Level | None:
        """The level a similarity reaches, or None for no match."""
        if similarity >= self.confirmed:
            return Level.CONFIRMED
        return Level.SUGGESTED if similarity >= self.suggested else None

    def without(self, similarity: float, features: Sequence[Feature]) -> float:
        """The similarity as it would be if these features told nothing."""
        bounded = min(max(similarity, FARTHEST), 1 - FARTHEST)
        odds = math.log(bounded / (1 - bounded)) - sum(self.adds(each) for each in features)
        return 1 / (1 + math.exp(-odds))


@dataclass(frozen=True, slots=True)
class Without:
    """The features taken away, the similarity without them, and the level it then reaches."""

    features: tuple[Feature, ...]
    similarity: float
    level: Level | None


def strongest(features: Sequence[Feature], scoring: Scoring) -> list[Feature]:
    """The features, most telling first, whichever way they tell."""
    return sorted(features, key=lambda each: (-abs(scoring.adds(each)), each.name))


def carried_by(features: Sequence[Feature], similarity: float, scoring: Scoring) -> list[Without]:
    """What takes the match to another level: each feature that does alone, else as few of the strongest as do.

    Empty where nothing that speaks for the match, taken away, changes its level.
    """
    level = scoring.level(similarity)
    speaking = [each for each in strongest(features, scoring) if scoring.adds(each) > 0]
    alone = [_without((each,), similarity, scoring) for each in speaking]
    found = [each for each in alone if each.level is not level]
    for number in range(2, len(speaking) + 1):
        if found:
            break
        together = _without(tuple(speaking[:number]), similarity, scoring)
        found = [together] if together.level is not level else []
    return found


def _without(features: tuple[Feature, ...], similarity: float, scoring: Scoring) -> Without:
    left = scoring.without(similarity, features)
    return Without(features, left, scoring.level(left))
