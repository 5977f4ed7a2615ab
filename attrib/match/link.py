"""One story's articles in, clusters of the same claim out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrib.domain import ArticleClaims, Cluster
from attrib.match.align import ArticleSize, align
from attrib.match.block import candidate_pairs
from attrib.match.cluster import Story, cluster
from attrib.match.features import Pair
from attrib.match.fingerprint import fingerprint
from attrib.match.options import MatchOptions
from attrib.match.reference import choose_reference
from attrib.match.score import Score, score
from attrib.match.weigh import Weighed, weigh

NO_AGENCIES: frozenset[str] = frozenset()
Pairs = dict[tuple[int, int], Score]


def link(
    articles: Sequence[ArticleClaims],
    *,
    reference: str | None = None,
    options: MatchOptions | None = None,
) -> list[Cluster]:
    """The clusters of a story: one per claim of the reference, then one per claim that only others share.

    The result is the same in whatever order the articles come. `reference` is an article's id.
    """
    if not articles:
        return []
    options = options or MatchOptions()
    ordered = sorted(articles, key=by_publication)
    if reference is None:
        reference, _ = choose_reference(ordered, NO_AGENCIES)
    claims = [claim for each in ordered for claim in each.claims]
    owners = [number for number, each in enumerate(ordered) for _ in each.claims]
    weighed = weigh([fingerprint(claim) for claim in claims], len(ordered))
    scored = _score(weighed, owners, options)
    story = Story(claims, owners, scored, _align(scored, ordered, options))
    return cluster(story, [each.article.id for each in ordered].index(reference), options)


def by_publication(each: ArticleClaims) -> tuple[bool, str, str]:
    """Earliest first, articles without a date last, ties by id."""
    published = each.article.published
    return (published is None, published.value if published else "", each.article.id)


def _score(weighed: Sequence[Weighed], owners: Sequence[int], options: MatchOptions) -> Pairs:
    return {
        (left, right): score(Pair(weighed[left], weighed[right], options), options)
        for left, right in candidate_pairs(weighed, owners, options)
    }


def _align(scored: Pairs, ordered: Sequence[ArticleClaims], options: MatchOptions) -> Pairs:
    sizes, owner, start = list[ArticleSize](), dict[int, int](), 0
    for number, each in enumerate(ordered):
        sizes.append(ArticleSize(start, len(each.claims)))
        owner.update((at, number) for at in range(start, start + len(each.claims)))
        start += len(each.claims)
    by_articles: Mapping[tuple[int, int], Pairs] = defaultdict(dict)
    for (left, right), each in scored.items():
        by_articles[owner[left], owner[right]][left, right] = each
    aligned: Pairs = {}
    for (left, right), pairs in sorted(by_articles.items()):
        aligned.update(align(pairs, sizes[left], sizes[right], options))
    return aligned
