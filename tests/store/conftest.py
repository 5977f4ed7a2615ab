from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.store.database import open_database


@pytest.fixture
def session() -> Iterator[Session]:
    """A session on an empty database in memory."""
    with open_database(":memory:") as session:
        yield session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a database may be made."""
    return tmp_path / "attrib.db"
