"""Many small articles, the command that ingests them, and what must be true of the database afterwards."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

FULL = bool(os.environ.get("ATTRIB_FULL_SIZE"))
PLACES = ("upper dam", "ferry pier", "grain store", "north road", "old mill")
PEOPLE = ("a senior engineer", "two officials", "Mara Ravo", "the harbour office")
BECOME_ATTRIB = """
import os, sys
os.execv(sys.executable, [sys.executable, "-m", "attrib", *sys.argv[1:]])
"""


def write_articles(folder: Path, count: int, chance: random.Random) -> None:
    """Files `NAME-0000.txt` of one to four attributed sentences, NAME being the folder's."""
    folder.mkdir()
    for number in range(count):
        sentences = [
            f"The {chance.choice(PLACES)} lost {chance.randint(2, 90)} stones, {chance.choice(PEOPLE)} said."
            for _ in range(chance.randint(1, 4))
        ]
        (folder / f"{folder.name}-{number:04d}.txt").write_text(
            f"---\noutlet: Outlet {number % 7}\n---\n" + "\n\n".join(sentences), encoding="utf-8"
        )


def attrib(database: Path, *words: str, first: str = "pass") -> subprocess.Popen[str]:
    """The command in a process of its own, its standard error piped; `first` is Python the process begins with."""
    return subprocess.Popen(
        [sys.executable, "-c", first + BECOME_ATTRIB, "--database", str(database), *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def stored(database: Path) -> int:
    """How many articles are in the database as far as it is one."""
    return ask(database, "SELECT count(*) FROM articles")


def half(database: Path) -> int:
    """How many articles are there without their claims having been read."""
    return ask(database, "SELECT count(*) FROM revisions WHERE extractor IS NULL")


def ask(database: Path, question: str) -> int:
    """The number that answers the question; 0 where there is no table yet to ask."""
    if not database.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            (count,) = connection.execute(question).fetchone()
    except sqlite3.OperationalError:
        return 0
    return int(count)


def broken(database: Path) -> list[object]:
    """What SQLite's own two checks find wrong."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        return [each for each in integrity if each != ("ok",)] + connection.execute(
            "PRAGMA foreign_key_check"
        ).fetchall()
