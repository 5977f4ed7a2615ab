"""A story's claims, scored and aligned: what linking and the choice of a reference both stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from attrib.domain import ArticleClaims, Claim
from attrib.match.align import align
from attrib.match.block import candidate_pairs
from attrib.match.context import ArticleSize, ClaimPair, Context, Scores
from attrib.match.corrections import Corrections
from attrib.match.features import Pair
from attrib.match.fingerprint import Fingerprint, fingerprint
from attrib.match.options import MatchOptions
from attrib.match.score import Score, score
from attrib.match.weigh import weigh


@dataclass(frozen=True)
class Story:
    """A story's claims in one list, article after article, with what is known about pairs of them.

    `owners` tells the number of the article a claim stands in, `scored` every candidate pair, `aligned` those
    taken to be the same.
    """

    articles: Sequence[ArticleClaims]
    claims: Sequence[Claim]
    owners: Sequence[int]
    scored: Scores
    aligned: Scores

    @cached_property
    def partners(self) -> Mapping[int, Mapping[int, Score]]:
        """For each claim the claims of other articles that are the same."""
        found: dict[int, dict[int, Score]] = defaultdict(dict)
        for (left, right), each in sorted(self.aligned.items()):
            found[left][right] = each
            found[right][left] = each
        return dict(found)

    def score(self, left: int, right: int) -> Score | None:
        """What was found for a pair, in either order; None where it was no candidate."""
        pair = (min(left, right), max(left, right))
        return self.aligned.get(pair) or self.scored.get(pair)


def read_story(
    articles: Sequence[ArticleClaims],
    options: MatchOptions,
    corrections: Corrections | None = None,
    fingerprints: Mapping[str, Fingerprint] | None = None,
) -> Story:
    """The articles by time of publication, their claims scored and aligned; the given order plays no part.

    `fingerprints` are those known already, by claim id; the others are read.
    """
    ordered = sorted(articles, key=by_publication)
    claims = [claim for each in ordered for claim in each.claims]
    owners = [number for number, each in enumerate(ordered) for _ in each.claims]
    known = fingerprints or {}
    weighed = weigh([known.get(claim.id) or fingerprint(claim) for claim in claims], len(ordered))
    corrected = _Corrected.of(claims, owners, corrections or Corrections())
    pairs = corrected.apply(candidate_pairs(weighed, owners, options))
    alone = {(a, b): score(Pair(weighed[a], weighed[b], options), options) for a, b in pairs}
    scored, aligned = _align(alone, owners, ordered, options)
    aligned |= {pair: scored[pair].confirmed_by_person() for pair in corrected.same}
    return Story(ordered, claims, owners, scored, aligned)


def by_publication(each: ArticleClaims) -> tuple[str, str]:
    """Earliest first, articles without a date last, ties by id."""
    return each.article.in_time


@dataclass(frozen=True, slots=True)
class _Corrected:
    """A person's corrections as pairs of places in the list of claims."""

    same: Set[ClaimPair]
    apart: Set[ClaimPair]

    @classmethod
    def of(cls, claims: Sequence[Claim], owners: Sequence[int], corrections: Corrections) -> _Corrected:
        at = {claim.id: place for place, claim in enumerate(claims)}

        def placed(pairs: Set[tuple[str, str]]) -> Set[ClaimPair]:
            known = {(at[a], at[b]) for a, b in pairs if a in at and b in at}
            return {(min(pair), max(pair)) for pair in known if owners[pair[0]] != owners[pair[1]]}

        same = placed(corrections.same)
        return cls(same, placed(corrections.apart) - same)

    def apply(self, candidates: Iterable[ClaimPair]) -> list[ClaimPair]:
        """The candidates without what is apart, and with what is the same."""
        return sorted((set(candidates) - self.apart) | self.same)


def _align(
    alone: Scores, owners: Sequence[int], ordered: Sequence[ArticleClaims], options: MatchOptions
) -> tuple[dict[ClaimPair, Score], dict[ClaimPair, Score]]:
    """Every pair with what its two articles tell about it, and those taken to be the same."""
    sizes = [ArticleSize(len(each.claims), _day(each)) for each in ordered]
    between: dict[tuple[int, int], dict[ClaimPair, Score]] = defaultdict(dict)
    for (left, right), found in alone.items():
        between[owners[left], owners[right]][left, right] = found
    scored, aligned = dict[ClaimPair, Score](), dict[ClaimPair, Score]()
    for (left, right), pairs in sorted(between.items()):
        placed = Context(pairs, sizes[left], sizes[right], options).scored()
        scored |= placed
        aligned |= align(placed, options)
    return scored, aligned


def _day(each: ArticleClaims) -> int | None:
    published = each.article.published
    try:
        return date.fromisoformat(published.value[:10]).toordinal() if published else None
    except ValueError:
        return None
