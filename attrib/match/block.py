"""Which pairs are worth a closer look: claims that share rare stems.

Each claim is known by its rarest stems (and their concepts); two claims are candidates where the cosine of those
is not negligible and each other article gives only its nearest few. One sparse product does this for a story and
for a hundred thousand claims alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from attrib.match.options import MatchOptions
from attrib.match.weigh import Weighed

Candidates = list[tuple[int, int]]
CHUNK = 2_000  # rows of the product held at once: 2,000 x 100,000 stay below 200 MB where they are sparse


def candidate_pairs(claims: Sequence[Weighed], articles: Sequence[int], options: MatchOptions) -> Candidates:
    """Index pairs (left < right) of claims of different articles, sorted."""
    if not claims:
        return []
    matrix = _matrix(claims, options)
    owners = np.asarray(articles, dtype=np.int64)
    found: set[tuple[int, int]] = set()
    for start in range(0, len(claims), CHUNK):
        found.update(_nearest(matrix, owners, start, options))
    return sorted(found)


def _matrix(claims: Sequence[Weighed], options: MatchOptions) -> csr_array:
    vectors = [_vector(claim, options) for claim in claims]
    used = Counter(key for vector in vectors for key in vector)
    most = max(options.common_floor, options.common_share * len(claims))
    columns = {key: at for at, key in enumerate(sorted(key for key, count in used.items() if count <= most))}
    data, indices, starts = list[float](), list[int](), [0]
    for vector in vectors:
        kept = sorted(((weight, key) for key, weight in vector.items() if key in columns), reverse=True)
        kept = kept[: options.rarest_stems * 2]  # each stem comes with a concept
        norm = sum(weight * weight for weight, _ in kept) ** 0.5 or 1.0
        data += [weight / norm for weight, _ in kept]
        indices += [columns[key] for _, key in kept]
        starts.append(len(data))
    return csr_array((data, indices, starts), shape=(len(claims), max(1, len(columns))))


def _vector(claim: Weighed, options: MatchOptions) -> dict[str, float]:
    """The claim's stems and concepts, and by less those of its source: another outlet may print them in the claim."""
    vector: dict[str, float] = {}
    speaker = [(term, term.commonness * options.context_weight) for term in claim.fingerprint.speaker]
    for term, weight in [*zip(claim.fingerprint.terms, claim.weights, strict=True), *speaker]:
        for key, share in (
            (term.stem, 1.0),
            *((concept, options.concept_weight) for concept in term.concepts),
        ):
            vector[key] = max(vector.get(key, 0.0), weight * share / (1 + len(term.concepts)) ** 0.5)
    return vector


def _nearest(
    matrix: csr_array, owners: NDArray[np.int64], start: int, options: MatchOptions
) -> set[tuple[int, int]]:
    product = (matrix[start : start + CHUNK] @ matrix.T).tocoo()
    left, right, cosine = product.row + start, product.col, product.data
    kept = (cosine >= options.candidate_floor) & (owners[left] != owners[right])
    left, right, cosine = left[kept], right[kept], cosine[kept]
    order = np.lexsort((right, -np.round(cosine, 9), owners[right], left))
    left, right = left[order], right[order]
    rank = _rank_in_group(left, owners[right])
    near = rank < options.candidates
    return {(min(a, b), max(a, b)) for a, b in zip(left[near].tolist(), right[near].tolist(), strict=True)}


def _rank_in_group(first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    at = np.arange(len(first))
    fresh = np.ones(len(first), dtype=bool)
    fresh[1:] = (first[1:] != first[:-1]) | (second[1:] != second[:-1])
    ranks: NDArray[np.int64] = at - np.maximum.accumulate(np.where(fresh, at, 0))
    return ranks
