"""What the database holds, gathered to be exported, and the files of a Data Package written."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from attrib.errors import AttribError
from attrib.report.export import Collection, data_package
from attrib.report.listing import Record
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.workflow import listings
from attrib.workflow.review import ReviewOptions
from attrib.workflow.review_list import TO_ASK, review_list


def collect(session: Session, *, story: str | None = None) -> Collection:
    """All of the database or of one story. Raises NotFound for a story that is not there."""
    story, _ = listings.checked(session, story, None)
    found = finding_store.findings(session, story=story)
    return Collection(
        articles=tuple(claim_store.articles_with_claims(session, story=story)),
        findings=tuple((comparison.story, finding) for comparison, finding in found),
        listed=listings.articles(session, story=story),
        sources=listings.sources(session, story=story),
        reviews=_reviews(session, story) if found else (),
    )


def write_package(collection: Collection, folder: Path) -> int:
    """The files are in the folder, the descriptor last; answers how many. Raises AttribError where they cannot be."""
    files = data_package.write(collection)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise AttribError(f"cannot write {folder}: {error.strerror or error}") from error
    return len(files)


def _reviews(session: Session, story: str | None) -> tuple[Record, ...]:
    """What was decided, also what was replaced later; not what would be asked."""
    listed = review_list(session, ReviewOptions(story=story, everything=True))
    return tuple(each for each in listed if each["state"] != TO_ASK)
