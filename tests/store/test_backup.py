from __future__ import annotations

import pytest

from attrib.errors import DatabaseError
from attrib.store.articles import articles
from attrib.store.backup import back_up, copy_database
from attrib.store.database import open_database
from tests.store.makers import put_text


@pytest.fixture
def filled(file):
    with open_database(file) as session:
        put_text(session, "harbour")
        session.commit()
    return file


def test_a_copy_is_made_while_somebody_writes(filled):
    with open_database(filled) as session:
        put_text(session, "valley")
        copy = back_up(filled, "0001")
    assert copy.name == "attrib.db.bak-0001"
    with open_database(copy, readonly=True) as session:
        assert [each.id for each in articles(session)] == ["harbour"]


def test_no_copy_replaces_another(filled):
    names = [back_up(filled, "0001").name for _ in range(3)]
    assert names == ["attrib.db.bak-0001", "attrib.db.bak-0001-2", "attrib.db.bak-0001-3"]


def test_nothing_is_written_over(filled, tmp_path):
    taken = tmp_path / "notes.txt"
    taken.write_text("mine")
    with pytest.raises(DatabaseError, match="exists already"):
        copy_database(filled, taken)
    assert taken.read_text() == "mine"


def test_half_a_copy_is_not_left(filled, tmp_path):
    with pytest.raises(DatabaseError, match="could not be copied"):
        copy_database(filled, tmp_path / "nowhere" / "copy.db")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["attrib.db"]
