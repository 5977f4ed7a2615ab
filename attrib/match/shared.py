"""Which terms of one claim the other has too, and how well."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.match.fingerprint import Term
from attrib.match.names import same_name
from attrib.match.options import MatchOptions
from attrib.match.weigh import Weighed


@dataclass(frozen=True, slots=True)
class Side:
    """What of one claim the other holds.

    `found` is the weight of its terms there, `matter` the same without names; `words` are the stems it was found
    by, for the explanation.
    """

    found: float
    matter: float
    mass: float
    words: tuple[str, ...]

    @property
    def share(self) -> float:
        """How much of the claim the other holds, 0 to 1."""
        return self.found / self.mass if self.mass else 0.0


def side(of: Weighed, there: Weighed, options: MatchOptions) -> Side:
    """How much of a claim stands in the other one, or in its source and cue."""
    found = matter = 0.0
    words = []
    for term, weight in zip(of.fingerprint.terms, of.weights, strict=True):
        held = weight * closeness(term, there, options)
        if not held:
            continue
        words.append(term.stem)
        found += held
        if not term.name:
            matter += held
    return Side(found, matter, of.mass, tuple(words))


def closeness(term: Term, there: Weighed, options: MatchOptions) -> float:
    """1 for the same stem, less for the same concept or spelling, less again in the source and cue only."""
    other = there.fingerprint
    if term.stem in other.stems:
        return 1.0
    if not term.concepts.isdisjoint(other.concepts):
        return options.concept_weight
    if term.name and any(same_name(term.stem, name) for name in other.names):
        return options.concept_weight
    if term.stem in there.context_stems:
        return options.context_weight
    if not term.concepts.isdisjoint(there.context_concepts):
        return options.context_weight * options.concept_weight
    return 0.0
