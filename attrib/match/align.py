"""Which claims of two articles go together, once every candidate pair has its score.

Pairs that are sure on their own come first; their neighbours in the text then gain from them. After that every
claim takes its best partner: an assignment settles who is whose, and a claim that lost its best partner may
still share it where the two are sure to be the same (two claims may match one sentence).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from attrib.domain import Feature
from attrib.match.options import MatchOptions
from attrib.match.score import Score

ClaimPair = tuple[int, int]
Scores = Mapping[ClaimPair, Score]
NEIGHBOURHOOD = 2  # claims before and after; a retelling keeps an order, but not beyond a paragraph
SHORT_QUOTATION = 0.5  # two content words in quotation marks


@dataclass(frozen=True, slots=True)
class ArticleSize:
    """Where an article's claims begin in the story's list, and how many it has."""

    start: int
    claims: int

    def place(self, claim: int) -> float:
        """How far into the article a claim stands, 0 to 1."""
        return (claim - self.start) / max(1, self.claims - 1)


def align(
    scores: Scores, left: ArticleSize, right: ArticleSize, options: MatchOptions
) -> dict[ClaimPair, Score]:
    """The pairs taken to be the same claim, each with the reasons that counted."""
    anchors = _anchors(scores, options)
    placed = {
        pair: _in_place(pair, each, anchors, left, right, options) for pair, each in sorted(scores.items())
    }
    likely = {
        pair: each
        for pair, each in placed.items()
        if each.similarity >= options.suggested and (each.substantial or _supported(each))
    }
    assigned, best = _assign(likely), set(_best(likely).values())
    return {
        pair: each
        for pair, each in likely.items()
        if pair in assigned or (pair in best and each.similarity >= options.anchor)
    }


def _supported(each: Score) -> bool:
    """A claim too short to be known by its words is known by its quotation or by its neighbours."""
    return any(reason.name == "neighbours" or _quoted(reason) for reason in each.features)


def _quoted(reason: Feature) -> bool:
    return reason.name == "quotation" and reason.value >= SHORT_QUOTATION


def _anchors(scores: Scores, options: MatchOptions) -> set[ClaimPair]:
    """The pairs that are each other's best and sure on their own."""
    best = _best(scores)
    return {
        pair
        for pair, each in scores.items()
        if each.similarity >= options.anchor and best[0, pair[0]] == pair == best[1, pair[1]]
    }


def _best(scores: Scores) -> dict[tuple[int, int], ClaimPair]:
    """The likeliest pair of each claim, by side (0 left, 1 right) and claim; the earlier of equals."""
    best: dict[tuple[int, int], ClaimPair] = {}
    for pair, each in sorted(scores.items()):
        for side in (0, 1):
            rival = best.setdefault((side, pair[side]), pair)
            if each.log_odds > scores[rival].log_odds:
                best[side, pair[side]] = pair
    return best


def _in_place(
    pair: ClaimPair,
    each: Score,
    anchors: set[ClaimPair],
    left: ArticleSize,
    right: ArticleSize,
    options: MatchOptions,
) -> Score:
    near = sum(
        (pair[0] + a, pair[1] + b) in anchors
        for a in range(-NEIGHBOURHOOD, NEIGHBOURHOOD + 1)
        for b in range(-NEIGHBOURHOOD, NEIGHBOURHOOD + 1)
        if a or b
    )
    apart = abs(left.place(pair[0]) - right.place(pair[1]))
    reasons = (
        Feature("neighbours", min(1.0, near / 2), f"{near} matched beside it" if near else ""),
        Feature("position", 1 - apart),
    )
    return each.with_reasons(reasons, options.weights)


def _assign(likely: Scores) -> set[ClaimPair]:
    rows, columns = sorted({a for a, _ in likely}), sorted({b for _, b in likely})
    row, column = {a: at for at, a in enumerate(rows)}, {b: at for at, b in enumerate(columns)}
    gain = np.zeros((len(rows), len(columns)))
    for (a, b), each in likely.items():
        gain[row[a], column[b]] = each.similarity
    chosen = zip(*linear_sum_assignment(gain, maximize=True), strict=True)
    return {(rows[a], columns[b]) for a, b in chosen if (rows[a], columns[b]) in likely}
