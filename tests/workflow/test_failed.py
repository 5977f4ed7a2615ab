"""What failed when it was last read is found again, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.store.database import open_database
from attrib.workflow.failed import failed_before
from attrib.workflow.ingest import ingest

GOOD = '{"id": "1", "text": "The lamp is out."}\n'


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/lamp.txt").write_text("The lamp is out.\n", encoding="utf-8")
    Path("in/empty #2.txt").write_text("", encoding="utf-8")
    Path("in/list.jsonl").write_text(GOOD + "bad\n", encoding="utf-8")
    Path("other.txt").write_text("", encoding="utf-8")
    with open_database(tmp_path / "attrib.db") as session:
        ingest(session, ["in", "other.txt", "gone.txt"])
        yield session


def names(session: Session, *among: str) -> list[str]:
    return [Path(each).name for each in failed_before(session, among)]


def test_files_and_the_files_of_failed_lines_are_found(session: Session) -> None:
    assert names(session) == ["empty #2.txt", "list.jsonl", "other.txt", "gone.txt"]
    assert names(session, "in") == ["empty #2.txt", "list.jsonl"]
    assert names(session, "in/list.jsonl", "other.txt") == ["list.jsonl", "other.txt"]
    assert names(session, "in/lamp.txt", "i") == []


def test_what_was_mended_is_not_read_again(session: Session) -> None:
    Path("in/list.jsonl").write_text(GOOD + GOOD.replace("1", "2"), encoding="utf-8")
    summary = ingest(session, failed_before(session, ["in"]))
    assert (summary.added, summary.unchanged, len(summary.failures)) == (1, 1, 1)
    assert names(session, "in") == ["empty #2.txt"]


def test_a_run_of_something_else_forgets_no_failure(session: Session) -> None:
    ingest(session, ["in/lamp.txt"])
    assert len(names(session)) == 4


def test_an_address_is_asked_again(session: Session) -> None:
    ingest(session, ["http://127.0.0.1:9/lamp"])
    assert failed_before(session, ["http://127.0.0.1:9/lamp"]) == ["http://127.0.0.1:9/lamp"]
