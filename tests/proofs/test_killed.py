"""An ingest that is killed at any moment: the same call again ends as if nothing had happened."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

from attrib.store.articles import articles
from attrib.store.checks import problems
from attrib.store.claims import claims_of
from attrib.store.database import open_database
from attrib.store.history import history
from attrib.store.inputs import known_inputs
from attrib.store.ledger import items
from attrib.text import extract_claims
from tests.proofs.load import FULL, attrib, broken, half, stored, write_articles

ARTICLES, KILLS = (2_000, 50) if FULL else (120, 4)
# A twelfth of a second is some ten articles: the kill falls anywhere within their writing.
WITHIN = 0.08
READING = ("--tagger", "rules")  # the tagger takes a second of every start, and writes nothing


def kill(database: Path, folder: Path, chance: random.Random, *, at: int) -> bool:
    """The ingest was killed soon after so many articles were stored; with none to wait for, while it starts."""
    with attrib(database, "ingest", str(folder), *READING) as process:
        while process.poll() is None and stored(database) < at:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, WITHIN if at else 0.8))
        process.kill()
        told = process.communicate()[1]
    assert process.returncode in (-9, 0), told
    return process.returncode == -9


def test_nothing_is_lost_doubled_or_half(tmp_path: Path) -> None:
    chance = random.Random(20240503)
    folder, database = tmp_path / "a", tmp_path / "attrib.db"
    write_articles(folder, ARTICLES, chance)
    # Points all over the ingest, two of them before anything is stored.
    points = [0, 0, *sorted(chance.sample(range(1, ARTICLES * 9 // 10), KILLS - 2))]
    killed = 0
    for at in points:
        killed += kill(database, folder, chance, at=at)
        assert half(database) == 0
    print(f"{killed} of {KILLS} ingests of {ARTICLES} articles were killed")
    assert killed >= KILLS * 3 // 4, "an ingest that is over cannot be killed: more articles are needed"

    with attrib(database, "ingest", str(folder), *READING) as process:
        told = process.communicate()[1]
    assert process.returncode == 0, told
    assert broken(database) == []

    with open_database(database, readonly=True) as session:
        assert list(problems(session)) == []
        kept = articles(session)
        assert [each.id for each in kept] == [f"a-{number:04d}" for number in range(ARTICLES)]
        assert all(claims_of(session, each.id) == extract_claims(each) for each in kept)
        assert all(len(history(session, each.id)) == 1 for each in kept)
        added = Counter(each.article for each in items(session, outcome="added"))
        assert added == {each.id: 1 for each in kept}
        assert len(known_inputs(session)) == ARTICLES
