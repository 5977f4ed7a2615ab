"""Which schema a database has, found out without touching it and without importing Alembic."""

from __future__ import annotations

import sqlite3
import stat
from enum import Enum
from pathlib import Path

from sqlalchemy import Engine, inspect, text

from attrib.errors import DatabaseError, ForeignDatabase
from attrib.store.connect import APPLICATION_ID, open_readonly
from attrib.store.place import Place

# Every revision, oldest first; tests/store/test_migrate.py holds it against the files in migrations/versions.
REVISIONS = ("0001", "0002", "0003")
HEAD = REVISIONS[-1]

MAGIC = b"SQLite format 3\0"
APPLICATION_ID_AT = slice(68, 72)
VERSION = "SELECT version_num FROM alembic_version"


class State(Enum):
    """How a database's schema stands to this version of attrib."""

    MISSING = "missing"
    BLANK = "blank"
    OLD = "old"
    CURRENT = "current"


def schema_of_file(path: Path) -> tuple[State, str | None]:
    """State and revision of a SQLite file. Raises ForeignDatabase where it is not ours, or newer."""
    try:
        if not path.exists():
            return State.MISSING, None
        if not _may_be_ours(path):
            return State.BLANK, None
    except OSError as error:
        raise DatabaseError(f"The database {path} cannot be opened: {error.strerror}.") from error
    try:
        connection = open_readonly(path)
        try:
            tables = {
                name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            rows = connection.execute(VERSION).fetchall() if "alembic_version" in tables else []
        finally:
            connection.close()
    except sqlite3.OperationalError:
        raise  # locked or not readable: `faults` has the words
    except sqlite3.DatabaseError as error:
        raise ForeignDatabase(f"{path} is damaged and was left as it is: {error}.") from error
    return _judge(str(path), tables, [revision for (revision,) in rows])


def schema_of_engine(engine: Engine, place: Place) -> tuple[State, str | None]:
    """State and revision of an opened database. Raises ForeignDatabase as above."""
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        rows = connection.scalars(text(VERSION)).all() if "alembic_version" in tables else []
    return _judge(place.shown, tables, list(rows))


def _may_be_ours(path: Path) -> bool:
    """The file bears our mark (True) or has nothing in it yet (False). Else raises ForeignDatabase."""
    kind = path.stat()
    if not stat.S_ISREG(kind.st_mode):
        raise ForeignDatabase(f"{path} is {'a folder' if path.is_dir() else 'not a file'}, not a database.")
    if kind.st_size == 0:
        return False
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(MAGIC):
        raise ForeignDatabase(f"{path} is not a database. It was left as it is; give another name.")
    if int.from_bytes(header[APPLICATION_ID_AT], "big") != APPLICATION_ID:
        raise ForeignDatabase(
            f"{path} is another program's database. It was left as it is; give another name."
        )
    return True


def _judge(shown: str, tables: set[str], revisions: list[str]) -> tuple[State, str | None]:
    if not revisions:
        if tables - {"alembic_version"}:
            raise ForeignDatabase(f"{shown} has tables that are not attrib's. It was left as it is.")
        return State.BLANK, None
    revision = revisions[0]
    if revision not in REVISIONS:
        raise ForeignDatabase(
            f"{shown} was made by a newer attrib (schema {revision}; this one knows {HEAD}). "
            "It was left as it is.\nUpdate attrib to read it."
        )
    return (State.CURRENT if revision == HEAD else State.OLD), revision
