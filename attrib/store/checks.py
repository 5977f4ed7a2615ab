"""What must hold in a database, and where it does not."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from attrib.domain import Claim, Spans, passage
from attrib.store.claim_rows import stored_claims
from attrib.store.tables import ArticleRow, Base, ClaimRow, RevisionRow

VIEWS = ("v_claims", "v_findings", "v_reviews")


def problems(session: Session) -> Iterator[str]:
    """A line for everything that is wrong; none in a sound database."""
    for check in CHECKS:
        yield from check(session)


def pages_are_whole(session: Session) -> Iterator[str]:
    """SQLite's own check of its pages and indexes."""
    if session.get_bind().dialect.name == "sqlite":
        for (told,) in session.connection().exec_driver_sql("PRAGMA integrity_check"):
            if told != "ok":
                yield f"integrity: {told}"


def references_hold(session: Session) -> Iterator[str]:
    """Every foreign key has its row. PostgreSQL cannot be without."""
    if session.get_bind().dialect.name == "sqlite":
        for table, row, parent, _ in session.connection().exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"reference: row {row} of {table} has no row in {parent}"


def schema_is_ours(session: Session) -> Iterator[str]:
    """Tables and columns are those of the models, and the views are there."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - half a second, for this check only
    from alembic.migration import MigrationContext  # noqa: PLC0415

    connection = session.connection()
    for difference in compare_metadata(MigrationContext.configure(connection), Base.metadata):
        yield f"schema: {difference}"
    for view in sorted(set(VIEWS) - set(inspect(connection).get_view_names())):
        yield f"schema: the view {view} is missing"


def texts_are_unchanged(session: Session) -> Iterator[str]:
    """Every text and every page of raw bytes has the fingerprint it was stored with."""
    for revision, ref in _revisions(session):
        text, text_sha256, raw, raw_sha256 = session.execute(
            select(RevisionRow.text, RevisionRow.text_sha256, RevisionRow.raw, RevisionRow.raw_sha256).where(
                RevisionRow.id == revision
            )
        ).one()
        if hashlib.sha256(text.encode()).hexdigest() != text_sha256:
            yield f"text: {ref} is not the text that was stored"
        if raw is not None and not _unpacks_to(raw, raw_sha256):
            yield f"raw: the bytes kept of {ref} are not those that were stored"


def passages_stand_where_they_say(session: Session) -> Iterator[str]:
    """The words of every claim, source and cue stand at their spans."""
    for revision, ref in _revisions(session):
        text = session.scalars(select(RevisionRow.text).where(RevisionRow.id == revision)).one()
        for stored in stored_claims(session, ClaimRow.revision_id == revision):
            for what, words, spans in _passages(stored.claim):
                if words != passage(text, spans) or spans[-1].end > len(text):
                    yield f"spans: the {what} of {ref}#{stored.claim.ordinal} is not at {_shown(spans)}"


CHECKS = (
    pages_are_whole,
    references_hold,
    schema_is_ours,
    texts_are_unchanged,
    passages_stand_where_they_say,
)


def _revisions(session: Session) -> list[tuple[int, str]]:
    statement = select(RevisionRow.id, ArticleRow.ref).join(
        ArticleRow, ArticleRow.id == RevisionRow.article_id
    )
    return list(session.execute(statement.order_by(RevisionRow.id)))


def _unpacks_to(raw: bytes, sha256: str | None) -> bool:
    try:
        return hashlib.sha256(zlib.decompress(raw)).hexdigest() == sha256
    except zlib.error:
        return False


def _passages(claim: Claim) -> Iterator[tuple[str, str, Spans]]:
    yield "claim", claim.text, claim.spans
    if claim.source:
        yield "source", claim.source.text, claim.source.spans
        if claim.source.resolved:
            yield "antecedent", claim.source.resolved.text, claim.source.resolved.spans
    if claim.cue:
        yield "cue", claim.cue.text, claim.cue.spans


def _shown(spans: Spans) -> str:
    return ", ".join(f"{span.start} to {span.end}" for span in spans) or "no place"
