"""Every number matching decides by, with its reason.

The weights are log odds, rounded to halves from a logistic regression over 288 hand-judged passage pairs of seven
outlets (cross-validated by story); bias and levels were then set on whole runs over the same pairs, so they flatter
themselves a little. tests/match/pairs.tsv is a floor that was written apart from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the log odds that two claims are the same."""

    wording: float = 0.5
    shared_words: float = 1.0
    containment: float = 1.5
    substance: float = 1.5
    together: float = 2.5
    quotation: float = 2.5
    same_numbers: float = 0.5
    other_numbers: float = -0.5
    lone_number: float = -0.5
    other_names: float = -0.5
    same_source: float = 1.5
    other_source: float = -0.5
    source_inside: float = 1.5
    source_missing: float = -0.5
    other_polarity: float = -0.5
    neighbours: float = 1.0
    position: float = 0.5
    bias: float = -4.6


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How claims are matched; frozen, so that a comparison can be stored with the options it was made with."""

    weights: Weights = field(default_factory=Weights)

    # a concept in common is a little less than a word in common: "raid" and "strike" may be two events
    concept_weight: float = 0.8
    # words that stand in the other's source or cue only: "the group said it" against "it"
    context_weight: float = 0.5

    # blocking
    rarest_stems: int = 14  # found 97 % of disguised sentences among 100,000 with the cap below
    common_share: float = 0.02  # stems in more claims than this find nobody
    common_floor: int = 50  # but in a small set every stem may
    candidates: int = 4  # per claim and other article: the best and three that alignment may prefer
    candidate_floor: float = 0.12  # cosine; 0.08 and twice the candidates changed no link on the judged pairs

    # decision
    min_content_stems: int = 3  # shorter claims ("He agreed") match anything; they need a neighbour's support
    confirmed: float = 0.85  # on the judged pairs nineteen of twenty links from here on were right
    anchor: float = 0.75  # sure enough to help its neighbours, to be shared, to lead to a third article
    suggested: float = 0.7  # nine of ten were right
    kin: float = 0.25  # a claim found through another must itself be this near to the head
