"""Comparisons: one run over one story, with its clusters and findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from attrib.domain import Claim, Cluster, Finding
from attrib.errors import NotFound
from attrib.store.claim_rows import stored_claims
from attrib.store.membership import story_key
from attrib.store.near import not_found
from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import (
    CLUSTERS,
    FINDINGS,
    ArticleRow,
    ClaimRow,
    ClusterRow,
    ComparisonRow,
    RevisionRow,
    StoryRow,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One run of the comparison over one story: against what, how, and by which version.

    `reference` is an article id; `options` is JSON. `extractors` are the versions that read the claims,
    `weights_sha256` is of the weights file, None for the shipped weights, `reviews_sha256` of the reviews that
    were in force. `stale` is set by the store alone, where articles, claims or reviews changed afterwards.
    """

    story: str
    reference: str
    reference_reason: str
    options: str
    version: str
    input_sha256: str
    created_at: str
    extractors: tuple[str, ...] | None = None
    weights_sha256: str | None = None
    reviews_sha256: str | None = None
    stale: bool = False


def put_comparison(
    session: Session, comparison: Comparison, clusters: Sequence[Cluster], findings: Sequence[Finding]
) -> None:
    """The story has this comparison and no earlier one.

    The story, its articles and their claims are those in the database, and each finding's reference claim
    has a cluster; ValueError and NotFound say where that is not so.
    """
    story = _story(session, comparison.story)
    articles = _article_keys(session, comparison, findings)
    claims = _claim_keys(session, clusters, findings)
    session.execute(delete(ComparisonRow).where(ComparisonRow.story_id == story))
    run = _put_run(session, comparison, story, articles[comparison.reference])
    cluster_keys = _put_clusters(session, run, clusters, claims)
    rows = [finding_values(finding, cluster_keys, articles, claims) for finding in findings]
    if rows:
        session.execute(insert(FINDINGS), rows)


def comparison_of(session: Session, story: str) -> Comparison | None:
    """The story's comparison, or None where it has not been compared."""
    return next(iter(comparisons(session, story=story).values()), None)


def comparisons(session: Session, *, story: str | None = None) -> dict[int, Comparison]:
    """The comparisons by key, in order of the stories' names."""
    statement = (
        select(ComparisonRow, StoryRow.name, ArticleRow.ref)
        .join(StoryRow, StoryRow.id == ComparisonRow.story_id)
        .join(ArticleRow, ArticleRow.id == ComparisonRow.reference_id)
    )
    if story is not None:
        statement = statement.where(StoryRow.name == story)
    found = sorted(session.execute(statement), key=lambda row: row[1])
    return {
        row.id: Comparison(
            story=name,
            reference=reference,
            reference_reason=row.reference_reason,
            options=row.options,
            version=row.version,
            input_sha256=row.input_sha256,
            created_at=row.created_at,
            extractors=row.extractor,
            weights_sha256=row.weights_sha256,
            reviews_sha256=row.reviews_sha256,
            stale=row.stale,
        )
        for row, name, reference in found
    }


def finding_values(
    finding: Finding, clusters: Mapping[Claim, int], articles: Mapping[str, int], claims: Mapping[Claim, int]
) -> dict[str, Any]:
    """The columns of a finding."""
    if finding.reference not in clusters:
        raise ValueError(f"the finding {finding.id} has no cluster")
    link = finding.link
    return {
        "ref": finding.id,
        "cluster_id": clusters[finding.reference],
        "article_id": articles[finding.article],
        "claim_id": claims[link.claim] if link else None,
        "verdict": finding.verdict.value,
        "changes": tuple(change.value for change in finding.changes),
        "wording": tuple(wording.value for wording in finding.wording),
        "evidence": [[each.change, each.before, each.after] for each in finding.evidence],
        "similarity": link.similarity if link else None,
        "level": link.level.value if link else None,
        "features": [[each.name, each.value, each.detail] for each in link.features] if link else [],
        "rule": finding.rule,
    }


def _story(session: Session, name: str) -> int:
    key = story_key(session, name)
    if key is None:
        raise NotFound(not_found("story", name, session.scalars(select(StoryRow.name))))
    return key


def _article_keys(session: Session, comparison: Comparison, findings: Iterable[Finding]) -> dict[str, int]:
    wanted = sorted({comparison.reference, *(finding.article for finding in findings)})
    keys: dict[str, int] = {}
    for some in _batches(wanted):
        rows = select(ArticleRow.ref, ArticleRow.id).where(ArticleRow.ref.in_(some))
        keys.update(session.execute(rows).all())
    for article in wanted:
        if article not in keys:
            raise NotFound(not_found("article", article, session.scalars(select(ArticleRow.ref))))
    return keys


def _batches(names: Sequence[str]) -> Iterable[Sequence[str]]:
    """The names in lots of 500: an older SQLite takes 999 in one statement."""
    return (names[start : start + 500] for start in range(0, len(names), 500))


def _claim_keys(
    session: Session, clusters: Iterable[Cluster], findings: Iterable[Finding]
) -> dict[Claim, int]:
    """The key of every claim that is told of; one that is not as it is stored raises ValueError."""
    wanted = dict.fromkeys(cluster.reference for cluster in clusters)
    wanted.update(dict.fromkeys(finding.link.claim for finding in findings if finding.link))
    known: dict[Claim, int] = {}
    for article in sorted({claim.article for claim in wanted}):
        current = select(RevisionRow.id).join(ArticleRow, IS_CURRENT).where(ArticleRow.ref == article)
        for stored in stored_claims(session, ClaimRow.revision_id.in_(current)):
            known.setdefault(stored.claim, stored.key)
    strangers = [claim.id for claim in wanted if claim not in known]
    if strangers:
        raise ValueError(f"not claims of the current texts: {', '.join(strangers[:3])}")
    return known


def _put_run(session: Session, comparison: Comparison, story: int, reference: int) -> int:
    row = ComparisonRow(
        story_id=story,
        reference_id=reference,
        reference_reason=comparison.reference_reason,
        options=comparison.options,
        version=comparison.version,
        input_sha256=comparison.input_sha256,
        created_at=comparison.created_at,
        extractor=comparison.extractors,
        weights_sha256=comparison.weights_sha256,
        reviews_sha256=comparison.reviews_sha256,
        stale=False,
    )
    session.add(row)
    session.flush()
    return row.id


def _put_clusters(
    session: Session, run: int, clusters: Sequence[Cluster], claims: Mapping[Claim, int]
) -> dict[Claim, int]:
    rows = [
        {"comparison_id": run, "number": number, "claim_id": claims[cluster.reference]}
        for number, cluster in enumerate(clusters, start=1)
    ]
    if not rows:
        return {}
    session.execute(insert(CLUSTERS), rows)
    of_run = select(ClusterRow.id).where(ClusterRow.comparison_id == run).order_by(ClusterRow.number)
    keys = session.scalars(of_run)
    return {cluster.reference: key for cluster, key in zip(clusters, keys, strict=True)}
