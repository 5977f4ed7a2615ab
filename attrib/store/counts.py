"""How much is in a database."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from attrib.store.tables import Base


def counts(session: Session) -> dict[str, int]:
    """Rows of each table, in the order the tables depend on each other."""
    return {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in Base.metadata.sorted_tables
    }
