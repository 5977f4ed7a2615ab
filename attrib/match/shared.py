"""Which terms of one claim the other has too, and how well."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.match.mentions import Term
from attrib.match.names import same_name
from attrib.match.options import MatchOptions
from attrib.match.weigh import Weighed

WINDOW = (
    3  # content words; "returned to him by the Justice Department" keeps its words within three of each other
)


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


def closest_group(left: Weighed, right: Weighed) -> tuple[float, tuple[str, ...]]:
    """The heaviest group of shared terms within a few words of one another in both claims, in any order."""
    places = _places(left, right)
    best, words = 0.0, tuple[str, ...]()
    for at, (_, there) in places.items():
        for anchor in there:
            group = [
                other
                for other in range(at - WINDOW, at + WINDOW + 1)
                if other in places and any(abs(place - anchor) <= WINDOW for place in places[other][1])
            ]
            weight = sum(places[other][0] for other in group)
            if weight > best:
                best, words = weight, tuple(left.fingerprint.terms[other].stem for other in group)
    return best, words


def _places(left: Weighed, right: Weighed) -> dict[int, tuple[float, list[int]]]:
    """For each term of the left claim that the right one has: the lighter weight, and where it stands there."""
    stems, concepts = right.positions
    found: dict[int, tuple[float, list[int]]] = {}
    for at, term in enumerate(left.fingerprint.terms):
        there = [stems[term.stem]] if term.stem in stems else []
        there += [
            place for concept in term.concepts for place in concepts.get(concept, ()) if place not in there
        ]
        if there:
            weight = min(left.weights[at], max(right.weights[place] for place in there))
            found[at] = (weight, sorted(there))
    return found
