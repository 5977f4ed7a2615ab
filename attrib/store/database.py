"""Opening the database: the right file, the right schema, and a session on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session


@contextmanager
def open_database(target: str | Path, *, readonly: bool = False) -> Iterator[Session]:
    """A session on the database at a path or URL, with the schema of this version.

    Writing creates the file or brings its schema up to date; nothing is kept unless the caller commits.
    """
    raise NotImplementedError
    yield
