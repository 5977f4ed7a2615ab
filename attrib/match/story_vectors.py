"""What an article is about, as a weighted bag of words that can be compared with other articles'.

The headline and the opening say what happened; names and rare words say where and to whom. A word is worth its
rarity among the articles at hand, as if there were fifty more: five articles about one fire must not
make "fire" worthless.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from attrib.domain import ArticleClaims
from attrib.match.fingerprint import read_terms

OPENING = 600  # characters: a headline and two paragraphs
READ = 3_000  # what a story is about is told by then; the rest is background that stories share
OPENING_WEIGHT = 2.0
NAME_WEIGHT = 1.5  # "Ostby" tells events apart, "flood" does not
PRIOR_ARTICLES = 50  # fewer, and small collections on one subject fall apart; more, and they run together
CHUNK = 1_000  # rows of the product held at once

Near = tuple[int, int, float]


def story_vectors(articles: Sequence[ArticleClaims]) -> csr_array:
    """One row of length 1 per article."""
    counted = [_counts(each) for each in articles]
    used = Counter(stem for counts in counted for stem in counts)
    columns = {stem: at for at, stem in enumerate(sorted(used))}
    rarity = {stem: math.log((len(articles) + PRIOR_ARTICLES) / (count + 1)) for stem, count in used.items()}
    data, indices, starts = list[float](), list[int](), [0]
    for counts in counted:
        row = {stem: math.log1p(count) * rarity[stem] for stem, count in sorted(counts.items())}
        norm = math.sqrt(sum(weight * weight for weight in row.values())) or 1.0
        data += [weight / norm for weight in row.values()]
        indices += [columns[stem] for stem in row]
        starts.append(len(data))
    return csr_array((data, indices, starts), shape=(len(articles), max(1, len(columns))), dtype=np.float64)


def near_pairs(vectors: csr_array, floor: float) -> Iterator[Near]:
    """Every pair of rows (left < right) at least as alike as `floor`, in order."""
    for start in range(0, vectors.shape[0], CHUNK):
        product = (vectors[start : start + CHUNK] @ vectors.T).tocoo()
        left, right = product.row + start, product.col
        kept = (product.data >= floor) & (left < right)
        yield from _sorted(left[kept], right[kept], product.data[kept])


def _sorted(left: NDArray[np.int64], right: NDArray[np.int64], alike: NDArray[np.float64]) -> Iterator[Near]:
    order = np.lexsort((right, left))
    return zip(left[order].tolist(), right[order].tolist(), np.round(alike[order], 6).tolist(), strict=True)


def _counts(each: ArticleClaims) -> Mapping[str, float]:
    text = each.article.text
    counts: defaultdict[str, float] = defaultdict(float)
    opening = f"{each.article.title or ''}\n{text[:OPENING]}"
    for passage, share in ((opening, OPENING_WEIGHT), (text[OPENING:READ], 1.0)):
        for paragraph in passage.splitlines():
            for term in read_terms(paragraph):
                counts[term.stem] += share * term.commonness * (NAME_WEIGHT if term.name else 1.0)
    return counts
