"""A revision's row and the article it stands for."""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from sqlalchemy import Row, Select, and_, select
from sqlalchemy.orm import Session

from attrib.domain import Article, Precision, Published, TextStatus, instant
from attrib.store.arrival import Arrival
from attrib.store.clock import now
from attrib.store.tables import ArticleRow, OutletRow, RevisionRow, StoryRow
from attrib.store.tables.base import as_json

# Level 6 makes a page a fifth of its size; level 9 saves a hundredth more for twice the time.
COMPRESSION = 6

IS_CURRENT = and_(ArticleRow.id == RevisionRow.article_id, ArticleRow.revision == RevisionRow.number)


def told_values(arrival: Arrival) -> dict[str, Any]:
    """The columns that hold what an arrival tells: its text and all that is said about it, its outlet aside."""
    article, published = arrival.article, arrival.article.published
    return {
        "title": article.title,
        "author": article.author,
        "text": article.text,
        "text_sha256": arrival.text_sha256,
        "text_status": article.text_status.value,
        "published_value": published.value if published else None,
        "published_precision": published.precision.value if published else None,
        "published_evidence": published.evidence if published else None,
        "url": article.url,
        "language": article.language,
        "extra": dict(article.extra),
        "encoding": arrival.encoding,
        "encoding_evidence": arrival.encoding_evidence,
        "origin": arrival.origin,
    }


def raw_values(arrival: Arrival) -> dict[str, Any]:
    """The columns for the bytes, and when they came."""
    return {
        "raw": None if arrival.raw is None else zlib.compress(arrival.raw, COMPRESSION),
        "raw_sha256": None if arrival.raw is None else hashlib.sha256(arrival.raw).hexdigest(),
        "arrived_at": now(),
    }


def tells_the_same(row: RevisionRow, values: dict[str, Any]) -> bool:
    """The revision has this text, and the same is told about it."""
    told = ("text_sha256", "text_status", "title", "author", "url", "language")
    when = ("published_value", "published_precision", "published_evidence")
    return all(getattr(row, name) == values[name] for name in told + when) and (
        # As text, because NaN is not equal to itself, and a tuple comes back as a list.
        as_json(row.extra) == as_json(values["extra"])
    )


def precedence(row: RevisionRow) -> tuple[object, ...]:
    """Of what several origins brought of one article, the highest is its current text.

    The latest published is, a text without a date before none of them; among equals one that can be read,
    then the longest; the rest only sees to it that the order of arrival decides nothing.
    """
    dated = row.published_value is not None
    told = (row.title, row.author, row.url, row.language, row.published_evidence, as_json(row.extra))
    return (
        instant(row.published_value) if dated else "",
        TextStatus(row.text_status).readable,
        len(row.text),
        row.text_sha256,
        tuple(each or "" for each in told),
        row.origin,
    )


def select_articles() -> Select[Any]:
    """The columns of an article as it stands now: all of its current revision but the raw bytes."""
    columns = (getattr(RevisionRow, name) for name in ARTICLE_COLUMNS)
    return (
        select(ArticleRow.ref, OutletRow.name.label("outlet"), StoryRow.name.label("story"), *columns)
        .select_from(ArticleRow)
        .join(RevisionRow, IS_CURRENT)
        .join(OutletRow, OutletRow.id == ArticleRow.outlet_id)
        .outerjoin(StoryRow, StoryRow.id == ArticleRow.story_id)
    )


ARTICLE_COLUMNS = (
    "text",
    "title",
    "author",
    "published_value",
    "published_precision",
    "published_evidence",
    "url",
    "language",
    "text_status",
    "extra",
)


def article_from(row: Row[Any]) -> Article:
    """The article that a row of `select_articles` stands for."""
    published = None
    if row.published_value is not None:
        precision = Precision(row.published_precision)
        published = Published(row.published_value, precision, row.published_evidence)
    return Article(
        id=row.ref,
        outlet=row.outlet,
        text=row.text,
        title=row.title,
        author=row.author,
        published=published,
        url=row.url,
        story=row.story,
        language=row.language,
        text_status=TextStatus(row.text_status),
        extra=row.extra,
    )


def current_revision(session: Session, article_id: str) -> int | None:
    """The key of the article's current revision, or None where there is no such article."""
    statement = select(RevisionRow.id).join(ArticleRow, IS_CURRENT).where(ArticleRow.ref == article_id)
    return session.scalar(statement)


def raw_bytes(session: Session, article_id: str) -> bytes | None:
    """The bytes the article's current revision was read from, or None where they were not kept."""
    statement = select(RevisionRow.raw).join(ArticleRow, IS_CURRENT).where(ArticleRow.ref == article_id)
    packed = session.scalar(statement)
    return None if packed is None else zlib.decompress(packed)
