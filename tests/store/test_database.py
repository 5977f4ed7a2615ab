from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from attrib.errors import AttribError, DatabaseError, ForeignDatabase, NotFound, UsageError
from attrib.store.articles import articles
from attrib.store.connect import APPLICATION_ID
from attrib.store.database import open_database
from attrib.store.schema import HEAD
from tests.store.makers import put_text


def make_sqlite(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("as_url", [False, True])
def test_writing_makes_the_file(file, as_url):
    target = f"sqlite:///{file}" if as_url else file
    with open_database(target) as session:
        put_text(session, "harbour")
        session.commit()
    with open_database(target, readonly=True) as session:
        assert [each.id for each in articles(session)] == ["harbour"]


def test_nothing_is_kept_that_is_not_committed(file):
    with open_database(file) as session:
        put_text(session, "harbour")
    with open_database(file) as session:
        assert articles(session) == []


@pytest.mark.parametrize("name", ["100%.db", "a?b#c.db", "über uns.db", "a//b.db", "%41.db"])
def test_any_file_name_will_do(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    with open_database(str(path)) as session:
        put_text(session, "harbour")
        session.commit()
    assert path.is_file()
    with open_database(str(path), readonly=True) as session:
        assert len(articles(session)) == 1


def test_a_name_is_in_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open_database("here.db"):
        pass
    assert (tmp_path / "here.db").is_file()


# PRAGMA, what writers have, what readers have
@pytest.mark.parametrize(
    ("pragma", "writing", "reading"),
    [
        ("journal_mode", "wal", "wal"),
        ("synchronous", 1, None),
        ("foreign_keys", 1, 1),
        ("busy_timeout", 10_000, 10_000),
        ("trusted_schema", 0, 0),
        ("application_id", APPLICATION_ID, APPLICATION_ID),
    ],
)
def test_every_connection_keeps_the_rules(file, pragma, writing, reading):
    with open_database(file) as session:
        assert session.scalar(text(f"PRAGMA {pragma}")) == writing
    with open_database(file, readonly=True) as session:
        assert reading in (None, session.scalar(text(f"PRAGMA {pragma}")))


def test_the_application_id_stands_in_the_file_itself(file):
    with open_database(file) as session:
        put_text(session, "harbour")
        session.commit()
        assert file.read_bytes()[68:72] == b"ATRB"  # also while a log holds what was committed


def test_a_writer_takes_the_lock_with_its_first_statement(file):
    with open_database(file) as session:
        articles(session)
        with (
            closing(sqlite3.connect(file, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")


def test_a_reader_reads_while_a_writer_writes(file):
    with open_database(file) as writer:
        put_text(writer, "harbour")
        writer.commit()
        put_text(writer, "valley")
        with open_database(file, readonly=True) as reader:
            assert [each.id for each in articles(reader)] == ["harbour"]


def test_a_reader_cannot_write(file):
    with open_database(file):
        pass
    with (
        pytest.raises(DatabaseError, match="cannot be written"),
        open_database(file, readonly=True) as session,
    ):
        put_text(session, "harbour")


def test_reading_where_nothing_is(file):
    with pytest.raises(NotFound, match="attrib ingest"), open_database(file, readonly=True):
        pass
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", "marked"])
def test_reading_what_nobody_has_filled(file, content):
    if content == "marked":
        make_sqlite(file, f"PRAGMA application_id = {APPLICATION_ID}")
    else:
        file.touch()
    with pytest.raises(NotFound, match="has nothing in it yet"), open_database(file, readonly=True):
        pass
    with open_database(file):  # and writing fills it
        pass
    with open_database(file, readonly=True):
        pass


FOREIGN: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("The dam will close on Friday.\n" * 50),
    "a few bytes": lambda path: path.write_bytes(b"\0"),
    "another program's": lambda path: make_sqlite(path, "CREATE TABLE birds (name TEXT)"),
    "another program's, empty": lambda path: make_sqlite(path, "PRAGMA user_version = 3"),
    "another program's, with an id": lambda path: make_sqlite(path, "PRAGMA application_id = 7"),
    "another program's, migrated by Alembic": lambda path: make_sqlite(
        path,
        "CREATE TABLE alembic_version (version_num TEXT)",
        f"INSERT INTO alembic_version VALUES ('{HEAD}')",
    ),
    "ours by its mark only": lambda path: make_sqlite(
        path, f"PRAGMA application_id = {APPLICATION_ID}", "CREATE TABLE birds (name TEXT)"
    ),
    "newer": lambda path: make_sqlite(
        path,
        f"PRAGMA application_id = {APPLICATION_ID}",
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('9999')",
    ),
    "damaged": lambda path: path.write_bytes(b"SQLite format 3\0" + b"\xff" * 52 + b"ATRB" + b"\xff" * 4000),
}


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_not_ours_is_refused_untouched(file, kind, readonly):
    FOREIGN[kind](file)
    before = file.read_bytes()

    with pytest.raises(ForeignDatabase) as refusal, open_database(file, readonly=readonly):
        pass

    assert refusal.value.exit_code == 4
    assert str(file) in str(refusal.value)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_newer_database_says_which(file):
    FOREIGN["newer"](file)
    with (
        pytest.raises(ForeignDatabase, match=r"schema 9999; this one knows .*\nUpdate attrib"),
        open_database(file),
    ):
        pass


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(ForeignDatabase, match="is a folder"), open_database(tmp_path):
        pass


def test_a_name_the_system_refuses_is_told_plainly(tmp_path):
    with pytest.raises(DatabaseError, match="cannot be opened: File name too long"), open_database("a" * 300):
        pass


def test_what_is_not_there_is_not_made_where_nobody_wants_it_made(file):
    with pytest.raises(NotFound, match="attrib ingest"), open_database(file, create=False):
        pass
    assert not file.exists()
    file.touch()
    with pytest.raises(NotFound, match="nothing in it yet"), open_database(file, create=False):
        pass
    assert file.stat().st_size == 0
    with open_database(file):
        pass
    with open_database(file, create=False) as session:
        put_text(session, "harbour")
        session.commit()


def test_a_missing_folder_is_named(tmp_path):
    with (
        pytest.raises(DatabaseError, match=r"no folder .*nowhere"),
        open_database(tmp_path / "nowhere" / "a.db"),
    ):
        pass


def test_reading_where_no_file_can_be_made(file, monkeypatch):
    with open_database(file) as session:
        put_text(session, "harbour")
        session.commit()
    monkeypatch.setattr("attrib.store.connect.os.access", lambda path, mode: False)
    with open_database(file, readonly=True) as session:
        assert len(articles(session)) == 1
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_memory_is_a_place_too():
    for target in (":memory:", "sqlite://", "sqlite:///:memory:"):
        with open_database(target) as session:
            put_text(session, "harbour")
            session.commit()
            assert len(articles(session)) == 1


@pytest.mark.parametrize(
    ("target", "error", "words"),
    [
        ("http//:", DatabaseError, "no folder"),
        ("birds://nest", DatabaseError, "birds"),
        ("postgresql+psycopg://me:secret@host/db", DatabaseError, "psycopg"),
        ("sqlite:////nowhere/at/all.db", DatabaseError, "no folder"),
        ("postgresql://host:port/db", UsageError, "not a database URL"),
    ],
)
def test_places_that_do_not_work_say_why(target, error, words):
    with pytest.raises(error, match=words) as refusal, open_database(target):
        pass
    assert isinstance(refusal.value, AttribError)
    assert "secret" not in str(refusal.value)


def _fill(file: Path) -> None:
    with open_database(file) as session:
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
        put_text(session, "harbour", "A long sentence. " * 10_000)


def test_a_full_disk_is_told_plainly(file):
    with open_database(file):
        pass
    with pytest.raises(DatabaseError, match="disk is full"):
        _fill(file)
    with open_database(file) as session:
        assert articles(session) == []
