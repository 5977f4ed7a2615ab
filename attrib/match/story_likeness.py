"""How alike articles are once their days and the crowd around them are counted in, for pairs and for groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

PLACES = 6  # sums in another order differ far behind these
CHUNK = 500  # rows of the product held at once; what they meet is a few weeks of articles

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The articles as numbers, in step: one row of length 1 each, its day (NaN where unknown), and what it asks for.

    The likeness of two articles is their cosine, less `per_day` for each day between them, less the mean of what
    both ask for.
    """

    vectors: csr_array
    days: Weights
    asked: Weights
    per_day: float

    def between(self, left: Sequence[int], right: Sequence[int]) -> float:
        """The mean likeness of the pairs between two groups."""
        one, other = list(left), list(right)
        cosine = (self.vectors[one] @ self.vectors[other].T).sum() / (len(one) * len(other))
        apart = np.nan_to_num(np.abs(self.days[one][:, None] - self.days[other][None, :]))
        asked = (self.asked[one].mean() + self.asked[other].mean()) / 2
        return round(float(cosine - self.per_day * apart.mean() - asked), PLACES)


def near_pairs(
    likeness: Likeness, *, within: int, at_least: float, fresh: NDArray[np.bool_]
) -> set[tuple[int, int]]:
    """Every pair of articles at least so alike, at most `within` days apart and with a fresh article in it.

    Pairs are (left, right) with left < right. An article without a day is near to all. What this costs grows with the
    articles of a few weeks, not with the square of them all.
    """
    found: set[tuple[int, int]] = set()
    for rows, columns in _windows(likeness.days, within):
        product = coo_array(likeness.vectors[rows] @ likeness.vectors[columns].T)
        left, right = rows[product.row], columns[product.col]
        apart = np.nan_to_num(np.abs(likeness.days[left] - likeness.days[right]))
        alike = product.data - likeness.per_day * apart - (likeness.asked[left] + likeness.asked[right]) / 2
        kept = (alike.round(PLACES) >= at_least) & (apart <= within) & (fresh[left] | fresh[right])
        found.update(zip(left[kept].tolist(), right[kept].tolist(), strict=True))
    return {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}


def _windows(days: Weights, within: int) -> Iterator[tuple[Numbers, Numbers]]:
    """Rows and the columns they can be near to, so that each pair of near rows is met at least once."""
    order = np.argsort(days, kind="stable")  # NaN comes last
    dated = order[: np.count_nonzero(~np.isnan(days))]
    for start in range(0, len(dated), CHUNK):
        rows = dated[start : start + CHUNK]
        end = np.searchsorted(days[dated], days[rows[-1]] + within, "right")
        yield rows, dated[start:end]
    undated = order[len(dated) :]
    for start in range(0, len(undated), CHUNK):
        yield undated[start : start + CHUNK], order
