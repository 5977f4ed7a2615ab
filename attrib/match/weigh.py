"""How much a shared word tells in this story.

A word that every article uses once per claim it carries is not common: only what is used more often than once
per article is. Words that tell little anywhere keep only their share (`data/common_words.txt`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from attrib.match.fingerprint import Fingerprint
from attrib.match.lexicon import titles
from attrib.match.mentions import Term

PRIOR_CLAIMS = 50  # a story of two short articles says little about rarity: think of fifty more claims
CONTENT_SHARE = 0.25  # less than that keep only function words, and titles and first names before a name
NAME_SHARE = 0.5  # below that a name only leads up to another
ASIDE_SHARE = 0.4  # of what a participle or relative clause tells: it says who is meant, not what happened
MAIN_TERMS = 2  # fewer outside of asides, and the asides are the claim


@dataclass(frozen=True)
class Weighed:
    """A fingerprint with the weight of each of its terms in this story."""

    fingerprint: Fingerprint
    weights: tuple[float, ...]

    @cached_property
    def mass(self) -> float:
        """What all terms weigh together."""
        return sum(self.weights)

    @cached_property
    def content_stems(self) -> int:
        """How many terms carry a claim."""
        return sum(term.commonness >= CONTENT_SHARE for term in self.fingerprint.terms)

    @cached_property
    def positions(self) -> tuple[Mapping[str, int], Mapping[str, Sequence[int]]]:
        """Where each stem, and each concept, stands among the terms."""
        stems, concepts = dict[str, int](), dict[str, list[int]]()
        for at, term in enumerate(self.fingerprint.terms):
            stems[term.stem] = at
            for concept in term.concepts:
                concepts.setdefault(concept, []).append(at)
        return stems, concepts

    @cached_property
    def source_names(self) -> frozenset[str]:
        """The names in the words for the source; a country or a party is nobody's name."""
        return frozenset(
            term.stem
            for term in self.fingerprint.context
            if term.name and not term.concepts and term.commonness >= NAME_SHARE and term.stem not in titles()
        )

    @cached_property
    def context_stems(self) -> frozenset[str]:
        """The stems of source and cue."""
        return frozenset(term.stem for term in self.fingerprint.context)

    @cached_property
    def context_concepts(self) -> frozenset[str]:
        """The concepts of source and cue."""
        return frozenset().union(*(term.concepts for term in self.fingerprint.context))


def weigh(fingerprints: Sequence[Fingerprint], articles: int) -> list[Weighed]:
    """Each fingerprint with its weights; 1 is the weight of the rarest word of a story of `articles` articles."""
    used = Counter(stem for each in fingerprints for stem in each.stems)
    rarity = _rarity(used, len(fingerprints) + PRIOR_CLAIMS, max(2, articles))
    return [Weighed(each, _weights(each, rarity)) for each in fingerprints]


def _weights(of: Fingerprint, rarity: Mapping[str, float]) -> tuple[float, ...]:
    main = sum(not term.aside and term.commonness >= CONTENT_SHARE for term in of.terms)
    aside = ASIDE_SHARE if main >= MAIN_TERMS else 1.0
    return tuple(_weight(term, rarity) * (aside if term.aside else 1.0) for term in of.terms)


def _rarity(used: Mapping[str, int], claims: int, floor: int) -> dict[str, float]:
    rarest = math.log1p(claims / (floor + 1))
    return {stem: math.log1p(claims / (max(floor, count) + 1)) / rarest for stem, count in used.items()}


def _weight(term: Term, rarity: Mapping[str, float]) -> float:
    return term.commonness * rarity.get(term.stem, 1.0)
