"""Which claims of two articles go together, once every candidate pair has its score.

An assignment settles who is whose; a claim that lost its best partner may still share it where the two are sure to
be the same (two claims may match one sentence).
"""

from __future__ import annotations

import numpy as np
from scipy.optimize import linear_sum_assignment

from attrib.domain import Feature
from attrib.match.context import ClaimPair, Scores, best_of
from attrib.match.options import MatchOptions
from attrib.match.score import Score

SHORT_QUOTATION = 0.5  # two content words in quotation marks


def align(scores: Scores, options: MatchOptions) -> dict[ClaimPair, Score]:
    """The pairs of two articles taken to be the same claim."""
    likely = {
        pair: each
        for pair, each in scores.items()
        if each.similarity >= options.suggested and (each.substantial or _supported(each))
    }
    assigned, best = _assign(likely), set(best_of(likely).values())
    return {
        pair: each
        for pair, each in likely.items()
        if pair in assigned or (pair in best and each.similarity >= options.anchor)
    }


def _supported(each: Score) -> bool:
    """A claim too short to be known by its words is known by its quotation, its speaker or its neighbours."""
    found = {reason.name: reason for reason in each.features}
    return (
        "neighbours" in found
        or "in_order" in found
        or _quoted(found.get("quotation"), "same_source" in found)
    )


def _quoted(quotation: Feature | None, same_speaker: bool) -> bool:
    """Two content words in quotation marks in common, or any of the same speaker."""
    return quotation is not None and (same_speaker or quotation.value >= SHORT_QUOTATION)


def _assign(likely: Scores) -> set[ClaimPair]:
    rows, columns = sorted({a for a, _ in likely}), sorted({b for _, b in likely})
    row, column = {a: at for at, a in enumerate(rows)}, {b: at for at, b in enumerate(columns)}
    gain = np.zeros((len(rows), len(columns)))
    for (a, b), each in likely.items():
        gain[row[a], column[b]] = each.similarity
    chosen = zip(*linear_sum_assignment(gain, maximize=True), strict=True)
    return {(rows[a], columns[b]) for a, b in chosen if (rows[a], columns[b]) in likely}
