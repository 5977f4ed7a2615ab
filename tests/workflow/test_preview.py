"""A dry run: told what would be done, and nothing is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.store.articles import articles
from attrib.store.database import open_database
from attrib.store.ledger import items
from attrib.workflow.ingest import ingest
from attrib.workflow.offered import IngestOptions
from attrib.workflow.preview import preview


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    Path("lamp.txt").write_text("The lamp is out, the keeper said.\n", encoding="utf-8")
    Path("ferry.txt").write_text("The ferry is late.\n", encoding="utf-8")
    with open_database(tmp_path / "attrib.db") as session:
        ingest(session, ["ferry.txt", "lamp.txt"])
        yield session


def told(session: Session, *inputs: str, **options: object) -> list[str]:
    return [str(each) for each in preview(session, inputs, IngestOptions(**options))]  # type: ignore[arg-type]


def test_it_says_what_would_become_of_each(session: Session) -> None:
    Path("lamp.txt").write_text("The lamp is lit, the keeper said.\n", encoding="utf-8")
    Path("pier.txt").write_text("---\noutlet: Orla Courier\n---\nThe pier is shut.\n", encoding="utf-8")
    Path("none.txt").write_text("", encoding="utf-8")
    before = [each.text for each in articles(session)], len(items(session))
    assert told(session, "ferry.txt", "lamp.txt", "pier.txt", "none.txt", "https://courier.example/1") == [
        "unchanged ferry.txt",
        "skipped   https://courier.example/1  [to be fetched]",
        "revised   lamp (lamp)  lamp.txt  [text: named .txt]",
        "failed    none.txt  [empty]",
        "added     pier (Orla Courier)  pier.txt  [text: named .txt]",
    ]
    assert ([each.text for each in articles(session)], len(items(session))) == before


def test_the_limit_counts_what_is_to_be_read(session: Session) -> None:
    for name in "abc":
        Path(f"{name}.txt").write_text(f"{name} is out.\n", encoding="utf-8")
    assert [each.split()[1] for each in told(session, ".", limit=2)] == ["a", "b"]
