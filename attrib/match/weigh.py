"""How much a shared word tells in this story.

A word that every article uses once per claim it carries is not common: only what is used more often than once
per article is. Words that tell little anywhere keep only their share (`data/common_words.txt`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.match.fingerprint import Fingerprint, Term

PRIOR_CLAIMS = 50  # a story of two short articles says little about rarity: think of fifty more claims


@dataclass(frozen=True, slots=True)
class StoryWeights:
    """The weight of every stem of a story, 1 for the rarest."""

    rarity: Mapping[str, float]

    def of(self, term: Term) -> float:
        """What it tells that two claims share this term."""
        return term.commonness * self.rarity.get(term.stem, 1.0)


def weigh(fingerprints: Sequence[Fingerprint], articles: int) -> StoryWeights:
    """Weights from how many claims of the story hold each stem."""
    used = Counter(stem for each in fingerprints for stem in each.stems)
    claims = len(fingerprints) + PRIOR_CLAIMS
    floor = max(2, articles)
    rarest = math.log1p(claims / (floor + 1))
    return StoryWeights({stem: math.log1p(claims / (max(floor, n) + 1)) / rarest for stem, n in used.items()})
