"""What an article is about, as a weighted bag of words that can be compared with other articles'.

The headline and the opening say what happened; names and rare words say where and to whom. A word is worth its rarity
among the articles at hand, as if there were ten more, since five articles about one fire must not make "fire"
worthless, and more where it comes in a burst: in the days around this article oftener than in the rest of the
collection. All of one election's articles share its candidates; only those of one week share the bridge that fell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from attrib.domain import ArticleClaims, ParagraphRole
from attrib.match.fingerprint import read_terms
from attrib.text.paragraphs import paragraphs

READ = 2_500  # characters; what a story is about is told by then: with twice as many no more stories came out right
OPENING = 600  # a headline and two paragraphs
OPENING_WEIGHT = 2.0
NAME_WEIGHT = 1.5  # "Ostby" tells events apart, "flood" does not
PRIOR_ARTICLES = (
    10  # fewer, and a handful on one event fall apart; more, and a handful on one subject run together
)
AROUND = 3  # days on either side that count as one moment of the news
UNSURPRISING = 2  # articles with a word that a burst is measured beyond: one or two are chance
FURNITURE = (
    ParagraphRole.BYLINE,
    ParagraphRole.PROMO,
    ParagraphRole.ADVERTISEMENT,
    ParagraphRole.UPDATE_STAMP,
)

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Counts:
    """Which article has which word how often; the three run in step."""

    articles: Numbers
    words: Numbers
    often: Weights
    vocabulary: int


def story_vectors(articles: Sequence[ArticleClaims], days: Sequence[int | None]) -> csr_array:
    """One row of length 1 per article; `days` are their days of publication as numbers."""
    counts = _counted([_words(each) for each in articles])
    spread = np.bincount(counts.words, minlength=counts.vocabulary)
    # The root keeps a single odd word from deciding; without it fewer of the judged pairs came out right.
    rarity = np.sqrt(np.log((len(articles) + PRIOR_ARTICLES) / (spread + 1)))
    weights = np.log1p(counts.often) * rarity[counts.words] * _bursts(counts, spread, days)
    lengths = np.sqrt(np.bincount(counts.articles, weights**2, minlength=len(articles)))
    weights /= np.maximum(lengths, np.finfo(np.float64).tiny)[counts.articles]
    shape = (len(articles), max(1, counts.vocabulary))
    return csr_array((weights, (counts.articles, counts.words)), shape=shape)


def articles_around(days: Sequence[int | None]) -> Numbers:
    """For each article, how many appeared in the days around it, itself included; all of them where it has no day."""
    known = np.sort(np.array([day for day in days if day is not None], dtype=np.int64))
    dated = np.array([0 if day is None else day for day in days], dtype=np.int64)
    found = np.searchsorted(known, dated + AROUND, "right") - np.searchsorted(known, dated - AROUND)
    return np.where(np.array([day is None for day in days], dtype=bool), len(days), found)


def _bursts(counts: _Counts, spread: Numbers, days: Sequence[int | None]) -> Weights:
    """How much oftener than expected each article's word is used around that article's day; 1 where it has none."""
    dated = np.array([day is not None for day in days], dtype=bool)[counts.articles]
    first = min((day for day in days if day is not None), default=0)
    moments = np.array([0 if day is None else day - first + AROUND for day in days], dtype=np.int64)
    width = int(moments.max(initial=0)) + AROUND + 1  # no window reaches into the next word's days
    keys = counts.words * width + moments[counts.articles]
    known = np.sort(keys[dated])
    seen = np.searchsorted(known, keys + AROUND, "right") - np.searchsorted(known, keys - AROUND)
    expected = spread[counts.words] * articles_around(days)[counts.articles] / max(1, len(days))
    return np.where(dated, (seen + UNSURPRISING) / (expected + UNSURPRISING), 1.0)


def _counted(bags: Sequence[Mapping[str, float]]) -> _Counts:
    columns = {word: at for at, word in enumerate(sorted({word for bag in bags for word in bag}))}
    return _Counts(
        articles=np.repeat(np.arange(len(bags)), [len(bag) for bag in bags]).astype(np.int64),
        words=np.array([columns[word] for bag in bags for word in bag], dtype=np.int64),
        often=np.array([often for bag in bags for often in bag.values()], dtype=np.float64),
        vocabulary=len(columns),
    )


def _words(each: ArticleClaims) -> Mapping[str, float]:
    """The words of headline and text with how often they come, paragraph by paragraph, furniture left out."""
    text = each.article.text[:READ]
    passages = [(each.article.title or "", 0)]
    passages += [
        (found.span.of(text), found.span.start) for found in paragraphs(text) if found.role not in FURNITURE
    ]
    often: defaultdict[str, float] = defaultdict(float)
    for words, start in passages:
        share = OPENING_WEIGHT if start < OPENING else 1.0
        for term in read_terms(words):
            often[term.stem] += share * term.commonness * (NAME_WEIGHT if term.name else 1.0)
    return dict(sorted(often.items()))
