"""Fingerprints in and out, by claim id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from attrib.errors import NotFound
from attrib.store.revisions import IS_CURRENT
from attrib.store.tables import FINGERPRINTS, ArticleRow, ClaimRow, FingerprintRow, RevisionRow

Value = TypeVar("Value")

# An older SQLite takes 999 names in one statement.
BATCH = 500


def put_fingerprints(session: Session, version: str, fingerprints: Mapping[str, bytes]) -> None:
    """Each claim id has this fingerprint by this version, and no other. Raises NotFound for an unknown claim.

    The claims are those of the articles' current texts; a fingerprint goes with its claim.
    """
    keys = _claim_keys(session, {claim_id.rpartition("#")[0] for claim_id in fingerprints})
    strangers = sorted(fingerprints.keys() - keys.keys())
    if strangers:
        raise NotFound(f"not claims of the current texts: {', '.join(strangers[:3])}")
    for some in _batches(sorted(keys[claim_id] for claim_id in fingerprints)):
        session.execute(delete(FingerprintRow).where(FingerprintRow.claim_id.in_(some)))
    rows = [
        {"claim_id": keys[claim_id], "version": version, "data": data}
        for claim_id, data in sorted(fingerprints.items())
    ]
    if rows:
        session.execute(insert(FINGERPRINTS), rows)


def fingerprints_of(session: Session, version: str, articles: Iterable[str]) -> dict[str, bytes]:
    """What this version has read already of the claims of these articles, by claim id."""
    found: dict[str, bytes] = {}
    for some in _batches(sorted(set(articles))):
        statement = (
            select(ArticleRow.ref, ClaimRow.ordinal, FingerprintRow.data)
            .join(ClaimRow, ClaimRow.id == FingerprintRow.claim_id)
            .join(RevisionRow, RevisionRow.id == ClaimRow.revision_id)
            .join(ArticleRow, IS_CURRENT)
            .where(ArticleRow.ref.in_(some), ClaimRow.parent.is_(None), FingerprintRow.version == version)
        )
        found.update((f"{ref}#{ordinal}", data) for ref, ordinal, data in session.execute(statement))
    return dict(sorted(found.items()))


def _claim_keys(session: Session, articles: Iterable[str]) -> dict[str, int]:
    keys: dict[str, int] = {}
    for some in _batches(sorted(articles)):
        statement = (
            select(ArticleRow.ref, ClaimRow.ordinal, ClaimRow.id)
            .join(RevisionRow, RevisionRow.id == ClaimRow.revision_id)
            .join(ArticleRow, IS_CURRENT)
            .where(ArticleRow.ref.in_(some), ClaimRow.parent.is_(None))
        )
        keys.update((f"{ref}#{ordinal}", key) for ref, ordinal, key in session.execute(statement))
    return keys


def _batches(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))
