"""`attrib review` as people use it: at a terminal, and elsewhere by lists."""

from __future__ import annotations

import getpass
import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from attrib.cli import app
from attrib.domain import Cluster, Finding, Level, Link, Review, Verdict
from attrib.errors import AttribError, NotFound, UsageError
from attrib.match import MatchOptions
from attrib.store.claims import claims_of
from attrib.store.database import open_database
from attrib.store.findings import finding
from attrib.store.reviews import reviews
from tests.store.makers import put_run
from tests.workflow.conftest import CLOSING, FARMS, MAYOR, put

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own needs pty")
if sys.platform != "win32":
    from tests.commands.terminal import Terminal

KEYS = "u undo, q quit: "
REASON = "reason, if you like: "
WHICH = "k back: "
SAID = ("review", "--reviewer", "Ada")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with a compared story: three suggested matches, the nearest to being none first."""
    monkeypatch.chdir(tmp_path)
    for name in ("ATTRIB_REVIEWER", "ATTRIB_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    with open_database(tmp_path / "attrib.db") as session:
        put(session, "wire-desk", CLOSING, FARMS, MAYOR, day=1)
        put(session, "courier", CLOSING, FARMS, MAYOR, day=2)
        pairs = list(zip(claims_of(session, "wire-desk"), claims_of(session, "courier"), strict=True))
        made = [
            Link(one, other, MatchOptions().suggested + 0.01 * number, Level.SUGGESTED)
            for number, (one, other) in enumerate(pairs, start=1)
        ]
        found = [
            Finding(each.reference, "courier", Verdict.REPEATED, link=each, rule="repeated") for each in made
        ]
        clusters = [Cluster(each.reference, (each,)) for each in made]
        options = json.dumps({"reference": "wire-desk", "match": asdict(MatchOptions())})
        put_run(session, clusters, found, reference="wire-desk", options=options)
        session.commit()
    return tmp_path


def kept(folder: Path) -> list[Review]:
    with open_database(folder / "attrib.db", readonly=True) as session:
        return reviews(session)


def answers(folder: Path) -> list[str]:
    return [each.answer for each in kept(folder)]


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["review", *words])


def test_a_walk_through_all_keys(folder: Path):
    terminal = Terminal(SAID, cwd=folder)
    first = terminal.answer(KEYS, "s")
    assert "3 to decide, as Ada. [source] {cue} ‹content›#claim" in first
    assert "1 of 3  wire-desk#1@courier" in first
    assert "‹The upper dam will be closed within two days›#1" in first
    assert "asked     suggested match, similarity" in first
    terminal.answer(REASON, "one speech\r")
    assert "2 of 3" in terminal.answer(KEYS, "v")
    assert "1 repeated, 2 altered, 3 dropped, 4 added, 5 unattributed" in terminal.answer(WHICH, "k")
    terminal.answer(KEYS, "v")
    terminal.answer(WHICH, "2")
    terminal.answer("(? names them): ", "?\r")
    terminal.answer("(? names them): ", "count changed;hedged\r")
    terminal.answer(REASON, "\r")
    assert "3 of 3" in terminal.answer(KEYS, "u")
    assert "taken back: the answer to 2" in terminal.answer(KEYS, "n")
    terminal.answer(REASON, "another flood\r")
    assert "3 of 3" in terminal.answer(KEYS, "k")
    terminal.answer("that was the last: u undo, q quit: ", "u")
    assert "2 of 3" in terminal.answer(KEYS, "n")
    terminal.answer(REASON, "another flood\r")
    terminal.answer(KEYS, "k")
    terminal.answer("that was the last: u undo, q quit: ", "q")
    terminal.expect("decided: 2; left: 1")
    terminal.expect("dam: compared again, attrib report keeps to")
    assert terminal.end() == 0
    assert [(each.answer, each.reviewer, each.reason) for each in kept(folder)] == [
        ("same", "Ada", "one speech"),
        ("apart", "Ada", "another flood"),
    ]
    with open_database(folder / "attrib.db", readonly=True) as session:
        assert finding(session, "wire-desk#2@courier")[1].verdict is Verdict.ABSENT
        link = finding(session, "wire-desk#1@courier")[1].link
        assert link is not None
        assert link.features[-1].detail.endswith(": one speech")


def test_what_is_no_key_asks_again_and_nothing_can_be_undone_yet(folder: Path):
    terminal = Terminal(SAID, cwd=folder)
    terminal.answer(KEYS, "x")
    terminal.answer(KEYS, "\x1b[A")
    terminal.answer(KEYS, "u")
    terminal.expect("nothing to undo yet")
    terminal.answer(KEYS, "v")
    terminal.answer(WHICH, "q")
    terminal.answer(KEYS, "q")
    terminal.expect("decided: 0; left: 3")
    assert terminal.end() == 0
    assert kept(folder) == []


def test_the_end_of_input_is_a_way_to_quit(folder: Path):
    terminal = Terminal(SAID, cwd=folder)
    terminal.answer(KEYS, "\x04")
    terminal.expect("decided: 0; left: 3")
    assert terminal.end() == 0


@pytest.mark.parametrize("way", ["killed", "interrupted"])
def test_what_was_answered_is_kept_whatever_happens_next(folder: Path, way: str):
    terminal = Terminal(SAID, cwd=folder)
    terminal.answer(KEYS, "n")
    terminal.answer(REASON, "\r")
    if way == "killed":
        terminal.expect(KEYS)
        os.kill(terminal.process.pid, signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL
    else:
        terminal.answer(KEYS, "\x03")
        terminal.expect("what was finished is kept")
        assert terminal.end() == 130
    assert answers(folder) == ["apart"]
    again = Terminal(SAID, cwd=folder)
    assert "1 of 2  wire-desk#2@courier" in again.answer(KEYS, "q")
    assert again.end() == 0


def test_a_reason_that_is_interrupted_decides_nothing(folder: Path):
    terminal = Terminal(SAID, cwd=folder)
    terminal.answer(KEYS, "n")
    terminal.answer(REASON, "because\x03")
    terminal.expect("what was finished is kept")
    assert terminal.end() == 130
    assert kept(folder) == []


@pytest.mark.parametrize("colour", [True, False])
def test_lines_fit_eighty_columns_with_colour_and_without(folder: Path, colour: bool):
    terminal = Terminal(SAID, cwd=folder, env={} if colour else {"NO_COLOR": "1"})
    shown = terminal.answer(KEYS, "q")
    assert terminal.end() == 0
    assert max(len(each) for each in shown.split("\n")) <= 80
    assert ("\x1b[" in terminal.raw) is colour
    assert "{said} [a senior engineer]" in shown or "[a senior engineer] {said}" in shown


def test_where_nothing_is_left_to_ask_it_says_so(folder: Path):
    run("--list", "--format", "csv", "-o", "answers.csv")
    text = Path("answers.csv").read_text("utf-8").replace("@courier,,", "@courier,same,")
    Path("answers.csv").write_text(text, "utf-8")
    assert run("--import", "answers.csv").exit_code == 0
    terminal = Terminal(SAID, cwd=folder)
    terminal.expect("nothing to decide")
    assert terminal.end() == 0


def test_without_a_terminal_the_other_way_is_named(folder: Path):
    error = run().exception
    assert isinstance(error, UsageError)
    assert "--import" in str(error)


def test_who_decides(folder: Path, monkeypatch: pytest.MonkeyPatch):
    Path("answers.csv").write_text("finding,answer\nwire-desk#1@courier,same\n", "utf-8")

    def reviewer(*words: str) -> str:
        assert run("--import", "answers.csv", *words).exit_code == 0
        return kept(folder)[-1].reviewer

    assert reviewer() == getpass.getuser()
    Path("attrib.toml").write_text('[attrib]\nreviewer = "Mara Delgo"\n')
    assert reviewer() == "Mara Delgo"
    monkeypatch.setenv("ATTRIB_REVIEWER", "Bo")
    assert reviewer() == "Bo"
    assert reviewer("--reviewer", "Ada") == "Ada"


def test_import_says_what_it_did_and_ends_in_three_where_some_failed(folder: Path):
    Path("answers.csv").write_text(
        "finding,answer\nwire-desk#1@courier,apart\nwire-desk#2@courier,\nwire-desk#7@courier,same\n", "utf-8"
    )
    result = run("--import", "answers.csv", "--reviewer", "Ada")
    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "answers.csv:4: There is no finding 'wire-desk#7@courier' in the database. "
        "Near it: wire-desk#3@courier, wire-desk#2@courier, wire-desk#1@courier.",
        "decided: 1; known already: 0; without an answer: 1; failed: 1",
        "dam: compared again, attrib report keeps to what was decided",
    ]


def test_a_list_from_standard_input(folder: Path):
    result = CliRunner().invoke(
        app, ["review", "--import", "-"], input="finding,answer\nwire-desk#1@courier,s\n"
    )
    assert result.exit_code == 0
    assert answers(folder) == ["same"]


def test_a_file_that_is_not_there_is_said(folder: Path):
    error = run("--import", "nowhere.csv").exception
    assert isinstance(error, AttribError)
    assert str(error) == "cannot read nowhere.csv: No such file or directory"


def test_two_ways_at_once_are_refused(folder: Path):
    assert isinstance(run("--list", "--calibrate").exception, UsageError)


def test_calibrating_from_too_little_writes_nothing_unless_asked(folder: Path):
    assert isinstance(run("--calibrate").exception, NotFound)
    with open_database(folder / "attrib.db") as session:
        session.connection().exec_driver_sql('UPDATE findings SET features = \'[["wording", 0.5, ""]]\'')
        session.commit()
    Path("answers.csv").write_text("finding,answer\nwire-desk#1@courier,same\n", "utf-8")
    run("--import", "answers.csv")
    result = run("--calibrate", "-o", "weights.toml")
    assert result.exit_code == 0
    assert "too few to tell: needed are 99 more reviewed matches, 19 more that are the same" in result.stdout
    assert result.stderr == "weights.toml was not written (--anyway writes it)\n"
    assert not Path("weights.toml").exists()
    assert run("--calibrate", "-o", "weights.toml", "--anyway").exit_code == 0
    compared = CliRunner().invoke(app, ["compare", "--weights", "weights.toml"])
    assert compared.exit_code == 0
    assert "decided by people, and kept to: 1" in compared.stderr


def test_the_weights_file_of_attrib_toml_is_used(folder: Path):
    Path("attrib.toml").write_text('[attrib]\nweights = "own.toml"\n')
    error = CliRunner().invoke(app, ["compare"]).exception
    assert isinstance(error, UsageError)
    assert "the weights own.toml cannot be read" in str(error)
    Path("own.toml").write_text("schema = 1\n[thresholds]\nconfirmed = 0.99\n")
    assert CliRunner().invoke(app, ["compare"]).exit_code == 0
    with open_database("attrib.db", readonly=True) as session:
        assert '"confirmed": 0.99' in finding(session, "wire-desk#1@courier")[0].options
