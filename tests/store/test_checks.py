from __future__ import annotations

import pytest
from sqlalchemy import text

from attrib.store.checks import problems
from attrib.store.claims import put_claims
from attrib.store.database import open_database
from tests.factories import make_claim
from tests.store.makers import put_text


@pytest.fixture
def sound(file):
    with open_database(file) as session:
        put_text(session, "harbour")
        said = make_claim("The dam will close on Friday.", article="harbour", source="The", cue="The")
        put_claims(session, "harbour", [said], extractor="1")
        session.commit()
    return file


def test_a_sound_database(sound):
    with open_database(sound, readonly=True) as session:
        assert list(problems(session)) == []


# What is done to the database, and the beginning of the line that tells it.
DAMAGE = [
    ("UPDATE claims SET text = 'The dam will open.'", "spans: the claim of harbour#1 is not at 0 to 29"),
    ("UPDATE claims SET spans = '[[0,500]]'", "spans: the claim of harbour#1 is not at 0 to 500"),
    ("UPDATE claims SET spans = '[]'", "spans: the claim of harbour#1 is not at no place"),
    ("UPDATE claims SET mention_text = 'A'", "spans: the source of harbour#1 is not at 0 to 3"),
    ("UPDATE claims SET cue_text = 'a'", "spans: the cue of harbour#1 is not at 0 to 3"),
    (
        "UPDATE claims SET resolved_text = 'it', resolved_spans = '[[4,7]]'",
        "spans: the antecedent of harbour#1 is not at 4 to 7",
    ),
    ("UPDATE revisions SET raw = x'00'", "raw: the bytes kept of harbour"),
    ("UPDATE revisions SET text = text || ' More.'", "text: harbour is not the text"),
    ("DROP VIEW v_claims", "schema: the view v_claims is missing"),
    ("CREATE TABLE birds (name TEXT)", "schema: ('remove_table'"),
    ("DROP INDEX ix_revisions_url", "schema: ('add_index'"),
    ("DELETE FROM articles", "reference: row 1 of revisions has no row in articles"),
]


@pytest.mark.parametrize(("statement", "line"), DAMAGE)
def test_what_is_wrong_is_told(sound, statement, line):
    with open_database(sound) as session:
        session.connection().exec_driver_sql("COMMIT")
        session.execute(text("PRAGMA foreign_keys = OFF"))
        session.execute(text("BEGIN"))
        session.execute(text(statement))
        session.commit()
    with open_database(sound, readonly=True) as session:
        (told,) = problems(session)
    assert told.startswith(line)
