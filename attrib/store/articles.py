"""Articles in and out: each arrival is added, recognised, or kept as a new revision."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select
from sqlalchemy.orm import Session

from attrib.domain import Article
from attrib.errors import NotFound, UnreadableInput
from attrib.store.arrival import Arrival, Outcome, writable
from attrib.store.clock import now
from attrib.store.identity import free_ref, known_article
from attrib.store.inputs import brought_last, last_brought, remember
from attrib.store.membership import give_story, given_stories, set_stories
from attrib.store.near import not_found
from attrib.store.outlets import outlet_key
from attrib.store.revisions import (
    article_from,
    current_revision,
    precedence,
    raw_bytes,
    raw_values,
    select_articles,
    tells_the_same,
    told_values,
)
from attrib.store.staleness import forget_findings
from attrib.store.tables import ArticleRow, OutletRow, RevisionRow, StoryRow

__all__ = [
    "Arrival",
    "Outcome",
    "article",
    "articles",
    "brings_news",
    "given_stories",
    "put_article",
    "raw_bytes",
    "set_stories",
    "unread",
]


def put_article(session: Session, arrival: Arrival) -> tuple[Outcome, str]:
    """The arrival is kept; answers what became of it and the article id under which it is kept.

    Where several origins have brought the article, `revisions.precedence` says which of their texts is the
    current one, whatever the order they came in. Raises UnreadableInput for a text no database can hold.
    """
    arrival, values = _checked(arrival)
    known = known_article(session, arrival)
    revision = _told_before(session, known, values, arrival) if known else None
    outcome = Outcome.UNCHANGED
    if known is None:
        outcome, known = Outcome.ADDED, _add(session, arrival)
    elif revision is None:
        outcome = Outcome.REVISED
    key = revision.id if revision else _put_revision(session, known, arrival, values)
    remember(session, arrival, key)
    if outcome is not Outcome.ADDED:
        _settle(session, known)
    _give_story(session, known, arrival, key)
    return outcome, known.ref


def brings_news(session: Session, arrival: Arrival) -> bool:
    """Putting the arrival would add or revise an article. Raises UnreadableInput as `put_article` does."""
    arrival, values = _checked(arrival)
    known = known_article(session, arrival)
    return known is None or _told_before(session, known, values, arrival) is None


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


def unread(session: Session, article_id: str, extractor: str) -> Article | None:
    """The article where this extractor has not read its current text, else None."""
    statement = select_articles().where(ArticleRow.ref == article_id, _not(extractor))
    row = session.execute(statement).first()
    return None if row is None else article_from(row)


def _not(extractor: str) -> ColumnElement[bool]:
    return or_(RevisionRow.extractor.is_(None), RevisionRow.extractor != extractor)


def _checked(arrival: Arrival) -> tuple[Arrival, dict[str, Any]]:
    """The arrival with an origin that can be written, and its columns."""
    arrival = replace(arrival, origin=writable(arrival.origin))
    values = told_values(arrival)
    _refuse_half_characters(arrival, values)
    return arrival, values


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


def _add(session: Session, arrival: Arrival) -> ArticleRow:
    row = ArticleRow(
        ref=free_ref(session, arrival),
        given_ref=arrival.article.id,
        outlet_id=outlet_key(session, arrival.article.outlet),
        revision=1,
        added_at=now(),
    )
    session.add(row)
    session.flush()
    return row


def _told_before(
    session: Session, known: ArticleRow, values: dict[str, Any], arrival: Arrival
) -> RevisionRow | None:
    """The revision that tells the same: the origin's last, or for a new origin that of any other.

    An origin is held against itself, so that two files with different texts of one URL do not replace each
    other on every run, while a text that was changed and changed back is a revision.
    """
    last = last_brought(session, arrival.origin, known.id)
    same_text = and_(RevisionRow.article_id == known.id, RevisionRow.text_sha256 == values["text_sha256"])
    others = select(RevisionRow).where(same_text).order_by(RevisionRow.number.desc())
    for row in [last] if last else session.scalars(others):
        outlet = session.get_one(OutletRow, row.outlet_id)
        if tells_the_same(row, values) and outlet.name == arrival.article.outlet:
            return row
    return None


def _put_revision(session: Session, known: ArticleRow, arrival: Arrival, values: dict[str, Any]) -> int:
    """The key of the article's next revision, which is the arrival's."""
    last = session.scalar(select(func.max(RevisionRow.number)).where(RevisionRow.article_id == known.id))
    row = insert(RevisionRow).values(
        article_id=known.id,
        number=(last or 0) + 1,
        outlet_id=outlet_key(session, arrival.article.outlet),
        **values,
        **raw_values(arrival),
    )
    return session.execute(row.returning(RevisionRow.id)).scalar_one()


def _settle(session: Session, known: ArticleRow) -> None:
    """The article's current revision is the one that goes before all others its origins brought last."""
    current = max(brought_last(session, known.id), key=precedence)
    if current.number != known.revision:
        forget_findings(session, known)
        known.revision, known.outlet_id = current.number, current.outlet_id
        session.flush()


def _give_story(session: Session, known: ArticleRow, arrival: Arrival, revision: int) -> None:
    """The article has the story it is given with its current text; else the arrival's, where none is given."""
    if arrival.article.story is None:
        return
    if not known.story_given or current_revision(session, known.ref) == revision:
        give_story(session, known, arrival.article.story)
