"""Ingesting: every article the inputs hold is stored with its claims, each in a transaction of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from typing import BinaryIO

from sqlalchemy.orm import Session

from attrib.domain import Published
from attrib.errors import UsageError
from attrib.intake import (
    Details,
    Failure,
    Format,
    Found,
    Skip,
    details_from,
    gather,
    host_of,
    published_at,
)
from attrib.store.articles import Outcome
from attrib.store.inputs import known_inputs
from attrib.store.outlets import describe_outlets, undescribed
from attrib.store.transactions import reading, writing
from attrib.workflow.keeping import FAILED, SKIPPED, Keeper
from attrib.workflow.reader import extract, extractor


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the caller says of every article of the call; it outranks what the inputs say."""

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    story: str | None = None
    format: Format = Format.AUTO
    tagger: str = "learned"


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """How many articles ended how, why the failed ones did, and how many were passed over for which reason."""

    added: int = 0
    unchanged: int = 0
    revised: int = 0
    failures: tuple[Failure, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        counts = {
            "added": self.added,
            "revised": self.revised,
            "unchanged": self.unchanged,
            FAILED: len(self.failures),
            SKIPPED: sum(self.skipped.values()),
        }
        return ", ".join(f"{count} {word}" for word, count in counts.items() if count) or "nothing to read"


def ingest(
    session: Session,
    inputs: Sequence[str],
    options: IngestOptions | None = None,
    *,
    stdin: BinaryIO | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> IngestSummary:
    """Every article is stored with its claims, or the ledger and the summary say why not.

    Each article is committed by itself: what is stored stays, and the same call again finds it unchanged.
    `tell` hears of each failure and warning as it happens. Raises UsageError for options nobody can mean.
    """
    options = options or IngestOptions()
    with reading(session):
        known = known_inputs(session)
    keeper = Keeper(session, partial(extract, tagger=options.tagger), extractor(options.tagger), known)
    given = _given(options)
    # Sorted, since the first of two articles of one name keeps it, and the order of the call means nothing.
    found = gather(sorted(inputs), format=options.format, given=given, stdin=stdin, knows=keeper.knows)
    try:
        return _kept(keeper, _single(found) if options.url else found, tell)
    finally:
        session.rollback()
        keeper.finish()
        if keeper.wrote:
            describe_known(session)


def _kept(keeper: Keeper, found: Iterator[Found], tell: Callable[[str], None]) -> IngestSummary:
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    skipped: Counter[str] = Counter()
    for each in found:
        if isinstance(each, Skip):
            keeper.skip(each)
            skipped[each.reason] += 1
            continue
        ended = each if isinstance(each, Failure) else keeper.keep(each)
        if isinstance(ended, Failure):
            keeper.fail(ended)
            failures.append(ended)
            tell(ended.message)
        else:
            counts[ended] += 1
        if not isinstance(each, Failure):
            for warning in keeper.warnings(each):
                tell(f"{each.name}: {warning}")
    return IngestSummary(
        counts[Outcome.ADDED], counts[Outcome.UNCHANGED], counts[Outcome.REVISED], tuple(failures), skipped
    )


def describe_known(session: Session) -> None:
    """Every outlet that the outlet list knows by a name or alias has its kind, country, domains and aliases."""
    with reading(session):
        names = undescribed(session)
    if not names:
        return
    from attrib.text.outlets import outlet_names  # noqa: PLC0415 - as above

    listed = outlet_names()
    described = [replace(listed[name.casefold()], name=name) for name in names if name.casefold() in listed]
    if described:
        with writing(session):
            describe_outlets(session, described)


def _given(options: IngestOptions) -> Details:
    told = {"outlet": options.outlet, "url": options.url, "story": options.story}
    empty = [name for name, words in told.items() if words is not None and not words.strip()]
    if empty:
        raise UsageError(f"--{empty[0]} is given and empty")
    if options.url and host_of(options.url) is None:
        raise UsageError(f"--url {options.url!r} is not a web address like https://courier.example/dam")
    return replace(details_from(told, "option"), published=_published(options.published))


def _published(written: str | None) -> Published | None:
    if written is None:
        return None
    published = published_at(written, "option")
    if published is None:
        raise UsageError(f"--published {written!r} is not a date like 2024-05-31 or 2024-05-31T14:05+02:00")
    return published


def _single(found: Iterator[Found]) -> Iterator[Found]:
    """The one item there is: several articles of one address would replace each other."""
    first_two = list(islice(found, 2))
    if len(first_two) > 1:
        raise UsageError(
            "--url names one article, and there are several; give each its own in a CSV manifest"
        )
    return chain(first_two)
