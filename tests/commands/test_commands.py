"""From articles to the report, as somebody types it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from attrib import cli

ARTICLES = {
    "wire-desk": "The upper dam will be closed within two days, a senior engineer said.\n\n"
    "Four farms below the upper dam lost their harvest in the April flood.\n",
    "harbour-post": "The upper dam will be closed within two days.\n\n"
    "Four farms below the upper dam lost their harvest in the April flood, the mayor said.\n",
    "valley-times": "The upper dam will be closed within two days, officials said.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """Where the articles are; the database is attrib.db beside them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ATTRIB_DATABASE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    for day, (name, text) in enumerate(ARTICLES.items(), 1):
        head = f"---\noutlet: {name.replace('-', ' ').title()}\npublished: 2024-05-0{day}\nstory: dam\n---\n"
        (tmp_path / f"{name}.txt").write_text(head + text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def compared(folder: Path, capsys) -> Path:
    assert cli.run(["ingest", *(f"{name}.txt" for name in ARTICLES)]) == 0
    assert cli.run(["compare", "--reference", "wire-desk"]) == 0
    capsys.readouterr()
    return folder


def run(capsys, *arguments: str) -> str:
    """What the command prints on stdout; it must succeed."""
    code = cli.run(arguments)
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return str(captured.out)


def lines(text: str):
    return [json.loads(line) for line in text.splitlines()]


def test_compare_says_what_it_did_on_stderr(folder, capsys):
    cli.run(["ingest", *(f"{name}.txt" for name in ARTICLES)])
    capsys.readouterr()
    assert cli.run(["compare", "--reference", "Wire Desk"]) == 0
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "dam: 3 articles, held against Wire Desk (wire-desk): as you chose\n" in captured.err
    assert captured.err.endswith("next: attrib report\n")


def test_the_report_as_json_lines(compared, capsys):
    rows = lines(run(capsys, "report", "--format", "jsonl"))
    assert {row["reference"]["article"] for row in rows if row["claim_id"].startswith("wire-desk#")} == {
        "wire-desk"
    }
    closing = {row["article"]: row["verdict"] for row in rows if row["claim_id"] == "wire-desk#1"}
    assert closing["harbour-post"] == "dropped"


def test_the_report_as_csv_has_the_same_rows(compared, capsys):
    rows = lines(run(capsys, "report", "--format", "jsonl"))
    table = list(csv.DictReader(io.StringIO(run(capsys, "report", "--format", "csv"))))
    assert [(row["claim_id"], row["article"], row["verdict"]) for row in table] == [
        (row["claim_id"], row["article"], row["verdict"]) for row in rows
    ]


def test_the_report_as_a_table(compared, capsys):
    page = run(capsys, "report")
    assert page.startswith("dam\nheld against Wire Desk: as you chose\n")
    assert "✕ dropped" in page
    assert all(len(line) <= 100 for line in page.splitlines())


@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "md"])
@pytest.mark.parametrize("command", ["report", "articles", "claims", "sources", "stories"])
def test_every_listing_in_every_format_twice_the_same(compared, capsys, command, name):
    first = run(capsys, command, "--format", name)
    assert first.endswith("\n")
    assert run(capsys, command, "--format", name) == first


def test_comparing_again_gives_the_same_bytes(compared, capsys):
    first = run(capsys, "report", "--format", "jsonl")
    run(capsys, "compare", "--reference", "wire-desk")
    assert run(capsys, "report", "--format", "jsonl") == first


def test_one_outlet_and_one_verdict(compared, capsys):
    rows = lines(
        run(capsys, "report", "--format", "jsonl", "--outlet", "Harbour Post", "--verdict", "dropped")
    )
    assert rows
    assert {(row["outlet"], row["verdict"]) for row in rows} == {("Harbour Post", "dropped")}


def test_into_a_file_by_its_name(compared, capsys):
    assert run(capsys, "report", "-o", "out.csv") == ""
    assert (compared / "out.csv").read_text(encoding="utf-8").startswith("schema,story,claim_id,")


def test_an_unknown_story_names_those_there_are(compared, capsys):
    assert cli.run(["report", "--story", "damn"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "error: no story is called 'damn'\nthe stories are: dam\n"


def test_an_unknown_reference_names_those_there_are(compared, capsys):
    assert cli.run(["compare", "--story", "dam", "--reference", "Skerry Sun"]) == 1
    assert "Wire Desk" in capsys.readouterr().err


def test_articles_promise_their_fields(compared, capsys):
    row = lines(run(capsys, "articles", "--format", "jsonl"))[0]
    assert list(row)[:6] == ["article", "outlet", "title", "published", "story", "text_status"]


def test_show_an_article_and_a_claim(compared, capsys):
    assert "[a senior engineer] {said}" in run(capsys, "show", "wire-desk")
    assert "✕ dropped  Harbour Post" in run(capsys, "show", "wire-desk#1")


def test_explain_a_finding(compared, capsys):
    assert "nobody is named" in run(capsys, "explain", "wire-desk#1@harbour-post")


def test_extract_needs_no_database(folder, capsys):
    rows = lines(run(capsys, "extract", "--format", "jsonl", "wire-desk.txt"))
    assert rows[0]["article"] == "wire-desk.txt"
    assert rows[0]["attribution"]["source"]["text"] == "a senior engineer"
    assert not list(folder.glob("*.db"))


def test_extract_with_a_file_missing_prints_the_rest_and_ends_3(folder, capsys):
    assert cli.run(["extract", "--format", "jsonl", "none.txt", "wire-desk.txt"]) == 3
    captured = capsys.readouterr()
    assert captured.out
    assert "none.txt" in captured.err


def test_a_title_with_escapes_is_shown_not_sent(folder, capsys):
    (folder / "evil.txt").write_text(
        "---\noutlet: Evil\x1b[2J Post\ntitle: \x1b]0;owned\x07\n---\nThe dam will close.\n", encoding="utf-8"
    )
    cli.run(["ingest", "evil.txt"])
    for command in ("articles", "show evil"):
        capsys.readouterr()
        cli.run(command.split())
        assert "\x1b" not in capsys.readouterr().out


def test_the_report_as_a_page(compared, capsys):
    assert run(capsys, "report", "-o", "report.html") == ""
    html = Path("report.html").read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert "Valley Times" in html
    assert run(capsys, "report", "--format", "html") == html
    one = run(capsys, "report", "--format", "html", "--outlet", "Valley Times")
    assert ('data-o="Valley Times"' in one, 'data-o="Harbour Post"' in one) == (True, False)


def test_no_page_of_nothing(compared, capsys):
    assert cli.run(["report", "--verdict", "unreadable", "-o", "report.html"]) == 1
    assert "no page to write" in capsys.readouterr().err
    assert not Path("report.html").exists()
