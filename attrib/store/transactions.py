"""How long a session holds what: short transactions, and none while something is computed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from attrib.store.connect import READS_ONLY


@contextmanager
def reading(session: Session) -> Iterator[None]:
    """Inside, the session sees one state of the database and keeps nobody from writing; then it lets go.

    Where the caller has begun a transaction already, this is a part of it and ends nothing.
    """
    if session.in_transaction():
        yield
        return
    session.connection(execution_options={READS_ONLY: True})
    try:
        yield
    finally:
        session.rollback()


@contextmanager
def writing(session: Session) -> Iterator[None]:
    """What is written inside is kept, or where something goes wrong nothing of it."""
    try:
        yield
    except BaseException:
        session.rollback()
        raise
    session.commit()
