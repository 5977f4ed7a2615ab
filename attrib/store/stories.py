"""Stories: how much is in each, and what its last comparison held the others against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from attrib.domain import instant
from attrib.store.comparisons import Comparison, comparisons
from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import ArticleRow, ClaimRow, RevisionRow, StoryRow


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
    claims, times = _claims_by_story(session), _times_by_story(session)
    runs = {comparison.story: comparison for comparison in comparisons(session).values()}
    return [
        _record(row, claims.get(row.id, 0), times.get(row.id, []), runs.get(row.name))
        for row in sorted(session.execute(_SIZES), key=lambda row: row.name)
    ]


_SIZES = (
    select(
        StoryRow.id,
        StoryRow.name,
        func.count(ArticleRow.id).label("articles"),
        func.count(ArticleRow.outlet_id.distinct()).label("outlets"),
    )
    .outerjoin(ArticleRow, ArticleRow.story_id == StoryRow.id)
    .group_by(StoryRow.id, StoryRow.name)
)


def _record(
    row: Row[int, str, int, int], claims: int, times: Sequence[str], run: Comparison | None
) -> StoryRecord:
    return StoryRecord(
        name=row.name,
        articles=row.articles,
        outlets=row.outlets,
        claims=claims,
        first=min(times, key=_in_order, default=None),
        last=max(times, key=_in_order, default=None),
        reference=run.reference if run else None,
        reference_reason=run.reference_reason if run else None,
        compared_at=run.created_at if run else None,
        stale=run.stale if run else False,
    )


def _in_order(published: str) -> tuple[str, str]:
    return instant(published), published


def _claims_by_story(session: Session) -> dict[int, int]:
    statement = (
        select(ArticleRow.story_id, func.count(ClaimRow.id))
        .join(RevisionRow, IS_CURRENT)
        .join(ClaimRow, ClaimRow.revision_id == RevisionRow.id)
        .where(ArticleRow.story_id.is_not(None), ClaimRow.parent.is_(None))
        .group_by(ArticleRow.story_id)
    )
    return {key: count for key, count in session.execute(statement) if key is not None}


def _times_by_story(session: Session) -> dict[int, list[str]]:
    statement = (
        select(ArticleRow.story_id, RevisionRow.published_value)
        .join(RevisionRow, IS_CURRENT)
        .where(ArticleRow.story_id.is_not(None), RevisionRow.published_value.is_not(None))
    )
    return _grouped(session.execute(statement))


def _grouped(pairs: Iterable[tuple[int | None, str | None]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, value in pairs:
        if key is not None and value is not None:
            found.setdefault(key, []).append(value)
    return found
