"""`attrib lineage` and `attrib fidelity`, as somebody types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from attrib import cli

ARTICLES = {
    "halyard": "The upper dam will be closed within two days, a senior engineer told Halyard.\n",
    "harbour-post": "The upper dam will be closed within two days, an engineer told Halyard.\n",
    "valley-times": "The upper dam will be closed within two days, Halyard reported on Friday.\n",
}


@pytest.fixture
def compared(tmp_path: Path, monkeypatch, capsys) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ATTRIB_DATABASE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    for day, (name, text) in enumerate(ARTICLES.items(), 1):
        head = f"---\noutlet: {name.replace('-', ' ').title()}\npublished: 2024-05-0{day}\nstory: dam\n---\n"
        (tmp_path / f"{name}.txt").write_text(head + text, encoding="utf-8")
    assert cli.run(["ingest", *(f"{name}.txt" for name in ARTICLES)]) == 0
    assert cli.run(["compare", "--reference", "halyard"]) == 0
    capsys.readouterr()
    return tmp_path


def run(capsys, *arguments: str) -> str:
    """What the command prints on stdout; it must succeed."""
    code = cli.run(arguments)
    captured = capsys.readouterr()
    assert code == 0, captured.err
    return str(captured.out)


def test_the_lineage_page(compared, capsys):
    shown = run(capsys, "lineage")
    assert "3 outlets, 1 root (Halyard)" in shown
    assert "credits Halyard: “told Halyard”" in shown
    assert "Harbour Post: says “told Halyard”" in run(capsys, "lineage", "--why", "--story", "dam")


def test_lineage_in_every_format(compared, capsys):
    (whole,) = json.loads(run(capsys, "lineage", "--format", "json"))
    assert (whole["schema"], whole["story"], whole["claims"][0]["count"]) == (1, "dam", 1)
    table = list(csv.DictReader(io.StringIO(run(capsys, "lineage", "--format", "csv"))))
    assert [row["ground"] for row in table] == ["own_reporting", "credits", "credits"]
    ties = [json.loads(line) for line in run(capsys, "lineage", "-f", "jsonl", "--rows", "ties").splitlines()]
    assert [(tie["article"], tie["origin"]) for tie in ties] == [
        ("harbour-post", "halyard"),
        ("valley-times", "halyard"),
    ]
    assert run(capsys, "lineage", "--format", "md").startswith("| story | claim |")
    assert run(capsys, "lineage", "--format", "tsv").count("\n") == 4
    assert "<table" in run(capsys, "lineage", "--format", "html")


@pytest.mark.parametrize("name", ["graph.dot", "graph.gv"])
def test_a_graph_by_its_file_name(compared, capsys, name):
    assert run(capsys, "lineage", "-o", name) == ""
    assert Path(name).read_text("utf-8").startswith("digraph lineage {\n")


def test_the_fidelity_page(compared, capsys):
    shown = run(capsys, "fidelity")
    assert "Of 2 senior sources among the unnamed persons that were carried" in shown
    assert "Harbour Post" in shown


def test_fidelity_in_every_format(compared, capsys):
    (whole,) = json.loads(run(capsys, "fidelity", "--format", "json"))
    assert (whole["schema"], whole["total"]["carried"]) == (1, 2)
    table = list(csv.DictReader(io.StringIO(run(capsys, "fidelity", "--by", "outlet", "-f", "csv"))))
    assert [row["outlet"] for row in table] == ["Harbour Post", "Valley Times"]
    assert table[0]["seniority_lost"] == "1"
    assert len(run(capsys, "fidelity", "--by", "both", "--format", "jsonl").splitlines()) == 2


@pytest.mark.parametrize("command", ["lineage", "fidelity"])
def test_before_a_comparison_they_say_what_to_run(tmp_path, monkeypatch, capsys, command):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ATTRIB_DATABASE", raising=False)
    (tmp_path / "a.txt").write_text("The dam will close.", encoding="utf-8")
    cli.run(["ingest", "a.txt"])
    capsys.readouterr()
    assert cli.run([command]) == 1
    assert "run: attrib compare" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["lineage", "fidelity"])
def test_a_story_that_changed_is_named_on_stderr(compared, capsys, command):
    late = "---\noutlet: Late Paper\nstory: dam\n---\nThe upper dam will be closed, Halyard said.\n"
    (compared / "late.txt").write_text(late, encoding="utf-8")
    cli.run(["ingest", "late.txt"])
    capsys.readouterr()
    assert cli.run([command]) == 0
    assert "run: attrib compare --story dam" in capsys.readouterr().err
