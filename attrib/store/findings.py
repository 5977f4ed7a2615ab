"""Findings, each with the comparison it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from attrib.domain import Change, Claim, Evidence, Feature, Finding, Level, Link, Verdict, Wording
from attrib.errors import NotFound
from attrib.store.claim_rows import stored_claims
from attrib.store.comparisons import Comparison, comparison_of, comparisons, put_comparison
from attrib.store.near import not_found
from attrib.store.tables import (
    ArticleRow,
    ClaimRow,
    ClusterRow,
    ComparisonRow,
    FindingRow,
    OutletRow,
    StoryRow,
)

__all__ = ["Comparison", "comparison_of", "comparisons", "finding", "findings", "put_comparison"]


def findings(
    session: Session, *, story: str | None = None, outlet: str | None = None, verdict: Verdict | None = None
) -> list[tuple[Comparison, Finding]]:
    """Findings sorted by story, cluster (the order `put_comparison` got them in) and article id.

    `outlet` is the outlet that did something with the claim, not the reference's.
    """
    statement = _select_findings()
    if story is not None:
        statement = statement.where(StoryRow.name == story)
    if outlet is not None:
        statement = statement.where(OutletRow.name == outlet)
    if verdict is not None:
        statement = statement.where(FindingRow.verdict == verdict.value)
    return _read(session, statement)


def finding(session: Session, finding_id: str) -> tuple[Comparison, Finding]:
    """One finding by its id. Raises NotFound, naming near ids."""
    found = _read(session, _select_findings().where(FindingRow.ref == finding_id))
    if not found:
        raise NotFound(not_found("finding", finding_id, session.scalars(select(FindingRow.ref))))
    return found[0]


def _select_findings() -> Select[Any]:
    return (
        select(
            FindingRow.claim_id,
            FindingRow.verdict,
            FindingRow.changes,
            FindingRow.wording,
            FindingRow.evidence,
            FindingRow.similarity,
            FindingRow.level,
            FindingRow.features,
            FindingRow.rule,
            ClusterRow.comparison_id,
            ClusterRow.number,
            ClusterRow.claim_id.label("reference_id"),
            ArticleRow.ref.label("article"),
            StoryRow.name.label("story"),
        )
        .select_from(FindingRow)
        .join(ClusterRow, ClusterRow.id == FindingRow.cluster_id)
        .join(ComparisonRow, ComparisonRow.id == ClusterRow.comparison_id)
        .join(StoryRow, StoryRow.id == ComparisonRow.story_id)
        .join(ArticleRow, ArticleRow.id == FindingRow.article_id)
        .join(OutletRow, OutletRow.id == ArticleRow.outlet_id)
    )


def _read(session: Session, statement: Select[Any]) -> list[tuple[Comparison, Finding]]:
    # In Python, because PostgreSQL sorts text by the habits of its language.
    rows = sorted(session.execute(statement), key=lambda row: (row.story, row.number, row.article))
    runs = comparisons(session)
    claims = _claims_told_of(session, statement)
    return [(runs[row.comparison_id], _finding(row, claims)) for row in rows]


def _claims_told_of(session: Session, statement: Select[Any]) -> dict[int, Claim]:
    """The claims of every revision that is told of: whole revisions, as outer claims hold inner ones."""
    told = statement.subquery()
    revisions = select(ClaimRow.revision_id).where(
        or_(ClaimRow.id.in_(select(told.c.reference_id)), ClaimRow.id.in_(select(told.c.claim_id)))
    )
    return {each.key: each.claim for each in stored_claims(session, ClaimRow.revision_id.in_(revisions))}


def _finding(row: Row[Any], claims: dict[int, Claim]) -> Finding:
    reference = claims[row.reference_id]
    return Finding(
        reference=reference,
        article=row.article,
        verdict=Verdict(row.verdict),
        changes=tuple(Change(word) for word in row.changes),
        wording=tuple(Wording(word) for word in row.wording),
        link=None if row.claim_id is None else _link(row, reference, claims[row.claim_id]),
        evidence=tuple(Evidence(change, before, after) for change, before, after in row.evidence),
        rule=row.rule,
    )


def _link(row: Row[Any], reference: Claim, claim: Claim) -> Link:
    return Link(reference, claim, row.similarity, Level(row.level), _features(row.features))


def _features(told: Sequence[tuple[str, float, str]]) -> tuple[Feature, ...]:
    return tuple(Feature(name, value, detail) for name, value, detail in told)
