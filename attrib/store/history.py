"""All the texts of one article: every revision that is kept, with the claims that were read in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from attrib.domain import Claim
from attrib.domain.revision import Revision
from attrib.errors import NotFound
from attrib.store.claim_rows import stored_claims
from attrib.store.near import not_found
from attrib.store.revisions import ARTICLE_COLUMNS, article_from
from attrib.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow, StoryRow


@dataclass(frozen=True, slots=True)
class Kept:
    """A revision and what its claims were read by: None, and no claims, where nobody has read it yet."""

    revision: Revision
    extractor: str | None
    claims: tuple[Claim, ...]


def history(session: Session, article_id: str) -> list[Kept]:
    """Every revision of the article, in the order they came in. Raises NotFound, naming near ids."""
    rows = session.execute(_revisions().where(ArticleRow.ref == article_id)).all()
    if not rows:
        raise NotFound(not_found("article", article_id, session.scalars(select(ArticleRow.ref))))
    claims: dict[int, list[Claim]] = {row.key: [] for row in rows}
    for each in stored_claims(session, ClaimRow.revision_id.in_(list(claims))):
        if each.outer:
            claims[each.revision].append(each.claim)
    return [
        Kept(
            Revision(row.number, article_from(row), row.arrived_at, row.origin, row.number == row.current),
            row.extractor,
            tuple(claims[row.key]),
        )
        for row in rows
    ]


def _revisions() -> Select[Any]:
    """The columns of an article as each of its revisions tells it."""
    told = (getattr(RevisionRow, name) for name in ARTICLE_COLUMNS)
    return (
        select(
            ArticleRow.ref,
            ArticleRow.revision.label("current"),
            OutletRow.name.label("outlet"),
            StoryRow.name.label("story"),
            RevisionRow.id.label("key"),
            RevisionRow.number,
            RevisionRow.origin,
            RevisionRow.extractor,
            RevisionRow.arrived_at,
            *told,
        )
        .select_from(ArticleRow)
        .join(RevisionRow, RevisionRow.article_id == ArticleRow.id)
        .join(OutletRow, OutletRow.id == RevisionRow.outlet_id)
        .outerjoin(StoryRow, StoryRow.id == ArticleRow.story_id)
        .order_by(RevisionRow.number)
    )
