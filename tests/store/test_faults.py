from __future__ import annotations

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from attrib.errors import DatabaseError
from attrib.store.faults import told_plainly
from attrib.store.place import Place


# What SQLite says, and the words that are told.
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database is locked", "being written by another program"),
        ("attempt to write a readonly database", "read-only"),
        ("database or disk is full", "the disk is full"),
        ("disk I/O error", "the disk reports an error"),
        ("unable to open database file", "cannot be opened"),
        ("database disk image is malformed", "is damaged"),
        ("file is not a database", "is damaged, or not a database"),
        ("something new\nand more", "refused: something new"),
        ("", "refused: no reason given"),
    ],
)
@pytest.mark.parametrize("wrapped", [False, True])
def test_what_is_refused_is_told_plainly(said, told, wrapped):
    error: Exception = sqlite3.OperationalError(said)
    with pytest.raises(DatabaseError, match=f"a.db .*{told}"), told_plainly(Place("a.db")):
        raise OperationalError("SELECT 1", {}, error) if wrapped else error


def test_other_errors_pass():
    with pytest.raises(KeyError), told_plainly(Place("a.db")):
        raise KeyError("x")
    with pytest.raises(ModuleNotFoundError), told_plainly(Place("a.db")):
        raise ModuleNotFoundError("not about a driver")
