"""Claims in and out, equal to what was put in, inner layers included."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Claim
from attrib.errors import NotFound
from attrib.store.articles import articles
from attrib.store.claim_rows import (
    Identity,
    Placed,
    claim_values,
    identity,
    placed,
    source_values,
    stored_claims,
)
from attrib.store.near import not_found
from attrib.store.revisions import IS_CURRENT, current_revision
from attrib.store.staleness import forget_findings
from attrib.store.tables import CLAIMS, SOURCES, ArticleRow, ClaimRow, RevisionRow, SourceRow, StoryRow


def put_claims(session: Session, article_id: str, claims: Sequence[Claim], *, extractor: str) -> None:
    """These are the claims of the article's current revision, and no others.

    Where they are those it had, findings about them stay; else findings are gone and comparisons stale.
    """
    revision = _current(session, article_id)
    everything = placed(claims)
    strangers = {each.claim.article for each in everything} - {article_id}
    if strangers:
        raise ValueError(f"claims of {', '.join(sorted(strangers))} cannot be kept for {article_id}")
    if _claims(session, revision) != tuple(claims):
        article = session.scalars(select(ArticleRow).where(ArticleRow.ref == article_id)).one()
        forget_findings(session, article)
        _replace(session, revision, everything, extractor)
    session.execute(update(RevisionRow).where(RevisionRow.id == revision).values(extractor=extractor))


def claims_of(session: Session, article_id: str) -> tuple[Claim, ...]:
    """The claims of the article's current revision, in text order. Raises NotFound."""
    return _claims(session, _current(session, article_id))


def articles_with_claims(session: Session, *, story: str | None = None) -> list[ArticleClaims]:
    """Every article with its claims, sorted by article id."""
    current = select(RevisionRow.id).join(ArticleRow, IS_CURRENT)
    if story is not None:
        current = current.join(StoryRow, StoryRow.id == ArticleRow.story_id).where(StoryRow.name == story)
    by_article: dict[str, list[Claim]] = {}
    for each in stored_claims(session, ClaimRow.revision_id.in_(current)):
        if each.outer:
            by_article.setdefault(each.claim.article, []).append(each.claim)
    return [
        ArticleClaims(article, tuple(by_article.get(article.id, ())))
        for article in articles(session, story=story)
    ]


def _current(session: Session, article_id: str) -> int:
    revision = current_revision(session, article_id)
    if revision is None:
        raise NotFound(not_found("article", article_id, session.scalars(select(ArticleRow.ref))))
    return revision


def _claims(session: Session, revision: int) -> tuple[Claim, ...]:
    found = stored_claims(session, ClaimRow.revision_id == revision)
    return tuple(each.claim for each in found if each.outer)


def _replace(session: Session, revision: int, everything: Sequence[Placed], extractor: str) -> None:
    session.execute(delete(ClaimRow).where(ClaimRow.revision_id == revision))
    session.execute(delete(SourceRow).where(SourceRow.revision_id == revision))
    keys = _put_sources(session, revision, everything)
    rows = [
        {
            **claim_values(each),
            "revision_id": revision,
            "source_id": keys[identity(each.claim.source)] if each.claim.source else None,
            "extractor": extractor,
        }
        for each in everything
    ]
    if rows:
        session.execute(insert(CLAIMS), rows)


def _put_sources(session: Session, revision: int, everything: Sequence[Placed]) -> dict[Identity, int]:
    """The key of every source, in the order they are first mentioned."""
    told = dict.fromkeys(identity(each.claim.source) for each in everything if each.claim.source)
    if not told:
        return {}
    rows = [
        {**source_values(number, each), "revision_id": revision} for number, each in enumerate(told, start=1)
    ]
    session.execute(insert(SOURCES), rows)
    of_revision = select(SourceRow.id).where(SourceRow.revision_id == revision)
    return dict(zip(told, session.scalars(of_revision.order_by(SourceRow.number)), strict=True))
