"""The same text at two outlets is two articles with one root; the same page under two addresses is one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Verdict
from attrib.store.articles import articles
from attrib.store.database import open_database
from attrib.store.findings import findings
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.ingest import IngestOptions, ingest
from attrib.workflow.lineage import trace_stories

TEXT = """The upper dam at Orla will be drained within two days as its eastern wall has moved, a senior engineer said.

Four farms below the wall lost their harvest in the April flood and have been told to take their cattle to the hills.

The mayor of Orla, Ida Brook, said the town had warned the water office twice since the winter and had no answer.
"""
OTHER = "A library opened in Skerry on Monday. Its keeper, Tam Harl, said nine thousand books were saved."


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    with open_database(":memory:") as session:
        yield session


def kept(session: Session, *records: dict[str, str]) -> tuple[int, int]:
    """How many were added and unchanged."""
    lines = "\n".join(json.dumps(each) for each in records)
    Path("in.jsonl").write_text(lines, encoding="utf-8")
    summary = ingest(session, ["in.jsonl"], IngestOptions(tagger="rules"))
    return summary.added, summary.unchanged


def test_the_same_text_at_two_outlets_is_two_articles_of_one_story_with_one_root(session: Session) -> None:
    added = kept(
        session,
        {"outlet": "Wire Desk", "text": TEXT, "id": "wire", "published": "2024-05-01T08:00Z"},
        {"outlet": "Harbour Post", "text": TEXT, "id": "post", "published": "2024-05-01T11:00Z"},
        {"outlet": "Valley Times", "text": OTHER, "id": "valley", "published": "2024-05-01T12:00Z"},
    )
    assert added == (3, 0)
    compare_stories(session, CompareOptions())
    stories = {each.id: each.story for each in articles(session)}
    assert stories["wire"] == stories["post"] != stories["valley"]

    (lineage,) = trace_stories(session, story=stories["wire"]).lineages
    (tie,) = lineage.ties
    assert (tie.article, tie.origin) == ("post", "wire")
    assert tie.shared is not None
    assert tie.shared.copied
    assert tie.shared.share == 1.0
    assert lineage.claims
    assert {each.count for each in lineage.claims} == {1}
    verdicts = {finding.verdict for _, finding in findings(session, story=stories["wire"])}
    assert verdicts <= {Verdict.REPEATED, Verdict.UNATTRIBUTED}


def test_one_page_under_two_addresses_is_one_article(session: Session) -> None:
    page = {"outlet": "Wire Desk", "text": TEXT}
    addresses = ("https://wire.example/dam?id=3", "https://wire.example/dam?utm_source=mail&id=3")
    assert kept(session, *({**page, "url": each} for each in addresses)) == (1, 1)
    assert len(articles(session)) == 1
