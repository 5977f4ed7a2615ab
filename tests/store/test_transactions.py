"""Who holds what, and for how long."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from attrib.errors import DatabaseError
from attrib.store.articles import articles
from attrib.store.database import open_database
from attrib.store.transactions import reading, writing
from tests.store.makers import put_text


def test_whoever_reads_keeps_nobody_from_writing(file):
    with open_database(file) as session, open_database(file) as other:
        with reading(session):
            assert articles(session) == []
            with writing(other):
                put_text(other, "harbour")
            assert articles(session) == []  # still the state it began with
        assert not session.in_transaction()
        with reading(session):
            assert len(articles(session)) == 1


def test_whoever_writes_keeps_others_from_writing(file):
    with open_database(file) as session, open_database(file) as other:
        other.connection().exec_driver_sql("PRAGMA busy_timeout = 0")
        other.rollback()
        with writing(session):
            put_text(session, "harbour")
            with pytest.raises(Exception, match="locked") as refused:
                articles(other)
        assert isinstance(refused.value.__cause__, sqlite3.OperationalError)


def test_reading_in_a_transaction_that_has_begun_ends_nothing(session):
    put_text(session, "harbour")
    with reading(session):
        assert len(articles(session)) == 1
    assert len(articles(session)) == 1


def break_off(file: Path, statement: str) -> None:
    with open_database(file) as session, writing(session):
        put_text(session, "harbour")
        session.execute(text(statement))


def test_what_goes_wrong_leaves_nothing(file):
    with pytest.raises(DatabaseError):
        break_off(file, "THIS IS NOT SQL")
    with open_database(file, readonly=True) as session:
        assert articles(session) == []
    break_off(file, "SELECT 1")
    with open_database(file, readonly=True) as session:
        assert len(articles(session)) == 1
