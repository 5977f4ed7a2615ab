"""The sample story, end to end: loaded into a database of its own, compared, reported as rows and as a page."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from attrib.report.html import page
from attrib.resources import seeds_folder
from attrib.store.database import open_database
from attrib.workflow.compare import CompareOptions, CompareSummary, compare_stories
from attrib.workflow.ingest import IngestSummary, ingest
from attrib.workflow.pages import story_pages
from attrib.workflow.report import Reported, ReportOptions, report_stories

FOLDER = "attrib-demo"
DATABASE = "attrib.db"
PAGE = "report.html"


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the database and the page are, and what came of each step."""

    database: Path
    page: Path
    ingested: IngestSummary
    compared: CompareSummary
    reported: Reported


def run_demo(place: Path) -> Demo:
    """The sample story is in `attrib-demo/attrib.db` under `place` and its report beside it, both new each time."""
    folder = demo_folder(place)
    database, written = folder / DATABASE, folder / PAGE
    for stale in (database, *(database.with_name(f"{DATABASE}-{end}") for end in ("wal", "shm", "journal"))):
        stale.unlink(missing_ok=True)
    with open_database(database) as session:
        ingested = ingest(session, [str(seeds_folder() / "stories" / "ferry" / "articles")])
        compared = compare_stories(session, CompareOptions())
        reported = report_stories(session, ReportOptions())
        written.write_text(page(story_pages(session, ReportOptions())), encoding="utf-8", newline="\n")
    return Demo(database, written, ingested, compared, reported)


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
