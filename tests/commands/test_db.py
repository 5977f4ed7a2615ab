from __future__ import annotations

import pytest
from typer.testing import CliRunner, Result

from attrib.commands.db import app
from attrib.errors import DatabaseError, ForeignDatabase, NotFound
from attrib.store.database import open_database
from tests.store.makers import put_text


@pytest.fixture
def database(tmp_path, monkeypatch):
    path = tmp_path / "news.db"
    monkeypatch.setenv("ATTRIB_DATABASE", str(path))
    return path


@pytest.fixture
def filled(database):
    with open_database(database) as session:
        put_text(session, "harbour")
        session.commit()
    return database


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_status_tells_schema_and_rows(filled):
    result = run("status")
    assert result.exit_code == 0
    assert result.stdout == (
        f"database  {filled}\n"
        "schema    0003, up to date\n"
        "fetched                0\n"
        "outlets                1\n"
        "reviews                0\n"
        "stories                1\n"
        "articles               1\n"
        "comparisons            0\n"
        "ingest_items           0\n"
        "revisions              1\n"
        "inputs                 1\n"
        "sources                0\n"
        "claims                 2\n"
        "clusters               0\n"
        "fingerprints           0\n"
        "findings               0\n"
    )


def test_status_of_nothing(database):
    assert isinstance(run("status").exception, NotFound)
    assert not database.exists()


def test_status_of_an_empty_file(database):
    database.touch()
    assert "schema    none yet; this attrib has 0003: attrib db upgrade" in run("status").stdout


def test_upgrade_makes_the_schema_once(database):
    assert run("upgrade").stdout == "schema none -> 0003\n"
    assert run("upgrade").stdout == "schema 0003 is up to date\n"


def test_check_of_a_sound_database(filled):
    assert run("check").stdout == "ok\n"


def test_check_tells_what_is_wrong(filled):
    with open_database(filled) as session:
        session.connection().exec_driver_sql("UPDATE claims SET spans = '[[0,3]]' WHERE id = 1")
        session.commit()
    result = run("check")
    assert result.stdout == "spans: the claim of harbour#1 is not at 0 to 3\n"
    assert isinstance(result.exception, DatabaseError)
    assert str(result.exception) == f"1 thing is wrong in {filled}."


def test_backup_beside_and_elsewhere(filled, tmp_path):
    assert run("backup").stdout == f"{filled}.bak-0003\n"
    elsewhere = tmp_path / "copy.db"
    assert run("backup", str(elsewhere)).stdout == f"{elsewhere}\n"
    with open_database(elsewhere, readonly=True):
        pass


def test_there_is_nothing_to_copy(database):
    assert isinstance(run("backup").exception, NotFound)


@pytest.mark.parametrize("command", ["status", "upgrade", "check", "backup"])
def test_what_is_not_ours_is_left_alone(database, command):
    database.write_text("a shopping list\n")
    assert isinstance(run(command).exception, ForeignDatabase)
    assert database.read_text() == "a shopping list\n"
