"""Stories: how much is in each, and what its last comparison held the others against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import ArticleRow, ClaimRow, ComparisonRow, RevisionRow, StoryRow


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """One story: its size, the times its articles span, and its comparison if there is one.

    `first` and `last` are the times of publication as the articles give them. `stale` is true where the
    story's articles or claims changed after it was compared.
    """

    name: str
    articles: int
    outlets: int
    claims: int
    first: str | None
    last: str | None
    reference: str | None
    reference_reason: str | None
    compared_at: str | None
    stale: bool = False


def stories(session: Session) -> list[StoryRecord]:
    """Every story, sorted by name."""
    claims = _claims_by_story(session)
    times = _times_by_story(session)
    return sorted(
        (
            StoryRecord(
                name=row.name,
                articles=row.articles,
                outlets=row.outlets,
                claims=claims.get(row.id, 0),
                first=min(times.get(row.id, ()), key=instant, default=None),
                last=max(times.get(row.id, ()), key=instant, default=None),
                reference=row.reference,
                reference_reason=row.reference_reason,
                compared_at=row.created_at,
                stale=bool(row.stale),
            )
            for row in session.execute(_SIZES)
        ),
        key=lambda record: record.name,
    )


def instant(published: str) -> tuple[str, str]:
    """A key that puts times in order: in UTC where an offset is told, else as they are given."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published, published
    try:
        plain = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except OverflowError:  # the first hours of year 1 and the last of 9999 have no UTC
        plain = moment.replace(tzinfo=None)
    return plain.isoformat(), published


_REFERENCE = select(ArticleRow.ref).where(ArticleRow.id == ComparisonRow.reference_id).scalar_subquery()

_SIZES = (
    select(
        StoryRow.id,
        StoryRow.name,
        func.count(ArticleRow.id).label("articles"),
        func.count(ArticleRow.outlet_id.distinct()).label("outlets"),
        _REFERENCE.label("reference"),
        ComparisonRow.reference_reason,
        ComparisonRow.created_at,
        ComparisonRow.stale,
    )
    .outerjoin(ArticleRow, ArticleRow.story_id == StoryRow.id)
    .outerjoin(ComparisonRow, ComparisonRow.story_id == StoryRow.id)
    .group_by(StoryRow.id, ComparisonRow.id)
)


def _claims_by_story(session: Session) -> dict[int, int]:
    statement = (
        select(ArticleRow.story_id, func.count(ClaimRow.id))
        .join(RevisionRow, IS_CURRENT)
        .join(ClaimRow, ClaimRow.revision_id == RevisionRow.id)
        .where(ArticleRow.story_id.is_not(None), ClaimRow.parent.is_(None))
        .group_by(ArticleRow.story_id)
    )
    return {key: count for key, count in session.execute(statement).tuples() if key is not None}


def _times_by_story(session: Session) -> dict[int, list[str]]:
    statement = (
        select(ArticleRow.story_id, RevisionRow.published_value)
        .join(RevisionRow, IS_CURRENT)
        .where(ArticleRow.story_id.is_not(None), RevisionRow.published_value.is_not(None))
    )
    return _grouped(session.execute(statement).tuples())


def _grouped(pairs: Iterable[tuple[int | None, str | None]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, value in pairs:
        if key is not None and value is not None:
            found.setdefault(key, []).append(value)
    return found
