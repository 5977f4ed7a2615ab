"""What the rest of two articles tells about a pair of their claims: how much is retold, in what order, who else fits.

In two articles that have one claim in common, words in common are all there is to go by. Where one retells the
other, claim after claim, a passage that has found no better partner, between two that have found theirs, may be
told in quite other words: so most of what is said here counts in the measure in which the two articles tell the
same. Passages of a retelling keep their order (Barzilay and Elhadad 2003 align comparable texts by it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from attrib.domain import Feature
from attrib.match.options import MatchOptions
from attrib.match.score import Score

ClaimPair = tuple[int, int]
Scores = Mapping[ClaimPair, Score]

NEIGHBOURHOOD = 2  # claims before and after; a retelling keeps an order, but not beyond a paragraph
ENOUGH_NEIGHBOURS = 2
RETOLD = 3.0  # a third of the shorter article found surely in the other: it is a retelling
MARGIN = 3.0  # log odds; a rival twenty times less likely is none
CONTAINED = 0.8  # of the shorter claim stands in the longer one, which may hold another claim besides
WEEK = 7  # days after which a claim is as likely another as after a month


@dataclass(frozen=True, slots=True)
class ArticleSize:
    """How many claims an article has, and the day it appeared on, if known.

    The day is counted as `datetime.date.toordinal` counts.
    """

    claims: int
    day: int | None = None


@dataclass(frozen=True)
class Context:
    """Two articles of a story with the scores of the pairs between them."""

    scores: Scores
    left: ArticleSize
    right: ArticleSize
    options: MatchOptions

    def scored(self) -> dict[ClaimPair, Score]:
        """Every pair with what the two articles add to its score, in order."""
        return {
            pair: each.with_reasons(self._reasons(pair), self.options.weights)
            for pair, each in sorted(self.scores.items())
        }

    @cached_property
    def anchors(self) -> frozenset[ClaimPair]:
        """The pairs that are each other's best and sure by their own words."""
        best = best_of(self.scores)
        return frozenset(
            pair
            for pair, each in self.scores.items()
            if each.similarity >= self.options.anchor and best[0, pair[0]] == pair == best[1, pair[1]]
        )

    @cached_property
    def _chances(self) -> Mapping[tuple[int, int], list[float]]:
        """The two best log odds of each claim, by side and claim."""
        found: dict[tuple[int, int], list[float]] = {}
        for pair, each in self.scores.items():
            for side in (0, 1):
                found.setdefault((side, pair[side]), []).append(each.log_odds)
        return {key: sorted(odds, reverse=True)[:2] for key, odds in found.items()}

    def _reasons(self, pair: ClaimPair) -> Iterable[Feature]:
        others = self.anchors - {pair} if pair in self.anchors else self.anchors
        retold = self._retold(others)
        yield _neighbours(pair, others)
        yield _in_order(pair, others, retold)
        yield self._unrivalled(pair, retold)
        yield self._days_apart()

    def _retold(self, others: Set[ClaimPair]) -> float:
        """How much of the shorter article is surely told by the other one: 1 from a third on."""
        shorter = max(1, min(self.left.claims, self.right.claims))
        return min(1.0, RETOLD * len(others) / shorter)

    def _unrivalled(self, pair: ClaimPair, retold: float) -> Feature:
        """No other partner fits either claim as well (1), or another fits much better (-1).

        A sentence that holds two claims has room for both: there only the better placed of the two sides counts.
        """
        score = self.scores[pair]
        rivals = [self._rival(side, pair, score.log_odds) for side in (0, 1)]
        contained = any(each.name == "containment" and each.value >= CONTAINED for each in score.features)
        margin = score.log_odds - (min(rivals) if contained else max(rivals))
        return Feature("unrivalled", retold * max(-1.0, min(1.0, margin / MARGIN)))

    def _rival(self, side: int, pair: ClaimPair, own: float) -> float:
        """The best log odds of a claim apart from this pair's."""
        best, *second = self._chances[side, pair[side]]
        if best > own:
            return best
        return second[0] if second else self.options.weights.bias

    def _days_apart(self) -> Feature:
        """The articles appeared some days apart: what was said may have been said again."""
        if self.left.day is None or self.right.day is None:
            return Feature("days_apart", 0.0)
        days = abs(self.left.day - self.right.day)
        return Feature("days_apart", min(1.0, days / WEEK), f"{days} days" if days else "")


def _neighbours(pair: ClaimPair, others: Set[ClaimPair]) -> Feature:
    """Claims before and after it have each found their partner in the other article."""
    near = sum(abs(a - pair[0]) <= NEIGHBOURHOOD and abs(b - pair[1]) <= NEIGHBOURHOOD for a, b in others)
    return Feature(
        "neighbours", min(1.0, near / ENOUGH_NEIGHBOURS), f"{near} matched beside it" if near else ""
    )


def _in_order(pair: ClaimPair, others: Set[ClaimPair], retold: float) -> Feature:
    """It lies between the same sure pairs in both articles."""
    before = max((each for each in others if each[0] < pair[0]), default=None)
    behind = min((each for each in others if each[0] > pair[0]), default=None)
    kept = bool(before or behind)
    kept = kept and (before is None or before[1] <= pair[1]) and (behind is None or pair[1] <= behind[1])
    return Feature("in_order", retold * kept)


def best_of(scores: Scores) -> dict[tuple[int, int], ClaimPair]:
    """The likeliest pair of each claim, by side (0 left, 1 right) and claim; the earlier of equals."""
    best: dict[tuple[int, int], ClaimPair] = {}
    for pair, each in sorted(scores.items()):
        for side in (0, 1):
            rival = best.setdefault((side, pair[side]), pair)
            if each.log_odds > scores[rival].log_odds:
                best[side, pair[side]] = pair
    return best
