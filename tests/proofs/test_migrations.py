"""Every revision of the schema: up from each earlier one, down one and up, and a failure at each statement."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from attrib.cli import run
from attrib.store.checks import problems
from attrib.store.connect import connect
from attrib.store.database import open_database
from attrib.store.migrate import migrate
from attrib.store.place import Place
from attrib.store.schema import REVISIONS, State, schema_of_file
from tests.store.test_migrate import at_0001

EARLIER = REVISIONS[:-1]
STEPS = tuple(zip(REVISIONS[1:], EARLIER, strict=True))


class PlugPulledError(Exception):
    """What breaks a migration off."""


def opened(file: Path) -> Engine:
    return connect(Place(str(file), file), foreign_keys=False)


def at(file: Path, revision: str) -> None:
    """The file is a database of that revision, filled as the first one was."""
    at_0001(file).dispose()
    to(file, revision)


def to(file: Path, revision: str, *, down: bool = False) -> None:
    engine = opened(file)
    with engine.begin() as connection:
        migrate(connection, revision, down=down)
    engine.dispose()


def dump(file: Path) -> list[str]:
    """Schema and rows as SQL."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def schema(file: Path) -> set[tuple[str, str]]:
    """Every table, index and view with the words that made it."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(name, " ".join(sql.replace('"', "").split())) for name, sql in rows}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "attrib.db"


@pytest.mark.parametrize("revision", EARLIER)
def test_from_each_earlier_one_it_becomes_what_a_new_one_is(
    file: Path, tmp_path: Path, revision: str
) -> None:
    at(file, revision)
    assert schema_of_file(file) == (State.OLD, revision)
    before = [each for each in dump(file) if each.startswith('INSERT INTO "claims"')]
    with open_database(file) as session:
        assert list(problems(session)) == []
    with open_database(tmp_path / "new.db"):
        pass
    assert schema(file) == schema(tmp_path / "new.db")
    assert [each for each in dump(file) if each.startswith('INSERT INTO "claims"')] == before
    assert len(before) == 3


@pytest.mark.parametrize(("revision", "below"), STEPS)
def test_down_one_and_up_again_nothing_is_lost_that_the_lower_one_holds(
    file: Path, revision: str, below: str
) -> None:
    at(file, below)
    lower = dump(file)
    to(file, revision)
    upper = dump(file)
    to(file, below, down=True)
    assert sorted(dump(file)) == sorted(lower)
    to(file, revision)
    assert sorted(dump(file)) == sorted(upper)


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(("revision", "below"), STEPS)
def test_a_failure_at_any_statement_leaves_schema_and_rows_as_they_were(
    file: Path, tmp_path: Path, revision: str, below: str, *, down: bool
) -> None:
    start, end = (revision, below) if down else (below, revision)
    at(file, start)
    before = dump(file)
    tried = tmp_path / "tried.db"
    failing = 1  # the first statement is BEGIN
    while True:
        shutil.copy(file, tried)
        if not fails_at(tried, failing, end, down=down):
            break
        assert dump(tried) == before
        failing += 1
    assert failing > 3
    assert schema_of_file(tried)[1] == end


def fails_at(file: Path, number: int, revision: str, *, down: bool) -> bool:
    """Migrating was broken off at that statement; False where there are not so many, and it is done."""
    engine = opened(file)
    seen: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def fail(_connection, _cursor, statement, *_told):
        seen.append(statement)
        if len(seen) > number:
            raise PlugPulledError

    try:
        with engine.begin() as connection:
            migrate(connection, revision, down=down)
    except PlugPulledError:
        return True
    finally:
        engine.dispose()
    return False


def newer(file: Path) -> None:
    with open_database(file):
        pass
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def foreign(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


@pytest.mark.parametrize("make", [newer, foreign])
@pytest.mark.parametrize(
    "command", [("ingest", "dam.txt"), ("compare",), ("report",), ("revisions", "dam"), ("db", "upgrade")]
)
def test_newer_and_foreign_files_are_refused_untouched(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], make, command
) -> None:
    monkeypatch.chdir(file.parent)
    Path("dam.txt").write_text("The dam will close, an engineer said.", encoding="utf-8")
    make(file)
    before = file.read_bytes()
    assert run(["--database", str(file), *command]) == 4
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("error: ")
    assert file.read_bytes() == before
    assert not list(file.parent.glob("attrib.db.bak*"))
