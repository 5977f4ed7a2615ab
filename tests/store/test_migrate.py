from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, inspect, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from attrib.errors import DatabaseError
from attrib.resources import migrations_folder
from attrib.store import migrate as migrating
from attrib.store import schema
from attrib.store.articles import articles
from attrib.store.checks import VIEWS, problems
from attrib.store.comparisons import comparisons
from attrib.store.connect import connect, mark_as_ours
from attrib.store.database import open_database
from attrib.store.fingerprints import put_fingerprints
from attrib.store.migrate import migrate, upgrade_file
from attrib.store.place import Place
from attrib.store.reviews import put_review, reviews
from attrib.store.schema import HEAD, State, schema_of_file
from attrib.store.tables import Base
from tests.store.makers import make_review, put_text


def test_revisions_are_those_of_the_folder():
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(each.revision for each in reversed(list(scripts.walk_revisions()))) == schema.REVISIONS
    assert scripts.get_heads() == [schema.HEAD]


def test_the_migrated_schema_is_that_of_the_models(session):
    assert compare_metadata(MigrationContext.configure(session.connection()), Base.metadata) == []


def test_every_constraint_and_index_has_a_name():
    for table in Base.metadata.tables.values():
        assert all(each.name for each in table.constraints | table.indexes), table.name


def test_every_table_can_be_made_on_postgresql():
    for table in Base.metadata.sorted_tables:
        statement = CreateTable(table).compile(dialect=postgresql.dialect())  # type: ignore[no-untyped-call]
        assert str(statement).startswith("\nCREATE TABLE")


def test_up_down_and_up_again(file):
    mark_as_ours(file)
    engine = connect(Place(str(file), file), foreign_keys=False)
    for down in (False, True, False):
        with engine.begin() as connection:
            migrate(connection, "base" if down else "head", down=down)
        with engine.connect() as connection:
            found = inspect(connection)
            expected = set() if down else set(Base.metadata.tables)
            assert set(found.get_table_names()) - {"alembic_version"} == expected
            assert found.get_view_names() == ([] if down else list(VIEWS))
    with open_database(file) as session:
        put_text(session, "harbour")


def test_a_failure_at_any_statement_leaves_nothing_behind(file):
    statements = _ddl(file)
    assert len(statements) > 20
    for failing in range(1, len(statements)):  # the first is BEGIN
        file.unlink()
        mark_as_ours(file)
        engine = connect(Place(str(file), file), foreign_keys=False)
        _fail_at(engine, failing)
        with pytest.raises(RuntimeError, match="pulled the plug"), engine.begin() as connection:
            migrate(connection)
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []


def _ddl(file: Path) -> list[str]:
    """The statements of the whole migration."""
    found: list[str] = []
    mark_as_ours(file)
    engine = connect(Place(str(file), file), foreign_keys=False)
    event.listen(engine, "before_cursor_execute", lambda *told: found.append(told[2]))
    with engine.begin() as connection:
        migrate(connection)
    return found


def _fail_at(engine: Engine, number: int) -> None:
    seen = []

    @event.listens_for(engine, "before_cursor_execute")
    def fail(connection, cursor, statement, parameters, context, many):
        seen.append(statement)
        if len(seen) > number:
            raise RuntimeError("pulled the plug")


def at_0001(file: Path) -> Engine:
    """A database of the first schema, with a compared story in it."""
    mark_as_ours(file)
    engine = connect(Place(str(file), file), foreign_keys=False)
    with engine.begin() as connection:
        migrate(connection, "0001")
        for statement in (Path(__file__).parent / "data" / "0001.sql").read_text("utf-8").split(";\n"):
            connection.exec_driver_sql(statement)
    return engine


TOLD = ("SELECT * FROM v_claims", "SELECT * FROM v_findings", "SELECT * FROM ingest_items")


