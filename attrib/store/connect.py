"""Connections with the rules every one of ours keeps.

SQLite: WAL, so that a report reads while an ingest writes; synchronous NORMAL, which with WAL loses nothing
but the last commits in a power cut; foreign keys on; ten seconds' patience with another writer; and a schema
that is not trusted, since a database may come from anybody.

Python's own transaction handling is off: SQLAlchemy says BEGIN, which puts DDL inside too. Where we write it
says BEGIN IMMEDIATE, because a transaction that reads first and asks for the write lock later is refused
without any patience when somebody else wrote in between; a transaction that says it will only read
(`transactions.reading`) leaves the lock to others.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import Pool, QueuePool, StaticPool

from attrib.store.place import Place

READS_ONLY = "attrib_reads_only"  # the execution option of a transaction that will not write
APPLICATION_ID = 0x41545242  # "ATRB", at byte 68 of every database of ours
PATIENCE_SECONDS = (
    10.0  # an ingest commits article by article, so whoever waits longer waits for something else
)


def connect(place: Place, *, readonly: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on the place. Migrations copy tables, which needs `foreign_keys` off from the start."""
    if place.url is not None:
        return create_engine(place.url)
    if place.path is None:
        return _sqlite(_memory, "IMMEDIATE", StaticPool)
    path = place.path
    # The connection is kept between transactions: closing the last one of a WAL copies the log into the file.
    if readonly:
        return _sqlite(lambda: open_readonly(path), "DEFERRED", QueuePool)
    return _sqlite(lambda: _open_writable(path, foreign_keys=foreign_keys), "IMMEDIATE", QueuePool)


def open_readonly(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, also where the folder cannot be written to."""
    # A WAL database needs a file beside it even to be read. Where none can be made, nobody can be writing.
    alone = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    connection = _open(path, "mode=ro&immutable=1" if alone else "mode=ro")
    _keep_rules(connection)
    return connection


def mark_as_ours(path: Path) -> None:
    """The file exists and says that it is an attrib database.

    Done before the journal becomes a WAL, so that the mark always stands in the file itself.
    """
    connection = _open(path, "mode=rwc")
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        connection.close()


def _open_writable(path: Path, *, foreign_keys: bool) -> sqlite3.Connection:
    connection = _open(path, "mode=rw")
    _keep_rules(connection, foreign_keys=foreign_keys)
    # Refused on file systems without shared memory (network drives); the old journal serves there.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _keep_rules(connection)
    return connection


def _open(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=PATIENCE_SECONDS
    )


def _keep_rules(connection: sqlite3.Connection, *, foreign_keys: bool = True) -> None:
    connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE_SECONDS * 1000)}")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    connection.execute("PRAGMA trusted_schema = OFF")


def _sqlite(creator: Callable[[], sqlite3.Connection], begin: str, pool: type[Pool]) -> Engine:
    engine = create_engine("sqlite://", creator=creator, poolclass=pool)

    @event.listens_for(engine, "begin")
    def say_begin(connection: Connection) -> None:
        reads_only = connection.get_execution_options().get(READS_ONLY, False)
        connection.exec_driver_sql(f"BEGIN {'DEFERRED' if reads_only else begin}")

    return engine
