"""The demo: no network, nothing prepared, the same page each time."""

from __future__ import annotations

import socket

import pytest

from attrib import cli


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")

    def refuse(*_):
        raise AssertionError("the demo must not use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_it_prints_the_report_and_what_to_do_next(tmp_path, capsys):
    assert cli.run(["demo"]) == 0
    captured = capsys.readouterr()
    for sign in ("= repeated", "≈ altered", "✕ dropped"):
        assert sign in captured.out
    assert captured.out.splitlines()[1].startswith("held against Halyard: ")
    assert "attrib-demo/attrib.db" in captured.err
    assert "attrib ingest FILE" in captured.err
    assert (tmp_path / "attrib-demo" / "attrib.db").is_file()
    assert cli.run(["demo"]) == 0
    assert capsys.readouterr().out == captured.out


def test_it_writes_the_page_and_says_where(tmp_path, capsys):
    assert cli.run(["demo"]) == 0
    assert "browser: attrib-demo/report.html" in capsys.readouterr().err
    page = tmp_path / "attrib-demo" / "report.html"
    first = page.read_bytes()
    assert first.startswith(b"<!doctype html>")
    assert cli.run(["demo"]) == 0
    assert page.read_bytes() == first


def test_where_the_folder_cannot_be_made_it_takes_another(tmp_path, capsys):
    (tmp_path / "attrib-demo").write_text("a file is in the way", encoding="utf-8")
    assert cli.run(["demo"]) == 0
    assert "attrib-demo-" in capsys.readouterr().err
    assert (tmp_path / "attrib-demo").read_text(encoding="utf-8") == "a file is in the way"
