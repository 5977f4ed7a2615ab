"""Ingesting: every article the inputs hold is stored with its claims, each in a transaction of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import BinaryIO

from sqlalchemy.orm import Session

from attrib.domain.fetched import Validators
from attrib.intake import Failure, Found, Item, Meter, Skip
from attrib.store.articles import Outcome
from attrib.store.fetched import remember_fetched, validators
from attrib.store.inputs import known_inputs
from attrib.store.outlets import describe_outlets, undescribed
from attrib.store.transactions import reading, writing
from attrib.workflow.failed import INSIDE
from attrib.workflow.keeping import FAILED, SKIPPED, Keeper
from attrib.workflow.offered import IngestOptions, fetcher, offered
from attrib.workflow.reader import extract, extractor

__all__ = ["Audience", "IngestOptions", "IngestSummary", "describe_known", "ingest"]

READ = "read"
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """How many articles ended how, why the failed ones did, and how many were passed over for which reason.

    `stopped` tells that the limit was reached and something may be left.
    """

    added: int = 0
    unchanged: int = 0
    revised: int = 0
    failures: tuple[Failure, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)
    stopped: bool = False

    def __str__(self) -> str:
        counts = {
            "added": self.added,
            "revised": self.revised,
            "unchanged": self.unchanged,
            FAILED: len(self.failures),
            SKIPPED: sum(self.skipped.values()),
        }
        told = ", ".join(f"{count:,} {word}" for word, count in counts.items() if count) or "nothing to read"
        return f"{told} ({_reasons(self.skipped)})" if self.skipped else told


@dataclass(frozen=True, slots=True)
class Audience:
    """Who hears of a run while it goes on: `tell` of each failure and warning, `watch` after each item."""

    tell: Callable[[str], None] = lambda _: None
    watch: Callable[[Meter, int], None] = lambda *_: None


def ingest(
    session: Session,
    inputs: Sequence[str],
    options: IngestOptions | None = None,
    *,
    stdin: BinaryIO | None = None,
    audience: Audience | None = None,
) -> IngestSummary:
    """Every article is stored with its claims, or the ledger and the summary say why not.

    Each article is committed by itself: what is stored stays, and the same call again finds it unchanged and goes
    on behind it. Raises UsageError for options nobody can mean.
    """
    options = options or IngestOptions()
    with reading(session):
        known, told = known_inputs(session), validators(session)
    read = partial(extract, tagger=options.tagger)
    keeper = Keeper(session, read, extractor(options.tagger), known, options.keep_raw)
    fetch = fetcher(options, told)
    meter = Meter()
    found = offered(inputs, options, keeper.knows, stdin=stdin, fetch=fetch, meter=meter)
    try:
        summary = _kept(keeper, found, options.limit, meter, audience or Audience())
    finally:
        session.rollback()
        keeper.finish()
        if keeper.wrote:
            describe_known(session)
    if not summary.stopped:
        _remember(session, fetch.told, summary.failures)
    return summary


def _remember(session: Session, told: Mapping[str, Validators], failures: Sequence[Failure]) -> None:
    """Pages that were kept whole need not be fetched again while they are the same.

    Only now that all is kept: of what a killed run or a limit left out, nobody may say that it is known.
    """
    failed = {INSIDE.sub("", failure.origin) for failure in failures}
    whole = {url: each for url, each in told.items() if url not in failed}
    if whole:
        with writing(session):
            remember_fetched(session, whole)


def _kept(
    keeper: Keeper, found: Iterator[Found], limit: int | None, meter: Meter, audience: Audience
) -> IngestSummary:
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    skipped: Counter[str] = Counter()
    stopped = False  # at the limit, without looking whether anything is left
    for number, each in enumerate(found, start=1):
        counts[READ] += isinstance(each, Item | Failure)  # what was known or passed over took no reading
        ended = _ended(keeper, each, audience.tell)
        if isinstance(ended, Failure):
            failures.append(ended)
        elif isinstance(ended, Skip):
            skipped[ended.reason] += 1
        else:
            counts[ended] += 1
        audience.watch(meter, number)
        if counts[READ] == limit:
            stopped = True
            break
    added, unchanged, revised = (counts[each] for each in (Outcome.ADDED, Outcome.UNCHANGED, Outcome.REVISED))
    return IngestSummary(added, unchanged, revised, tuple(failures), skipped, stopped)


def _ended(keeper: Keeper, each: Found, tell: Callable[[str], None]) -> Outcome | Failure | Skip:
    """How the item ended; all but what is kept at once will be in the ledger."""
    if isinstance(each, Skip):
        keeper.skip(each)
        return each
    ended = each if isinstance(each, Failure) else keeper.keep(each)
    if isinstance(ended, Failure):
        keeper.fail(ended)
        tell(ended.message)
    if not isinstance(each, Failure):
        for warning in keeper.warnings(each):
            tell(f"{each.name}: {warning}")
    return ended


def _reasons(skipped: Mapping[str, int]) -> str:
    """The most frequent reasons: an archive passes over a hundred kinds of files."""
    usual = sorted(skipped.items(), key=lambda pair: (-pair[1], pair[0]))
    told = [f"{count:,} {reason}" for reason, count in usual[:MOST_REASONS]]
    return ", ".join([*told, "..."] if len(usual) > MOST_REASONS else told)


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
