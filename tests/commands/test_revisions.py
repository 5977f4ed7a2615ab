"""`attrib revisions`, as somebody types it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from attrib import cli

HEAD = "---\noutlet: Harbour Post\npublished: {published}\n---\n"
TEXTS = (
    "The upper dam will be closed within two days, a senior engineer said.\n",
    "The upper dam will be closed within two days.\n\nThe mayor said she had been warned.\n",
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An article that was saved twice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ATTRIB_DATABASE", raising=False)
    for day, text in enumerate(TEXTS, start=1):
        Path("dam.txt").write_text(HEAD.format(published=f"2024-05-0{day}") + text, encoding="utf-8")
        assert cli.run(["ingest", "dam.txt"]) == 0
    capsys.readouterr()


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert cli.run(["revisions", "dam", *words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return str(told.out)


def test_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys)
    assert "no longer a source here: a senior engineer" in told
    assert "a senior engineer → nobody named" in told
    assert "+ appeared" in told


def test_every_format_tells_the_same_changes(capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(shown(capsys, "--format", "json"))
    (record,) = whole if isinstance(whole, list) else [whole]
    expected = [each["became"] for each in record["revisions"][1]["since"]["amendments"]]
    assert expected == ["source_vanished", "appeared"]
    lines = [json.loads(each) for each in shown(capsys, "--format", "jsonl").splitlines()]
    assert [each["became"] for each in lines] == expected
    read = list(csv.DictReader(io.StringIO(shown(capsys, "--format", "csv"))))
    assert [each["became"] for each in read] == expected
    assert shown(capsys, "--format", "csv") == shown(capsys, "--format", "csv")


def test_an_article_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["revisions", "dan"]) == 1
    assert "dam" in capsys.readouterr().err
