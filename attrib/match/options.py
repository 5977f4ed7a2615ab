"""Every number matching decides by, with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the similarity of two claims. All features lie in 0..1."""

    wording: float = 0.5  # the mean of four string and word comparisons
    containment: float = 0.5


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How claims are matched; frozen, so that a comparison can be stored with the options it was made with."""

    weights: Weights = field(default_factory=Weights)
    concept_weight: float = 0.8
    context_weight: float = 0.5
    confirmed: float = 0.6
    suggested: float = 0.5
