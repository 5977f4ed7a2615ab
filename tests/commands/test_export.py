"""`attrib export` and the formats for spreadsheets, as somebody types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attrib import cli
from tests.commands.terminal import Terminal
from tests.commands.test_commands import compared, folder, run

__all__ = ["compared", "folder"]


@pytest.mark.parametrize(("name", "key"), [("webannotation", "@context"), ("schema.org", "@graph")])
def test_one_document(compared, capsys, name, key):
    told = run(capsys, "export", "--format", name)
    assert key in json.loads(told)
    run(capsys, "export", "--format", name, "-o", "out.jsonld")
    assert Path("out.jsonld").read_text("utf-8") == told


def test_articles_go_into_another_database_and_give_the_same_report(compared, capsys):
    first = run(capsys, "report", "--format", "jsonl")
    lines = run(capsys, "export", "--format", "jsonl", "-o", "articles.jsonl")
    assert lines == ""
    other = ("--database", "other.db")
    run(capsys, *other, "ingest", "articles.jsonl")
    run(capsys, *other, "compare", "--reference", "wire-desk")
    assert run(capsys, *other, "report", "--format", "jsonl") == first
    assert run(capsys, *other, "export", "--format", "jsonl") == Path("articles.jsonl").read_text("utf-8")


def test_a_package_is_a_folder(compared, capsys):
    assert cli.run(["export", "--format", "datapackage"]) == 2
    assert "say where to write it: -o FOLDER" in capsys.readouterr().err
    assert cli.run(["export", "--format", "datapackage", "-o", "package"]) == 0
    assert "6 files in package" in capsys.readouterr().err
    assert len(list(Path("package").iterdir())) == 6


def test_which_format_must_be_said(compared, capsys):
    assert cli.run(["export"]) == 2
    assert "--format" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["report", "articles", "claims", "sources", "stories", "fidelity"])
def test_for_a_spreadsheet(compared, capsys, command):
    plain = run(capsys, command, "--format", "csv")
    guarded = run(capsys, command, "--excel")
    assert guarded.startswith("\ufeff" + plain.split("\n", 1)[0] + "\r\n")
    run(capsys, command, "-o", "out.xlsx")
    assert Path("out.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", ["report", "articles", "claims", "sources", "stories"])
def test_every_record_tells_the_version_of_its_format(compared, capsys, command):
    records = [json.loads(line) for line in run(capsys, command, "--format", "jsonl").splitlines()]
    assert records
    assert {each["schema"] for each in records} == {1}
    assert json.loads(run(capsys, command, "--format", "json")) == records


def test_excel_is_no_page(compared, capsys):
    assert cli.run(["report", "--excel", "-o", "report.html"]) == 2
    assert "--excel goes with --format csv" in capsys.readouterr().err
    assert not Path("report.html").exists()


def test_the_original_of_an_article(compared, capsys):
    assert run(capsys, "show", "wire-desk", "--raw") == Path("wire-desk.txt").read_text("utf-8")
    assert run(capsys, "show", "wire-desk", "--raw", "-o", "copy.txt") == ""
    assert Path("copy.txt").read_bytes() == Path("wire-desk.txt").read_bytes()


def test_no_original_on_a_terminal(compared):
    terminal = Terminal(["show", "wire-desk", "--raw"], cwd=compared)
    assert "an original is not for a terminal" in terminal.expect("-o FILE")


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "md", "table"])
def test_a_terminal_is_sent_no_control_character(folder, capsys, name):
    Path("odd.txt").write_text(
        "The dam\x1b[2J has \x9b31m closed\u202e for good, the mayor said.\n", encoding="utf-8"
    )
    run(capsys, "ingest", "odd.txt")
    terminal = Terminal(["claims", "--format", name], cwd=folder, env={"NO_COLOR": "1"})
    terminal.expect("mayor")
    terminal.process.wait()
    assert not set(terminal.raw) & set("\x1b\x9b\u202e")
    assert "U+202E" in terminal.raw
    piped = run(capsys, "claims", "--format", name)
    assert ("\u202e" in piped) is (name in ("csv", "tsv", "json"))
