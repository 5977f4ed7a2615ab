"""What a person decided about matches, which no score may overrule."""

from __future__ import annotations

from dataclasses import dataclass

IdPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Pairs of claim ids that are the same claim, and pairs that are not; the order within a pair plays no part.

    Ids of claims that are not in the story have no effect. A pair that stands in both sets is the same claim.
    """

    same: frozenset[IdPair] = frozenset()
    apart: frozenset[IdPair] = frozenset()
