"""Inputs: what each origin brought last, so that the same is known again before it is read."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session, aliased

from attrib.store.arrival import Arrival
from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import ArticleRow, InputRow, RevisionRow


@dataclass(frozen=True, slots=True)
class InputRecord:
    """What one origin brought last: the fingerprint it came with, its article, and what was warned of.

    `extractor` is the one that read the claims of the article's current text, None where none has.
    """

    sha256: str
    article: str
    extractor: str | None
    warnings: tuple[str, ...]


def known_inputs(session: Session) -> dict[str, InputRecord]:
    """Every origin whose fingerprint was told, by origin."""
    brought = aliased(RevisionRow)
    statement = (
        select(InputRow.origin, InputRow.sha256, ArticleRow.ref, RevisionRow.extractor, InputRow.warnings)
        .join(brought, brought.id == InputRow.revision_id)
        .join(ArticleRow, ArticleRow.id == brought.article_id)
        .join(RevisionRow, IS_CURRENT)
    )
    return {
        origin: InputRecord(sha256, article, extractor, warnings)
        for origin, sha256, article, extractor, warnings in session.execute(statement)
        if sha256 is not None
    }


def remember(session: Session, arrival: Arrival, revision: int) -> None:
    """The revision is what the arrival's origin brought last."""
    told = {"sha256": arrival.sha256, "revision_id": revision, "warnings": arrival.warnings}
    known = session.scalar(select(InputRow.id).where(InputRow.origin == arrival.origin))
    if known is None:
        session.execute(insert(InputRow).values(origin=arrival.origin, **told))
    else:
        session.execute(update(InputRow).where(InputRow.id == known).values(**told))


def last_brought(session: Session, origin: str, article: int) -> RevisionRow | None:
    """The revision of this article that the origin brought last, or None."""
    statement = (
        select(RevisionRow)
        .join(InputRow, InputRow.revision_id == RevisionRow.id)
        .where(InputRow.origin == origin, RevisionRow.article_id == article)
    )
    return session.scalars(statement).first()


def brought_last(session: Session, article: int) -> list[RevisionRow]:
    """The revisions of this article that are what some origin brought last."""
    theirs = select(InputRow.revision_id)
    statement = select(RevisionRow).where(RevisionRow.article_id == article, RevisionRow.id.in_(theirs))
    return list(session.scalars(statement))
