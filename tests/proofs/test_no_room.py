"""A disk without room, a database that may not be written: one clear line, exit code 1, no half article."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from attrib.store.checks import problems
from attrib.store.database import open_database
from tests.proofs.load import FULL, attrib, broken, half, stored, write_articles

ARTICLES = 2_000 if FULL else 150
# No file may grow over so many bytes: the same to the process as a disk that is full.
NO_FILE_OVER = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
# PR_CAPBSET_DROP of CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what is read-only is so for root too.
LIKE_ANYBODY = """
import ctypes
for power in (1, 2):
    ctypes.CDLL(None).prctl(24, power, 0, 0, 0)
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and powers as Linux has them")


def ingested(database: Path, folder: Path, first: str = "pass") -> tuple[int, list[str]]:
    """The exit code and the lines that were told."""
    with attrib(database, "ingest", str(folder), "--tagger", "rules", first=first) as process:
        told = process.communicate()[1]
    return process.returncode, told.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_articles(tmp_path / "a", ARTICLES, random.Random(9))
    return tmp_path / "a"


@pytest.mark.parametrize(("room", "some"), [(0, False), (60_000, False), (450_000, True)])
def test_a_disk_that_is_full(tmp_path: Path, folder: Path, room: int, *, some: bool) -> None:
    """No room for the file itself, for its schema, for all of the articles."""
    database = tmp_path / "attrib.db"
    code, told = ingested(database, folder, NO_FILE_OVER.format(size=room))
    assert code == 1
    assert len(told) == 1
    assert told[0].startswith(f"error: The database {database} ")
    assert "full" in told[0]

    kept = stored(database)
    assert kept < ARTICLES
    assert bool(kept) == some
    assert half(database) == 0
    if kept:
        assert broken(database) == []
    assert ingested(database, folder)[0] == 0
    assert stored(database) == ARTICLES
    with open_database(database, readonly=True) as session:
        assert list(problems(session)) == []


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_may_not_be_written(tmp_path: Path, folder: Path, which: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    database = home / "attrib.db"
    first = tmp_path / "first"
    write_articles(first, 2, random.Random(10))
    assert ingested(database, first)[0] == 0
    before = database.read_bytes()
    locked = database if which == "file" else home
    locked.chmod(0o444 if which == "file" else 0o555)
    try:
        if which == "folder":
            database.chmod(0o444)
        code, told = ingested(database, folder, LIKE_ANYBODY)
    finally:
        home.chmod(0o755)
        database.chmod(0o644)
    assert code == 1
    assert len(told) == 1
    assert told[0].startswith(f"error: The database {database} ")
    assert "read-only" in told[0]
    assert database.read_bytes() == before
    assert stored(database) == 2
