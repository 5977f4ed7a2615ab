"""Articles in and out: each arrival is added, recognised, or kept as a new revision."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import insert, or_, select
from sqlalchemy.orm import Session

from attrib.domain import Article
from attrib.errors import NotFound, UnreadableInput
from attrib.store.arrival import Arrival, Outcome, writable
from attrib.store.clock import now
from attrib.store.identity import free_ref, known_article
from attrib.store.membership import give_story, given_stories, set_stories
from attrib.store.near import not_found
from attrib.store.outlets import outlet_key
from attrib.store.revisions import (
    IS_CURRENT,
    article_from,
    raw_bytes,
    revision_values,
    select_articles,
    tells_the_same,
)
from attrib.store.staleness import forget_findings
from attrib.store.tables import ArticleRow, OutletRow, RevisionRow, StoryRow

__all__ = [
    "Arrival",
    "Outcome",
    "article",
    "articles",
    "given_stories",
    "put_article",
    "raw_bytes",
    "set_stories",
    "unread_by",
]


def put_article(session: Session, arrival: Arrival) -> tuple[Outcome, str]:
    """The arrival is kept; answers what became of it and the article id under which it is kept.

    Raises UnreadableInput for a text no database can hold.
    """
    arrival = replace(arrival, origin=writable(arrival.origin))
    values = revision_values(arrival)
    _refuse_half_characters(arrival, values)
    known = known_article(session, arrival)
    if known is None:
        outcome, known = Outcome.ADDED, _add(session, arrival, values)
    elif _brings_nothing_new(session, known, values, arrival):
        outcome = Outcome.UNCHANGED
    else:
        outcome = Outcome.REVISED
        _revise(session, known, arrival, values)
    if arrival.article.story is not None:
        give_story(session, known, arrival.article.story)
    return outcome, known.ref


def articles(session: Session, *, story: str | None = None, outlet: str | None = None) -> list[Article]:
    """The current revisions, sorted by id."""
    statement = select_articles()
    if story is not None:
        statement = statement.where(StoryRow.name == story)
    if outlet is not None:
        statement = statement.where(OutletRow.name == outlet)
    return sorted((article_from(row) for row in session.execute(statement)), key=lambda each: each.id)


def article(session: Session, article_id: str) -> Article:
    """The current revision of one article. Raises NotFound, naming near ids."""
    row = session.execute(select_articles().where(ArticleRow.ref == article_id)).first()
    if row is None:
        raise NotFound(not_found("article", article_id, session.scalars(select(ArticleRow.ref))))
    return article_from(row)


def unread_by(session: Session, extractor: str) -> list[str]:
    """The ids of the articles that this extractor has not read, sorted."""
    other = or_(RevisionRow.extractor.is_(None), RevisionRow.extractor != extractor)
    return sorted(session.scalars(select(ArticleRow.ref).join(RevisionRow, IS_CURRENT).where(other)))


def _refuse_half_characters(arrival: Arrival, values: dict[str, Any]) -> None:
    article = arrival.article
    for told in (article.id, article.outlet, article.story, *values.values()):
        try:
            if isinstance(told, str):
                told.encode()
        except UnicodeEncodeError as error:
            half = error.object[error.start]
            raise UnreadableInput(
                f"{arrival.origin}: {half!a} is half a character, in {error.object[:40]!a}"
            ) from error


def _add(session: Session, arrival: Arrival, values: dict[str, Any]) -> ArticleRow:
    row = ArticleRow(
        ref=free_ref(session, arrival),
        given_ref=arrival.article.id,
        outlet_id=outlet_key(session, arrival.article.outlet),
        revision=1,
        added_at=now(),
    )
    session.add(row)
    session.flush()
    session.execute(insert(RevisionRow).values(article_id=row.id, number=1, **values))
    return row


def _brings_nothing_new(
    session: Session, known: ArticleRow, values: dict[str, Any], arrival: Arrival
) -> bool:
    """What this origin brought last is the same; or the origin is new, and some other has brought the text.

    An origin is held against itself, so that two files with different texts of one URL do not replace each
    other on every run, while a text that was changed and changed back is a revision.
    """
    revisions = select(RevisionRow).where(RevisionRow.article_id == known.id)
    of_origin = (
        revisions.where(RevisionRow.origin == arrival.origin).order_by(RevisionRow.number.desc()).limit(1)
    )
    last = session.scalars(of_origin).first()
    if last is None:
        same_text = RevisionRow.text_sha256 == values["text_sha256"]
        return session.scalars(revisions.where(same_text).limit(1)).first() is not None
    outlet = session.get_one(OutletRow, known.outlet_id)
    return tells_the_same(last, values) and outlet.name == arrival.article.outlet


def _revise(session: Session, known: ArticleRow, arrival: Arrival, values: dict[str, Any]) -> None:
    forget_findings(session, known)
    known.revision += 1
    known.outlet_id = outlet_key(session, arrival.article.outlet)
    session.execute(insert(RevisionRow).values(article_id=known.id, number=known.revision, **values))
    session.flush()
