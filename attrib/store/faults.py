"""What the database refused, in a plain sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, NoSuchModuleError

from attrib.errors import DatabaseError
from attrib.store.place import Place

# What SQLite says, and what it means to whoever is waiting. The first that occurs in the message is taken.
SENTENCES = (
    ("locked", "is being written by another program; try again when that has finished"),
    ("readonly", "cannot be written: the file or its folder is read-only"),
    ("disk is full", "cannot grow: the disk is full; nothing of the last step was kept"),
    ("disk i/o error", "could not be read or written: the disk reports an error, or is full"),
    ("unable to open", "cannot be opened: its folder does not exist or may not be used"),
    ("malformed", "is damaged; restore a backup, or ingest again into a new file"),
    ("not a database", "is damaged, or not a database"),
)


@contextmanager
def told_plainly(place: Place) -> Iterator[None]:
    """Whatever the database refuses inside is raised as DatabaseError."""
    try:
        yield
    except DBAPIError as error:
        raise DatabaseError(_sentence(place, str(error.orig))) from error
    except sqlite3.Error as error:
        raise DatabaseError(_sentence(place, str(error))) from error
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        if place.url is None:
            raise
        raise DatabaseError(
            f"The driver for {place.shown} is not installed ({error}).\n"
            "For PostgreSQL: pip install 'psycopg[binary]' and a URL that begins with postgresql+psycopg://"
        ) from error


def _sentence(place: Place, told: str) -> str:
    for words, meaning in SENTENCES:
        if words in told.lower():
            return f"The database {place.shown} {meaning}."
    first_line = next(iter(told.strip().splitlines()), "no reason given")
    return f"The database {place.shown} refused: {first_line}"
