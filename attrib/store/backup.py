"""Copies of a SQLite database, whole and consistent while others read and write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from attrib.errors import DatabaseError
from attrib.store.connect import open_readonly


def back_up(path: Path, revision: str) -> Path:
    """A copy beside the file, as `NAME.bak-REVISION`; earlier copies are kept, so a number may follow."""
    copy = _free_name(path.with_name(f"{path.name}.bak-{revision}"))
    copy_database(path, copy)
    return copy


def copy_database(path: Path, copy: Path) -> None:
    """The database is also at `copy`. Raises DatabaseError where something is there already."""
    if copy.exists():
        raise DatabaseError(f"{copy} exists already; give another name for the copy.")
    unfinished = copy.with_name(copy.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(open_readonly(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
            # The copy is one file that can be carried away, without a log beside it.
            target.execute("PRAGMA journal_mode = DELETE")
        unfinished.replace(copy)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise DatabaseError(f"{path} could not be copied to {copy}: {error}.") from error


def _free_name(path: Path) -> Path:
    if not path.exists():
        return path
    names = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(name for name in names if not name.exists())
