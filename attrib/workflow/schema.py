"""Looking after the database itself: how it stands, bringing it up to date, checking it, copying it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attrib.errors import DatabaseError, NotFound
from attrib.store.backup import back_up, copy_database
from attrib.store.checks import problems
from attrib.store.counts import counts
from attrib.store.database import open_database, schema_of
from attrib.store.faults import told_plainly
from attrib.store.migrate import upgrade_place
from attrib.store.place import locate
from attrib.store.schema import HEAD, State


@dataclass(frozen=True, slots=True)
class Status:
    """Where the database is, its schema and the one this attrib has, and the rows of each table."""

    database: str
    revision: str | None
    head: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Upgrade:
    """From which revision to which, and the copy that was made of the older database."""

    before: str | None
    after: str
    copy: Path | None


def schema_status(target: str) -> Status:
    """How the database stands. Rows are counted only in a schema that is up to date. Raises NotFound."""
    place = locate(target)
    with told_plainly(place):
        state, revision = schema_of(place)
    if state is State.MISSING:
        raise NotFound(f"There is no database {place.shown} yet. Make one with: attrib ingest FILE...")
    if state is not State.CURRENT:
        return Status(place.shown, revision, HEAD, {})
    with open_database(target, readonly=True) as session:
        return Status(place.shown, revision, HEAD, counts(session))


def upgrade_schema(target: str) -> Upgrade:
    """The database exists and has the newest schema."""
    place = locate(target)
    with told_plainly(place):
        _, before = schema_of(place)
        return Upgrade(before, HEAD, None if before == HEAD else upgrade_place(place))


def check_database(target: str) -> list[str]:
    """A line for everything that is wrong in the database."""
    with open_database(target, readonly=True) as session:
        return list(problems(session))


def back_up_database(target: str, copy: Path | None) -> Path:
    """The copy that was made, at the given path or beside the database."""
    place = locate(target)
    if place.path is None:
        raise DatabaseError(f"{place.shown} is not a file. A server has its own tools for copies: pg_dump.")
    with told_plainly(place):
        state, revision = schema_of(place)
        if state is State.MISSING or revision is None:
            raise NotFound(f"There is nothing in {place.shown} to copy yet.")
        if copy is None:
            return back_up(place.path, revision)
        copy_database(place.path, copy)
        return copy
