"""Sources: who each article says spoke, with what the article tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from attrib.domain import Count, SourceKind
from attrib.store.claim_rows import profile_from
from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import ArticleRow, ClaimRow, OutletRow, RevisionRow, SourceRow, StoryRow


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One source of one article, by the fullest words the article has for it.

    `claims` counts the claims it is given for, inner ones included; `via` names the outlets it spoke
    through, joined by "; "; `orphan` is set where none of its mentions is introduced.
    """

    article: str
    outlet: str
    introduction: str
    kind: SourceKind
    name: str | None
    count: Count
    senior: bool
    nationality: tuple[str, ...]
    role: str | None
    affiliation: str | None
    basis: str | None
    via: str | None
    orphan: bool
    claims: int


@dataclass(slots=True)
class _Mentions:
    """What the claims of one source add to it."""

    via: set[str]
    orphan: bool
    claims: int


def sources(session: Session, *, story: str | None = None, outlet: str | None = None) -> list[SourceRecord]:
    """Every source of the current revisions, sorted by article id and then in order of first mention."""
    statement = (
        select(SourceRow, ArticleRow.ref, OutletRow.name.label("outlet"))
        .join(RevisionRow, RevisionRow.id == SourceRow.revision_id)
        .join(ArticleRow, IS_CURRENT)
        .join(OutletRow, OutletRow.id == ArticleRow.outlet_id)
    )
    if story is not None:
        statement = statement.join(StoryRow, StoryRow.id == ArticleRow.story_id).where(StoryRow.name == story)
    if outlet is not None:
        statement = statement.where(OutletRow.name == outlet)
    mentions = _mentions_by_source(session)
    rows = sorted(session.execute(statement), key=lambda row: (row[1], row[0].number))
    return [_record(row, article, name, mentions[row.id]) for row, article, name in rows]


def _mentions_by_source(session: Session) -> dict[int, _Mentions]:
    rows: Iterable[tuple[int | None, str | None, bool | None]] = session.execute(
        select(ClaimRow.source_id, ClaimRow.via, ClaimRow.orphan).where(ClaimRow.source_id.is_not(None))
    )
    found: dict[int, _Mentions] = {}
    for key, via, orphan in rows:
        assert key is not None
        mentions = found.setdefault(key, _Mentions(set(), True, 0))
        mentions.via |= {via} if via else set()
        mentions.orphan = mentions.orphan and bool(orphan)
        mentions.claims += 1
    return found


def _record(row: SourceRow, article: str, outlet: str, mentions: _Mentions) -> SourceRecord:
    profile = profile_from(row)
    return SourceRecord(
        article=article,
        outlet=outlet,
        introduction=row.introduction,
        kind=profile.kind,
        name=profile.name,
        count=profile.count,
        senior=profile.senior,
        nationality=profile.nationality,
        role=profile.role,
        affiliation=profile.affiliation,
        basis=profile.basis,
        via="; ".join(sorted(mentions.via)) or None,
        orphan=mentions.orphan,
        claims=mentions.claims,
    )
