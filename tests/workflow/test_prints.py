"""Fingerprints are read once, kept with their claims, and read again where they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from attrib.store.claims import articles_with_claims
from attrib.store.database import open_database
from attrib.workflow import prints
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.ingest import IngestOptions, ingest
from attrib.workflow.prints import prints_of

PIER = "The harbour board will close the east pier on Friday, its chairman said."
AGAIN = "The east pier will be shut on Friday, the chairman of the harbour board said."


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Two articles of one story, compared."""
    for name, line in (("agency", PIER), ("herald", AGAIN)):
        (tmp_path / f"{name}.txt").write_text(f"{line}\n", encoding="utf-8")
    with open_database(tmp_path / "attrib.db") as session:
        ingest(
            session, [str(tmp_path / "agency.txt"), str(tmp_path / "herald.txt")], IngestOptions(story="pier")
        )
        compare_stories(session, CompareOptions())
    return tmp_path / "attrib.db"


def test_what_was_compared_is_not_read_again(database, monkeypatch):
    monkeypatch.setattr(prints, "fingerprint", _never)
    with open_database(database) as session:
        found = prints_of(session, articles_with_claims(session))
    assert found.fresh == ()
    assert {name.partition("#")[0] for name in found.all} == {"agency", "herald"}


def test_damaged_and_older_fingerprints_are_read_again_and_kept(database):
    with open_database(database) as session:
        members = articles_with_claims(session)
        before = prints_of(session, members).all
    with open_database(database) as session:
        session.execute(
            text(
                "UPDATE fingerprints SET data = x'00' WHERE claim_id = (SELECT min(claim_id) FROM fingerprints)"
            )
        )
        session.execute(
            text(
                "UPDATE fingerprints SET version = 'older' WHERE claim_id = (SELECT max(claim_id) FROM fingerprints)"
            )
        )
        session.commit()
        again = prints_of(session, members)
        assert len(again.fresh) == 2
        assert again.all == before
        compare_stories(session, CompareOptions(even_unchanged=True))
        assert prints_of(session, members).fresh == ()


def _never(claim: object) -> None:
    raise AssertionError(f"read again: {claim}")
