"""Bringing a schema up to date: all of it in one transaction, or nothing."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from attrib.errors import DatabaseError
from attrib.resources import migrations_folder
from attrib.store.backup import back_up
from attrib.store.connect import connect, mark_as_ours
from attrib.store.place import Place
from attrib.store.schema import HEAD, VERSION


def upgrade_file(place: Place, path: Path) -> Path | None:
    """The SQLite file has the newest schema; answers the copy that was made of an older one, or None."""
    mark_as_ours_if_new(path)
    engine = connect(place, foreign_keys=False)
    try:
        with engine.begin() as connection:
            before = _revision(connection)
            # We hold the write lock now: whoever came first has finished, and may have done the work.
            if before == HEAD:
                return None
            copy = back_up(path, before) if before else None
            migrate(connection)
            _refuse_broken_references(connection)
            return copy
    finally:
        engine.dispose()


def upgrade_place(place: Place) -> Path | None:
    """The database there has the newest schema; answers the copy that was made of an older file, or None."""
    if place.path is not None:
        return upgrade_file(place, place.path)
    engine = connect(place)
    try:
        upgrade_engine(engine)
    finally:
        engine.dispose()
    return None


def upgrade_engine(engine: Engine) -> None:
    """The opened database (in memory, or on a server) has the newest schema."""
    with engine.begin() as connection:
        migrate(connection)


def migrate(connection: Connection, revision: str = "head", *, down: bool = False) -> None:
    """The schema is at that revision, inside the connection's own transaction."""
    from alembic import command  # noqa: PLC0415 - half a second, paid only where a schema is stale
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    # Config reads "%" as the start of a variable.
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    (command.downgrade if down else command.upgrade)(config, revision)


def mark_as_ours_if_new(path: Path) -> None:
    """A file with nothing in it is marked as ours; any other is left alone."""
    if not path.parent.is_dir():
        raise DatabaseError(f"There is no folder {path.parent} to put the database {path.name} in.")
    if not path.exists() or path.stat().st_size == 0:
        mark_as_ours(path)


def _revision(connection: Connection) -> str | None:
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    revision: str | None = connection.scalar(text(VERSION))
    return revision


def _refuse_broken_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise DatabaseError(f"The upgrade would leave {len(broken)} broken references; nothing was changed.")