def told(engine: Engine) -> list[list[tuple[object, ...]]]:
    with engine.connect() as connection:
        return [[tuple(row) for row in connection.exec_driver_sql(each)] for each in TOLD]


def test_from_0001_everything_is_still_there(file):
    engine = at_0001(file)
    before = told(engine)
    assert [len(rows) for rows in before] == [3, 1, 1]
    with open_database(file) as session:
        assert list(problems(session)) == []
        (comparison,) = comparisons(session).values()
        made_with = (comparison.extractors, comparison.weights_sha256, comparison.reviews_sha256)
        assert made_with == (None, None, None)
    assert told(engine) == before
    assert file.with_name("attrib.db.bak-0001").exists()


def test_back_to_0001_only_what_is_new_is_lost(file):
    engine = at_0001(file)
    with open_database(file) as session:
        put_review(session, make_review())
        put_fingerprints(session, "1", {"harbour#1": b"read"})
        session.commit()
    before = told(engine)
    with engine.begin() as connection:
        migrate(connection, "0001", down=True)
    assert told(engine) == before
    assert schema_of_file(file) == (State.OLD, "0001")
    with open_database(file) as session:
        assert list(problems(session)) == []
        assert reviews(session) == []


NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "later", "{head}"


def upgrade():
    op.execute("DROP VIEW v_findings")
    op.execute("DROP VIEW v_claims")
    with op.batch_alter_table("articles", recreate="always") as batch:
        batch.add_column(sa.Column("section", sa.Text()))
    {last}
"""


@pytest.fixture
def later(tmp_path, monkeypatch):
    """An attrib with one more migration, whose last statement is given."""

    def make(last: str) -> None:
        folder = tmp_path / "50% later"
        shutil.copytree(migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / "later_section.py").write_text(NEXT.format(last=last, head=HEAD))
        monkeypatch.setattr(migrating, "migrations_folder", lambda: folder)
        monkeypatch.setattr(migrating, "HEAD", "later")
        monkeypatch.setattr(schema, "HEAD", "later")
        monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "later"))

    return make


@pytest.fixture
def older(file):
    """A database of this version's schema, with an article in it."""
    with open_database(file) as session:
        put_text(session, "harbour")
        session.commit()
    return file


def test_an_older_database_is_copied_and_brought_up_to_date(older, later):
    later("pass")
    with open_database(older) as session:
        # A table copied with foreign keys on would have taken revisions and claims with it.
        assert session.scalar(text("SELECT count(*) FROM claims")) == 2
        assert session.scalar(text("SELECT section FROM articles")) is None
    copy = older.with_name(f"attrib.db.bak-{HEAD}")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert sorted(path.name for path in older.parent.glob("attrib.db*")) == [
        "attrib.db",
        f"attrib.db.bak-{HEAD}",
    ]


def test_a_failed_upgrade_changes_nothing(older, later):
    later('op.execute("THIS IS NOT SQL")')
    with pytest.raises(DatabaseError, match="refused"), open_database(older):
        pass
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
        assert connection.execute("SELECT count(*) FROM v_claims").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM pragma_table_info('articles')").fetchone() == (8,)


def test_an_upgrade_that_breaks_references_is_undone(older, later):
    later('op.execute("DELETE FROM outlets")')
    with pytest.raises(DatabaseError, match="2 broken references"), open_database(older):
        pass
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT count(*) FROM outlets").fetchone() == (1,)


def test_an_older_database_is_not_upgraded_for_reading(older, later):
    before = older.read_bytes()
    later("pass")
    with pytest.raises(DatabaseError, match="attrib db upgrade"), open_database(older, readonly=True):
        pass
    assert older.read_bytes() == before


def test_alembic_is_not_asked_where_the_schema_is_new(older, monkeypatch):
    monkeypatch.setattr(migrating, "migrate", lambda *told: pytest.fail("migrated"))
    with open_database(older) as session:
        assert len(articles(session)) == 1
    assert upgrade_file(Place(str(older), older), older) is None
