"""The sample story, end to end: loaded into a database of its own, compared, ready to be reported."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from attrib.resources import seeds_folder
from attrib.store.database import open_database
from attrib.workflow.compare import CompareOptions, CompareSummary, compare_stories
from attrib.workflow.ingest import IngestSummary, ingest
from attrib.workflow.report import Reported, ReportOptions, report_stories

FOLDER = "attrib-demo"
DATABASE = "attrib.db"


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the database is, and what came of each step."""

    database: Path
    ingested: IngestSummary
    compared: CompareSummary
    reported: Reported


def run_demo(place: Path) -> Demo:
    """The sample story is in `attrib-demo/attrib.db` under `place`, new each time; no other file is."""
    database = demo_folder(place) / DATABASE
    for stale in (database, *(database.with_name(f"{DATABASE}-{end}") for end in ("wal", "shm", "journal"))):
        stale.unlink(missing_ok=True)
    with open_database(database) as session:
        ingested = ingest(session, [str(seeds_folder() / "stories" / "ferry" / "articles")])
        compared = compare_stories(session, CompareOptions())
        reported = report_stories(session, ReportOptions())
    return Demo(database, ingested, compared, reported)


def demo_folder(place: Path) -> Path:
    """A folder that can be written to: under `place`, else a temporary one."""
    folder = place / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        (folder / ".write").touch()
        (folder / ".write").unlink()
    except OSError:
        return Path(tempfile.mkdtemp(prefix=f"{FOLDER}-"))
    return folder
