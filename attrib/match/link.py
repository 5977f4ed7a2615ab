"""One story's articles in, clusters of the same claim out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrib.domain import ArticleClaims, Cluster
from attrib.match.cluster import cluster
from attrib.match.corrections import Corrections
from attrib.match.fingerprint import Fingerprint
from attrib.match.options import MatchOptions
from attrib.match.reference import most_complete
from attrib.match.story import read_story


def link(
    articles: Sequence[ArticleClaims],
    *,
    reference: str | None = None,
    options: MatchOptions | None = None,
    corrections: Corrections | None = None,
    fingerprints: Mapping[str, Fingerprint] | None = None,
) -> list[Cluster]:
    """The clusters of a story: one per claim of the reference, then one per claim that only others share.

    The result is the same in whatever order the articles come. `reference` is an article's id; without one the
    most complete article is it. `corrections` hold whatever the scores say;
    `fingerprints` are those of claims read before, by claim id.
    """
    if not articles:
        return []
    options = options or MatchOptions()
    story = read_story(articles, options, corrections, fingerprints)
    ids = [each.article.id for each in story.articles]
    head = ids.index(reference) if reference is not None else most_complete(story, range(len(ids)))
    return cluster(story, head, options)
