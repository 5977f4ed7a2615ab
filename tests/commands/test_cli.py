"""The one door: help at once, clear errors, right exit codes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from attrib import __version__, cli
from attrib.errors import ForeignDatabase

COMMANDS = (
    "ingest",
    "compare",
    "report",
    "extract",
    "articles",
    "claims",
    "sources",
    "stories",
    "show",
    "explain",
    "demo",
    "db",
)

HEAVY = ("sqlalchemy", "alembic", "trafilatura", "rich", "numpy", "scipy", "rapidfuzz", "sentencex")

LOADED_BY = """
import sys
from attrib import cli
code = cli.run({arguments})
print(code, *sorted(set(sys.modules) & set({heavy})), file=sys.stderr)
"""


def python(program: str, **options) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False, **options
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["report", "--help"], ["db", "--help"], []])
def test_help_loads_nothing_heavy(arguments):
    done = python(LOADED_BY.format(arguments=arguments, heavy=HEAVY))
    assert done.stderr.split()[-1] in ("0", "2")
    assert not set(done.stderr.split()) & set(HEAVY)


def test_help_names_every_command(capsys):
    assert cli.run(["--help"]) == 0
    out = capsys.readouterr().out
    for name in COMMANDS:
        assert f"\n  {name} " in out
    assert "attrib compare                 find the same claims in other outlets\n" in out


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "db"])
def test_every_command_shows_examples_line_by_line(name, capsys):
    assert cli.run([name, "--help"]) == 0
    out = capsys.readouterr().out
    examples = out.partition("For example:\n")[2].partition("\n\n")[0].splitlines()
    assert 1 <= len(examples) <= 3
    assert all("attrib " in line for line in examples)


def test_version(capsys):
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out == f"attrib {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reprot"], "No such command 'reprot'"),
        (["report", "--format", "pdf"], "'pdf' is not one of"),
        (["show"], "Missing argument"),
    ],
)
def test_a_wrong_call_is_a_usage_error(arguments, said, capsys):
    assert cli.run(arguments) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_an_attrib_error_is_said_and_gives_its_code(monkeypatch, capsys):
    monkeypatch.setattr(cli, "_invoke", raising(ForeignDatabase("x.db is not an attrib database")))
    assert cli.run(["stories"]) == 4
    assert capsys.readouterr().err == "error: x.db is not an attrib database\n"


def test_debug_shows_where(tmp_path, capsys):
    assert cli.run(["--debug", "--database", str(tmp_path / "none.db"), "stories"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_defect_is_said_without_a_traceback(monkeypatch, capsys):
    monkeypatch.setattr(cli, "_invoke", raising(ZeroDivisionError("by zero")))
    assert cli.run(["stories"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("error: ZeroDivisionError: by zero\n")
    assert "Traceback" not in err


def test_interrupted(monkeypatch, capsys):
    monkeypatch.setattr(cli, "_invoke", raising(KeyboardInterrupt()))
    assert cli.run(["stories"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_interrupted_while_typer_is_in_charge(monkeypatch, capsys):
    monkeypatch.setattr("attrib.commands.extract.emit_listing", raising(KeyboardInterrupt()))
    assert cli.run(["extract", "none.txt"]) == 130
    assert "what was finished is kept" in capsys.readouterr().err


def test_no_database_says_what_to_do(tmp_path, capsys):
    assert cli.run(["--database", str(tmp_path / "none.db"), "report"]) == 1
    err = capsys.readouterr().err
    assert "none.db" in err
    assert "attrib ingest" in err


def test_a_reader_that_leaves_is_no_error(tmp_path):
    text = tmp_path / "long.txt"
    text.write_text("The dam was closed on Friday morning. " * 5000, encoding="utf-8")
    command = (
        f"set -o pipefail; {sys.executable} -m attrib extract --format jsonl {text} | head -1 >/dev/null"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False, env=dict(os.environ)
    )
    assert (done.returncode, done.stderr) == (0, "")


def raising(error: BaseException):
    def run(*_):
        raise error

    return run
