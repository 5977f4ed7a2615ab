"""`attrib ingest` as it is called: what it says, where, and how it ends."""

import zipfile
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
from tests.intake.fetch.site import Site, site

__all__ = ["site"]

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
    assert result.stderr == (
        "none.txt: no such file\n1 added, 1 failed\nnext: attrib compare\n"
        "the failed ones, once mended: attrib ingest --retry-failed\n"
    )
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
    assert call("lamp.txt", "--format", "xls").exit_code == 2
    assert isinstance(call().exception, UsageError)


def test_control_characters_in_names_never_reach_the_terminal() -> None:
    Path("a\x1b[31m.txt").write_bytes(b"")
    result = call("a\x1b[31m.txt")
    assert "\x1b" not in result.stderr
    assert "␛[31m.txt: empty" in result.stderr


def test_formats_are_those_of_the_intake() -> None:
    assert [each.value for each in InputFormat] == [each.value for each in Format]


def test_a_dry_run_makes_no_database() -> None:
    Path("bad.txt").write_bytes(b"")
    result = call("lamp.txt", "bad.txt", "--dry-run")
    assert result.exit_code == 3
    assert (
        result.stdout == "failed    bad.txt  [empty]\nadded     lamp (lamp)  lamp.txt  [text: named .txt]\n"
    )
    assert result.stderr == "nothing was written; it would be 1 failed, 1 added\n"
    assert not Path("news.db").exists()


def test_a_limit_is_gone_on_from() -> None:
    for name in "abcd":
        Path(f"{name}.txt").write_text(f"{name} is out, the keeper said.\n", encoding="utf-8")
    first = call(".", "--limit", "2")
    assert (
        first.stderr
        == "2 added\nstopped at --limit; the same call goes on from there\nnext: attrib compare\n"
    )
    assert call(".", "--limit", "2").stderr.startswith("2 added, 2 unchanged\nstopped")
    assert call(".", "--limit", "2").stderr.startswith("1 added, 4 unchanged\nnext")
    assert isinstance(call(".", "--limit", "0").exception, UsageError)


def test_what_failed_is_read_again_without_being_named() -> None:
    Path("b.txt").write_bytes(b"")
    call(".")
    Path("b.txt").write_text("The ferry is late.\n", encoding="utf-8")
    assert call("--retry-failed").stderr == "1 added\nnext: attrib compare\n"
    assert call("--retry-failed").stderr == "nothing to read\n"
    assert isinstance(call().exception, UsageError)


def test_what_was_passed_over_is_counted_with_its_reasons() -> None:
    with zipfile.ZipFile("all.zip", "w") as archive:
        for name in ("lamp.txt", "a.jpg", "b.jpg", "c.png"):
            archive.writestr(name, LAMP)
    result = call("all.zip")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "1 added, 3 skipped (2 not named like an article (.jpg), 1 not named like an article (.png))\n"
    )


def test_addresses_are_fetched_from_the_own_network_only_when_told(site: Site) -> None:
    url = site.has("/lamp", "<html><body><p>The keeper said the lamp is out.</p></body></html>")
    refused = call(url)
    assert refused.exit_code == 3
    assert "not a public address; --allow-private is for servers of your own" in refused.stderr
    assert call(url, "--allow-private", "--delay", "0").exit_code == 0
    assert stored() == {url: "127.0.0.1"}
