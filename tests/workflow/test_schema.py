from __future__ import annotations

import pytest

from attrib.errors import DatabaseError, NotFound
from attrib.store.database import open_database
from attrib.store.schema import HEAD
from attrib.workflow import schema
from attrib.workflow.schema import back_up_database, check_database, schema_status, upgrade_schema


def test_a_database_from_nothing_to_sound(tmp_path):
    target = str(tmp_path / "news.db")
    with pytest.raises(NotFound, match="attrib ingest"):
        schema_status(target)

    upgrade = upgrade_schema(target)

    assert (upgrade.before, upgrade.after, upgrade.copy) == (None, HEAD, None)
    assert schema_status(target).counts["articles"] == 0
    assert check_database(target) == []


def test_an_older_schema_is_told_without_counting(tmp_path, monkeypatch):
    target = str(tmp_path / "news.db")
    with open_database(target):
        pass
    monkeypatch.setattr("attrib.store.schema.HEAD", "later")
    monkeypatch.setattr(schema, "HEAD", "later")

    status = schema_status(target)

    assert (status.revision, status.head, status.counts) == (HEAD, "later", {})


def test_only_a_file_is_copied():
    with pytest.raises(DatabaseError, match="pg_dump"):
        back_up_database("postgresql+psycopg://host/news", None)
