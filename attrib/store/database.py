"""Opening the database: the right place, the right schema, and a session on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from attrib.errors import DatabaseError, NotFound
from attrib.store.connect import connect
from attrib.store.faults import told_plainly
from attrib.store.migrate import upgrade_engine, upgrade_file
from attrib.store.place import Place, locate
from attrib.store.schema import State, schema_of_engine, schema_of_file


@contextmanager
def open_database(target: str | Path, *, readonly: bool = False, create: bool = True) -> Iterator[Session]:
    """A session on the database at a path or URL, with the schema of this version.

    Writing creates the file unless `create` is false, or brings its schema up to date after making a copy;
    nothing is kept unless the caller commits. A writing session takes the write lock with its first statement
    and holds it until commit or rollback, so read and compute first where that takes long
    (`transactions.reading`). Raises ForeignDatabase for a file that is not ours and NotFound for one that is
    not there to be read.
    """
    place = locate(target)
    with told_plainly(place):
        engine = _engine(place, readonly=readonly, create=create)
        try:
            with Session(engine, expire_on_commit=False) as session:
                yield session
        finally:
            engine.dispose()


def _engine(place: Place, *, readonly: bool, create: bool) -> Engine:
    if place.path is not None:
        state, revision = schema_of_file(place.path)
        if readonly or not create:
            _refuse_empty(place, state)
        if readonly:
            _refuse_old(place, state, revision)
        elif state is not State.CURRENT:
            upgrade_file(place, place.path)
        return connect(place, readonly=readonly)
    engine = connect(place)
    state, revision = schema_of_engine(engine, place)
    if readonly and place.url is not None:
        _refuse_empty(place, state)
        _refuse_old(place, state, revision)
    elif state is not State.CURRENT:
        upgrade_engine(engine)
    return engine


def schema_of(place: Place) -> tuple[State, str | None]:
    """State and revision of the database there. Raises ForeignDatabase where it is not ours, or newer."""
    if place.path is not None:
        return schema_of_file(place.path)
    engine = connect(place)
    try:
        return schema_of_engine(engine, place)
    finally:
        engine.dispose()


def _refuse_empty(place: Place, state: State) -> None:
    if state is State.MISSING:
        raise NotFound(f"There is no database {place.shown} yet. Make one with: attrib ingest FILE...")
    if state is State.BLANK:
        raise NotFound(
            f"The database {place.shown} has nothing in it yet. Fill it with: attrib ingest FILE..."
        )


def _refuse_old(place: Place, state: State, revision: str | None) -> None:
    if state is State.OLD:
        raise DatabaseError(
            f"The database {place.shown} has the older schema {revision}.\n"
            "Bring it up to date with: attrib db upgrade"
        )
