"""Where results go, and in which bytes."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from attrib.commands.options import Format, chosen_format
from attrib.commands.output import coloured, emit, emit_lines, emit_listing, room
from attrib.errors import AttribError, UsageError
from attrib.report.lines import Piece, line
from attrib.report.listing import Column, Listing

LISTING = Listing((Column("outlet"), Column("claim")), ({"outlet": "Łódź Daily", "claim": "a\nb"},))


def test_results_are_utf8_with_plain_line_feeds(capfdbinary):
    emit("Łódź\n")
    assert capfdbinary.readouterr().out == "Łódź\n".encode()


def test_a_half_character_is_written_as_json_can_read_it(capfdbinary):
    emit('"\udc80"\n')
    assert capfdbinary.readouterr().out == b'"\\udc80"\n'


def test_into_a_file(tmp_path, capsys):
    path = tmp_path / "out.csv"
    emit_listing(LISTING, None, path)
    assert path.read_bytes() == 'outlet,claim\nŁódź Daily,"a\nb"\n'.encode()
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    path = tmp_path / "none" / "out.csv"
    with pytest.raises(AttribError, match=r"cannot write .*out\.csv: No such file"):
        emit("x", path)


@pytest.mark.parametrize(
    ("given", "name", "chosen"),
    [
        (None, None, Format.TABLE),
        (None, "a.csv", Format.CSV),
        (None, "a.JSONL", Format.JSONL),
        (None, "a.txt", Format.TABLE),
        (Format.JSON, "a.csv", Format.JSON),
    ],
)
def test_the_format_follows_the_option_then_the_name(given, name, chosen):
    assert chosen_format(given, Path(name) if name else None) is chosen


def test_for_excel(tmp_path, capfdbinary):
    emit_listing(LISTING, None, None, excel=True)
    shown = capfdbinary.readouterr().out
    emit_listing(LISTING, None, tmp_path / "out.csv", excel=True)
    assert (
        shown == (tmp_path / "out.csv").read_bytes() == '\ufeffoutlet,claim\r\nŁódź Daily,"a\nb"\r\n'.encode()
    )


@pytest.mark.parametrize(("given", "name"), [(Format.JSON, None), (None, "a.html"), (None, "a.txt")])
def test_excel_takes_nothing_but_csv(given, name):
    with pytest.raises(UsageError, match="--excel goes with --format csv, not with"):
        chosen_format(given, Path(name) if name else None, excel=True)


def test_no_colour_unless_it_is_a_terminal(monkeypatch, capfdbinary):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    emit_lines([line(Piece("dropped", "dropped"))])
    assert capfdbinary.readouterr().out == b"dropped\n"


@pytest.mark.parametrize(
    ("environment", "terminal", "answer"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_gets_colour(environment, terminal, answer, monkeypatch):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    assert coloured() is answer


def test_colour_adds_nothing_but_colour(monkeypatch, capfd):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "20")
    long = "[bold]not markup[/] :smile: " + "x" * 60
    emit_lines([line(Piece(long, "dropped")), line("plain")])
    shown = capfd.readouterr().out
    assert "\x1b[31m" in shown
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == f"{long}\nplain\n"


@pytest.mark.parametrize(("columns", "used"), [("100", 100), ("30", 60)])
def test_room(columns, used, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    assert room() == used


def test_a_page_is_not_for_a_terminal(monkeypatch, tmp_path):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(UsageError, match=r"-o report\.html"):
        emit_listing(LISTING, Format.HTML, None)
    emit_listing(LISTING, None, tmp_path / "out.html")
    assert (tmp_path / "out.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_suffix_that_promises_another_format_is_refused():
    with pytest.raises(UsageError, match=r"writes no \.pdf"):
        chosen_format(None, Path("report.pdf"))


def test_a_full_or_closed_output_is_one_plain_sentence(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(AttribError, match="standard output is closed"):
        emit("words\n")


def test_a_workbook_goes_to_a_file(tmp_path, capfdbinary):
    emit_listing(LISTING, None, tmp_path / "out.xlsx")
    emit_listing(LISTING, Format.XLSX, Path("-"))
    assert capfdbinary.readouterr().out == (tmp_path / "out.xlsx").read_bytes()


def test_and_not_to_a_screen():
    with pytest.raises(UsageError, match=r"xlsx is not for a terminal\nsay .*: -o report\.xlsx"):
        emit_listing(LISTING, Format.XLSX, None)
