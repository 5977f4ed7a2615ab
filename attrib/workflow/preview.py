"""What an ingest would do, without doing it: nothing is written, nothing fetched, no claim looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sqlalchemy.orm import Session

from attrib.errors import InputError
from attrib.intake import Failure, Found, Item, Known, Skip
from attrib.store.articles import Outcome, brings_news
from attrib.store.identity import known_article
from attrib.store.inputs import known_inputs
from attrib.store.transactions import reading
from attrib.workflow.keeping import FAILED, SKIPPED, arrival_of
from attrib.workflow.offered import IngestOptions, offered


@dataclass(frozen=True, slots=True)
class Planned:
    """What would become of one item, under which id and outlet, and how it is read or why it is not."""

    outcome: str
    name: str
    article: str = ""
    outlet: str = ""
    why: str = ""

    def __str__(self) -> str:
        called = f"{self.article} ({self.outlet})  " if self.article else ""
        return f"{self.outcome:<9} {called}{self.name}" + (f"  [{self.why}]" if self.why else "")


def preview(
    session: Session, inputs: Sequence[str], options: IngestOptions, *, stdin: BinaryIO | None = None
) -> Iterator[Planned]:
    """What `ingest` would do with each item. Raises UsageError for options nobody can mean."""
    with reading(session):
        known = known_inputs(session)

    def knows(origin: str, sha256: str) -> bool:
        return origin in known and known[origin].sha256 == sha256

    left = options.limit
    for each in offered(inputs, options, knows, stdin=stdin, fetch=_not_fetched):
        yield _planned(session, each)
        if left is not None and isinstance(each, Item | Failure):
            left -= 1
            if not left:
                return


def _not_fetched(url: str) -> Skip:
    return Skip(url, url, "to be fetched")


def _planned(session: Session, each: Found) -> Planned:
    match each:
        case Known():
            return Planned(Outcome.UNCHANGED, each.name)
        case Skip():
            return Planned(SKIPPED, each.name, why=each.reason)
        case Failure():
            return Planned(FAILED, each.name, why=each.reason)
    try:
        outcome = _outcome(session, each)
    except InputError as error:
        return Planned(FAILED, each.name, why=str(error))
    return Planned(outcome, each.name, each.article.id, each.article.outlet, each.seen)


def _outcome(session: Session, item: Item) -> Outcome:
    arrival = arrival_of(item)
    with reading(session):
        if not brings_news(session, arrival):
            return Outcome.UNCHANGED
        return Outcome.ADDED if known_article(session, arrival) is None else Outcome.REVISED
