"""From the articles of one story and its clusters to its lineage."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import ArticleClaims, Cluster, Lineage
from attrib.lineage.circles import circles
from attrib.lineage.evidence import gather_evidence
from attrib.lineage.roots import roots_of, telling_first
from attrib.lineage.ties import implied_origins, ties


def trace(story: str, articles: Sequence[ArticleClaims], clusters: Sequence[Cluster]) -> Lineage:
    """Who shares text with or credits whom in the story, and how many independent roots each claim has.

    `articles` are all articles of the story, `clusters` its claims as `attrib.match.link` gives them.
    """
    evidence = gather_evidence(articles)
    found = ties(evidence)
    claims = telling_first(roots_of(cluster, evidence) for cluster in clusters)
    return Lineage(
        story=story,
        articles=tuple(evidence.articles.values()),
        ties=found,
        implied=implied_origins(evidence),
        circles=circles(found, claims),
        claims=claims,
    )
