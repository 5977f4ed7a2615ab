"""Several ingests into one new database at the same time, and somebody who wants to read meanwhile."""

from __future__ import annotations

import random
import time
from pathlib import Path

from attrib.store.articles import articles
from attrib.store.claims import articles_with_claims
from attrib.store.database import open_database
from attrib.text import extract_claims
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.ingest import IngestOptions, ingest
from attrib.workflow.report import ReportOptions, report_stories
from tests.proofs.load import FULL, attrib, broken, write_articles

WRITERS, ARTICLES = (4, 300) if FULL else (3, 25)
# Seconds. The ordinary run shares its cores with other tests, so that a report may wait for a core; one that waits for
# a lock waits for the ten seconds of busy_timeout.
LONGEST_WAIT = 1.0 if FULL else 5.0
STORY = {
    "wire-desk": "The upper dam will be closed within two days, a senior engineer said.",
    "harbour-post": "The upper dam will be closed within two days, officials said.",
}


def compared(database: Path, folder: Path) -> None:
    """A database with a story that can be reported."""
    folder.mkdir()
    for name, sentence in STORY.items():
        (folder / f"{name}.txt").write_text(sentence, encoding="utf-8")
    with open_database(database) as session:
        ingest(session, [str(folder)], IngestOptions(story="dam", tagger="rules"))
        compare_stories(session, CompareOptions(story="dam"))


def seconds_to_report(database: Path) -> float:
    """How long opening the database and reading the report took."""
    begun = time.monotonic()
    with open_database(database, readonly=True) as session:
        assert report_stories(session, ReportOptions()).stories
    return time.monotonic() - begun


def test_all_rows_arrive_and_nobody_is_kept_waiting(tmp_path: Path) -> None:
    chance, database = random.Random(7), tmp_path / "attrib.db"
    folders = [tmp_path / f"w{number}" for number in range(WRITERS)]
    for folder in folders:
        write_articles(folder, ARTICLES, chance)
    compared(database, tmp_path / "story")
    seconds_to_report(database)  # what only the first one costs is no waiting

    waits = []
    writers = [attrib(database, "ingest", str(folder), "--tagger", "rules") for folder in folders]
    while any(writer.poll() is None for writer in writers):
        waits.append(seconds_to_report(database))
        time.sleep(0.05)
    told = [writer.communicate()[1] for writer in writers]

    assert [writer.returncode for writer in writers] == [0] * WRITERS, told
    assert not any("error" in each or "locked" in each for each in told), told
    assert broken(database) == []
    with open_database(database, readonly=True) as session:
        expected = {f"{folder.name}-{number:04d}" for folder in folders for number in range(ARTICLES)}
        assert {each.id for each in articles(session)} == expected | set(STORY)
        assert all(each.claims == extract_claims(each.article) for each in articles_with_claims(session))
    print(f"{len(waits)} reports while {WRITERS} wrote; the slowest took {max(waits):.3f} s")
    assert len(waits) > WRITERS
    assert max(waits) < LONGEST_WAIT


def test_one_new_database_made_by_several_at_once(tmp_path: Path) -> None:
    """Whoever comes first makes the schema; the others wait and go on."""
    chance, database = random.Random(8), tmp_path / "attrib.db"
    folders = [tmp_path / f"w{number}" for number in range(WRITERS)]
    for folder in folders:
        write_articles(folder, 3, chance)
    writers = [attrib(database, "ingest", str(folder), "--tagger", "rules") for folder in folders]
    told = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS, told
    assert broken(database) == []
    with open_database(database, readonly=True) as session:
        assert len(articles(session)) == 3 * WRITERS
