"""`attrib ingest` as it is called: what it says, where, and how it ends."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from attrib.commands.ingest import InputFormat, ingest
from attrib.commands.session import Call
from attrib.errors import UsageError
from attrib.intake import Format
from attrib.store.articles import articles
from attrib.store.database import open_database

LAMP = "The keeper said the lamp is out.\n"

app = typer.Typer()
app.command("ingest")(ingest)


@app.callback()
def before() -> None:
    """A second command, so that the first keeps its name."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ATTRIB_DATABASE", raising=False)
    Path("lamp.txt").write_text(LAMP, encoding="utf-8")
    return tmp_path


def call(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["ingest", *words], obj=Call(database="news.db"), input=stdin)


def stored() -> dict[str, str]:
    with open_database("news.db", readonly=True) as session:
        return {each.id: each.outlet for each in articles(session)}


def test_it_says_what_it_did_and_what_comes_next() -> None:
    result = call("lamp.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "1 added\nnext: attrib compare\n"
    again = call("lamp.txt")
    assert (again.exit_code, again.stderr) == (0, "1 unchanged\n")


def test_a_failure_is_named_the_rest_goes_on_and_the_exit_code_says_so() -> None:
    result = call("none.txt", "lamp.txt")
    assert result.exit_code == 3
    assert result.stderr == "none.txt: no such file\n1 added, 1 failed\nnext: attrib compare\n"
    assert stored() == {"lamp": "lamp"}


def test_a_warning_is_said_and_is_no_failure() -> None:
    Path("b.txt").write_text(f"---\npublished: soon\n---\n{LAMP}", encoding="utf-8")
    result = call("b.txt")
    assert result.exit_code == 0
    assert result.stderr.startswith("b.txt: published 'soon' is not a date")


def test_standard_input_is_an_article() -> None:
    result = call("-", "--outlet", "Orla Courier", stdin=LAMP)
    assert result.exit_code == 0, result.output
    assert stored() == {"stdin": "Orla Courier"}


def test_a_list_on_standard_input_keeps_its_good_lines() -> None:
    lines = '{"id": "1", "outlet": "A", "text": "The lamp is out."}\nnot json\n'
    result = call("-", stdin=lines)
    assert result.exit_code == 3
    assert "-:2: not JSON" in result.stderr
    assert stored() == {"1": "A"}


def test_words_nobody_can_mean_are_refused() -> None:
    result = call("lamp.txt", "--published", "soon")
    assert isinstance(result.exception, UsageError)
    assert call("lamp.txt", "--format", "pdf").exit_code == 2
    assert call().exit_code == 2


def test_control_characters_in_names_never_reach_the_terminal() -> None:
    Path("a\x1b[31m.txt").write_bytes(b"")
    result = call("a\x1b[31m.txt")
    assert "\x1b" not in result.stderr
    assert "␛[31m.txt: empty" in result.stderr


def test_formats_are_those_of_the_intake() -> None:
    assert [each.value for each in InputFormat] == [each.value for each in Format]
