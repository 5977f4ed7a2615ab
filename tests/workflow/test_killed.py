"""An ingest that is killed at any moment: the same call again ends as if nothing had happened."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

from attrib.store.articles import articles
from attrib.store.checks import problems
from attrib.store.claims import claims_of
from attrib.store.database import open_database
from attrib.store.inputs import known_inputs
from attrib.store.ledger import items
from attrib.text import extract_claims

ARTICLES = 300
KILLS = 8
PLACES = ("upper dam", "ferry pier", "grain store", "north road", "old mill")
PEOPLE = ("a senior engineer", "two officials", "Mara Ravo", "the harbour office")


def write_articles(folder: Path, chance: random.Random) -> None:
    folder.mkdir()
    for number in range(ARTICLES):
        sentences = [
            f"The {chance.choice(PLACES)} lost {chance.randint(2, 90)} stones, {chance.choice(PEOPLE)} said."
            for _ in range(chance.randint(1, 4))
        ]
        (folder / f"a{number:03d}.txt").write_text(
            f"---\noutlet: Outlet {number % 7}\n---\n" + "\n\n".join(sentences), encoding="utf-8"
        )


def ingesting(database: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "attrib", "--database", str(database), "ingest", str(folder)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def stored(database: Path) -> int:
    """How many articles are in the database as far as it is one."""
    if not database.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    except sqlite3.OperationalError:
        return 0
    return int(count)


def kill(database: Path, folder: Path, chance: random.Random, *, writing: bool) -> bool:
    """The ingest was killed: where `writing`, after it had stored something, else at any time."""
    before = stored(database)
    with ingesting(database, folder) as process:
        while writing and process.poll() is None and stored(database) == before:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.08 if writing else 0.8))
        process.kill()
        process.communicate()
    return process.returncode == -9


def test_nothing_is_lost_doubled_or_half(tmp_path: Path) -> None:
    chance = random.Random(20240503)
    folder, database = tmp_path / "articles", tmp_path / "attrib.db"
    write_articles(folder, chance)
    killed = sum(kill(database, folder, chance, writing=number >= 2) for number in range(KILLS))
    assert killed >= KILLS // 2, "an ingest that is over cannot be killed: more articles are needed"

    with ingesting(database, folder) as process:
        told = process.communicate()[1]
    assert process.returncode == 0, told

    with open_database(database, readonly=True) as session:
        assert list(problems(session)) == []
        kept = articles(session)
        assert [each.id for each in kept] == [f"a{number:03d}" for number in range(ARTICLES)]
        assert all(claims_of(session, each.id) == extract_claims(each) for each in kept)
        added = Counter(each.article for each in items(session, outcome="added"))
        assert added == {each.id: 1 for each in kept}
        assert len(known_inputs(session)) == ARTICLES
