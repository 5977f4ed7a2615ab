"""Every number matching decides by, with its reason.

The weights are log odds, rounded from a logistic regression over two sets of hand-judged pairs: 288 passage pairs of
seven outlets that tell of the same events in their own words, and the 700 cells of the five sample stories (each keyed
passage, and for each reference claim the three likeliest others), where one article retells another. Left out of the
fit in turn, each sample story keeps F1 of 95; stories of the first set left out in turn, about 80. `opposite` and
`other_times` are set stronger than the regression, which sees few of them: of 55 pairs that say the contrary or give
other times none was the same claim. tests/match/pairs.tsv is a floor that no weight was fitted on.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the log odds that two claims are the same."""

    wording: float = 0.5
    shared_words: float = 1.25
    containment: float = 1.0
    substance: float = 1.5
    together: float = 2.0
    quotation: float = 2.0
    same_numbers: float = 0.5
    other_numbers: float = -0.5
    other_times: float = -1.5
    opposite: float = -2.0
    lone_number: float = -1.0
    other_names: float = -0.5
    same_source: float = 1.0
    alike_source: float = 1.5
    source_inside: float = 1.5
    neighbours: float = 0.5
    in_order: float = 1.0
    unrivalled: float = 2.5
    days_apart: float = -1.0
    bias: float = -4.25


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
    candidates: int = (
        6  # per claim and other article: alignment may prefer a worse one that stands in its place
    )
    candidate_floor: float = 0.05  # cosine; retellings in quite other words lie below 0.12

    # decision
    min_content_stems: int = 3  # shorter claims ("He agreed") match anything; they need a neighbour's support
    confirmed: float = 0.8  # nineteen of twenty links from here on were right on both sets
    anchor: float = 0.75  # sure enough to help its neighbours, to be shared, to lead to a third article
    suggested: float = 0.5  # of the links of retold stories 96 in 100 were right, of the seven outlets' 86
    kin: float = 0.5  # a claim found through another must itself be as near to the head as a suggested one
