"""Claims as rows and back: equal to what they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.orm import Session

from attrib.domain import (
    Antecedent,
    Attribution,
    Claim,
    Count,
    Cue,
    Force,
    Profile,
    QuoteType,
    SourceKind,
    SourceMention,
)
from attrib.store.tables import ArticleRow, ClaimRow, RevisionRow, SourceRow

Identity = tuple[str, Profile]

# The most a column holds. An article may tell any number, and is not worth losing for its digits.
MOST = 2**63 - 1


def identity(source: SourceMention) -> Identity:
    """What makes two mentions one source of an article: the same introduction and the same profile."""
    return source.introduction, source.profile


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with its place among all of its article: position from 1, and that of the claim around it."""

    position: int
    parent: int | None
    claim: Claim


def placed(claims: Sequence[Claim]) -> list[Placed]:
    """Every claim in order, each followed by those inside it."""
    found: list[Placed] = []

    def place(siblings: Iterable[Claim], parent: int | None) -> None:
        for claim in siblings:
            found.append(Placed(len(found) + 1, parent, claim))
            place(claim.inner, found[-1].position)

    place(claims, None)
    return found


def source_values(number: int, told: Identity) -> dict[str, Any]:
    """The columns of a source, except whose it is."""
    introduction, profile = told
    return {
        "number": number,
        "introduction": introduction,
        "kind": profile.kind.value,
        "name": profile.name,
        "count_min": min(profile.count.min, MOST),
        "count_max": None if profile.count.max is None else min(profile.count.max, MOST),
        "senior": profile.senior,
        "nationality": profile.nationality,
        "role": profile.role,
        "affiliation": profile.affiliation,
        "basis": profile.basis,
    }


def claim_values(each: Placed) -> dict[str, Any]:
    """The columns of a claim, except whose it is and the key of its source."""
    claim, source, cue = each.claim, each.claim.source, each.claim.cue
    resolved = source.resolved if source else None
    return {
        "position": each.position,
        "parent": each.parent,
        "ordinal": claim.ordinal,
        "text": claim.text,
        "spans": claim.spans,
        "quote_type": claim.quote_type.value,
        "attributed": claim.attribution is not None,
        "mention_text": source.text if source else None,
        "mention_spans": source.spans if source else None,
        "resolved_text": resolved.text if resolved else None,
        "resolved_spans": resolved.spans if resolved else None,
        "via": source.via if source else None,
        "orphan": source.orphan if source else None,
        "cue_text": cue.text if cue else None,
        "cue_spans": cue.spans if cue else None,
        "cue_force": cue.force.value if cue else None,
        "paragraph": claim.paragraph,
        "sentence": claim.sentence,
        "rule": claim.rule,
    }


@dataclass(frozen=True, slots=True)
class Stored:
    """A claim with its key; `outer` is false for one inside another's content."""

    key: int
    revision: int
    outer: bool
    claim: Claim


def stored_claims(session: Session, of: ColumnElement[bool]) -> list[Stored]:
    """The claims of the revisions that `of` selects, by revision and in text order, inner ones included."""
    statement = (
        select(
            ArticleRow.ref, ClaimRow.id.label("key"), *ClaimRow.__table__.c[CLAIM_COLUMNS], *_source_columns()
        )
        .select_from(ClaimRow)
        .join(RevisionRow, RevisionRow.id == ClaimRow.revision_id)
        .join(ArticleRow, ArticleRow.id == RevisionRow.article_id)
        .outerjoin(SourceRow, SourceRow.id == ClaimRow.source_id)
        .where(of)
        .order_by(ClaimRow.revision_id, ClaimRow.position)
    )
    # Backwards, because a claim holds the inner ones that stand after it.
    found = list(_read_backwards(session.execute(statement).all()))
    found.reverse()
    return found


def _read_backwards(rows: Sequence[Row[Any]]) -> Iterator[Stored]:
    profiles: dict[int, Profile] = {}
    inner: dict[tuple[int, int], list[Claim]] = {}
    for row in reversed(rows):
        inside = tuple(reversed(inner.pop((row.revision_id, row.position), ())))
        claim = _claim(row, inside, profiles)
        if row.parent is not None:
            inner.setdefault((row.revision_id, row.parent), []).append(claim)
        yield Stored(row.key, row.revision_id, row.parent is None, claim)


def _claim(row: Row[Any], inside: tuple[Claim, ...], profiles: dict[int, Profile]) -> Claim:
    return Claim(
        article=row.ref,
        ordinal=row.ordinal,
        text=row.text,
        spans=row.spans,
        quote_type=QuoteType(row.quote_type),
        attribution=Attribution(_mention(row, profiles), _cue(row)) if row.attributed else None,
        paragraph=row.paragraph,
        sentence=row.sentence,
        rule=row.rule,
        inner=inside,
    )


def _mention(row: Row[Any], profiles: dict[int, Profile]) -> SourceMention | None:
    if row.source_id is None:
        return None
    if row.source_id not in profiles:
        profiles[row.source_id] = profile_from(row)
    return SourceMention(
        text=row.mention_text,
        spans=row.mention_spans,
        profile=profiles[row.source_id],
        resolved=None if row.resolved_text is None else Antecedent(row.resolved_text, row.resolved_spans),
        via=row.via,
        orphan=row.orphan,
    )


def _cue(row: Row[Any]) -> Cue | None:
    return None if row.cue_text is None else Cue(row.cue_text, row.cue_spans, Force(row.cue_force))


def profile_from(row: Row[Any] | SourceRow) -> Profile:
    """The profile in the columns of a source."""
    return Profile(
        kind=SourceKind(row.kind),
        name=row.name,
        count=Count(row.count_min, row.count_max),
        senior=row.senior,
        nationality=row.nationality,
        role=row.role,
        affiliation=row.affiliation,
        basis=row.basis,
    )


CLAIM_COLUMNS = (
    "revision_id",
    "position",
    "parent",
    "ordinal",
    "text",
    "spans",
    "quote_type",
    "attributed",
    "source_id",
    "mention_text",
    "mention_spans",
    "resolved_text",
    "resolved_spans",
    "via",
    "orphan",
    "cue_text",
    "cue_spans",
    "cue_force",
    "paragraph",
    "sentence",
    "rule",
)
PROFILE_COLUMNS = (
    "kind",
    "name",
    "count_min",
    "count_max",
    "senior",
    "nationality",
    "role",
    "affiliation",
    "basis",
)


def _source_columns() -> Iterator[ColumnElement[Any]]:
    return iter(SourceRow.__table__.c[PROFILE_COLUMNS])
