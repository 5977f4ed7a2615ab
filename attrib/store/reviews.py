"""Reviews in and out, in the order they were made."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from attrib.domain import Change, Feature, Judgement, Review, ReviewedPassage, Verdict
from attrib.store.staleness import mark_stale
from attrib.store.tables import ArticleRow, ReviewRow

# An older SQLite takes 999 names in one statement, and these are named twice.
NAMED = 400


def put_review(session: Session, review: Review) -> int:
    """The review is kept behind all others, and the comparisons it bears on are stale; answers its number."""
    passage = review.passage
    row = ReviewRow(
        reference_article=review.reference.article,
        reference_text=review.reference.words,
        reference_spans=review.reference.spans,
        reference_sha256=review.reference.text_sha256,
        article=review.article,
        text=passage.words if passage else None,
        spans=passage.spans if passage else None,
        text_sha256=passage.text_sha256 if passage else None,
        judgement=review.judgement.value,
        seen=review.seen.value,
        verdict=review.verdict.value if review.verdict else None,
        changes=None if review.changes is None else tuple(each.value for each in review.changes),
        similarity=review.similarity,
        features=[[each.name, each.value, each.detail] for each in review.features],
        reviewer=review.reviewer,
        at=review.at,
        reason=review.reason,
    )
    session.add(row)
    session.flush()
    _tell_comparisons(session, row)
    return row.id


def forget_review(session: Session, number: int) -> None:
    """The review of that number was never made: what a slip of the finger leaves behind, and nothing more."""
    row = session.get_one(ReviewRow, number)
    _tell_comparisons(session, row)
    session.execute(delete(ReviewRow).where(ReviewRow.id == number))


def reviews(session: Session, *, articles: Collection[str] | None = None) -> list[Review]:
    """The reviews in the order they were made: all, or those whose passages are both of these articles."""
    statement = select(ReviewRow).order_by(ReviewRow.id)
    if articles is not None and len(articles) <= NAMED:
        statement = statement.where(
            ReviewRow.reference_article.in_(articles), ReviewRow.article.in_(articles)
        )
    rows = session.scalars(statement)
    return [
        _review(row)
        for row in rows
        if articles is None or (row.reference_article in articles and row.article in articles)
    ]


def _tell_comparisons(session: Session, row: ReviewRow) -> None:
    either = or_(ArticleRow.ref == row.reference_article, ArticleRow.ref == row.article)
    mark_stale(session, *session.scalars(select(ArticleRow.story_id).where(either)))


def _review(row: ReviewRow) -> Review:
    return Review(
        reference=ReviewedPassage(
            row.reference_article, row.reference_text, row.reference_spans, row.reference_sha256
        ),
        article=row.article,
        passage=_passage(row),
        judgement=Judgement(row.judgement),
        reviewer=row.reviewer,
        at=row.at,
        reason=row.reason,
        seen=Verdict(row.seen),
        verdict=None if row.verdict is None else Verdict(row.verdict),
        changes=None if row.changes is None else tuple(Change(each) for each in row.changes),
        similarity=row.similarity,
        features=tuple(Feature(name, value, detail) for name, value, detail in row.features),
    )


def _passage(row: ReviewRow) -> ReviewedPassage | None:
    if row.text is None or row.spans is None or row.text_sha256 is None:
        return None
    return ReviewedPassage(row.article, row.text, row.spans, row.text_sha256)
