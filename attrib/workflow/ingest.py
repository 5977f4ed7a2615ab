"""Ingesting: every article the inputs hold is stored with its claims, each in a transaction of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, islice
from typing import BinaryIO

from sqlalchemy.orm import Session

from attrib import __version__
from attrib.domain import Article, Claim, Published
from attrib.errors import InputError, UnreadableInput, UsageError
from attrib.intake import Details, Failure, Format, Item, gather, published_at
from attrib.store.articles import Arrival, Outcome, put_article, unread_by
from attrib.store.claims import put_claims
from attrib.store.ledger import record_item
from attrib.text import extract_claims

# Stored with the claims: another version reads its articles again when it meets them.
EXTRACTOR = f"rules {__version__}"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the caller says of every article of the call; it outranks what the inputs say."""

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    story: str | None = None
    format: Format = Format.AUTO


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """How many articles ended how, and why the failed ones did."""

    added: int = 0
    unchanged: int = 0
    revised: int = 0
    failures: tuple[Failure, ...] = ()

    def __str__(self) -> str:
        counts = {
            "added": self.added,
            "revised": self.revised,
            "unchanged": self.unchanged,
            FAILED: len(self.failures),
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
    found = gather(inputs, format=options.format, given=_given(options), stdin=stdin)
    found = _single(found) if options.url else found
    run = datetime.now(UTC).isoformat(timespec="microseconds")
    unread = frozenset(unread_by(session, EXTRACTOR))
    session.rollback()  # the write lock goes back before any file is opened
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for each in found:
        ended = _kept(session, run, each, unread) if isinstance(each, Item) else each
        if isinstance(ended, Failure):
            _record_failure(session, run, ended)
            failures.append(ended)
            tell(ended.message)
        else:
            counts[ended] += 1
        for warning in each.warnings if isinstance(each, Item) else ():
            tell(f"{each.name}: {warning}")
    return IngestSummary(
        counts[Outcome.ADDED], counts[Outcome.UNCHANGED], counts[Outcome.REVISED], tuple(failures)
    )


def _given(options: IngestOptions) -> Details:
    return Details(
        outlet=options.outlet,
        published=_published(options.published),
        url=options.url,
        story=options.story,
    )


def _published(written: str | None) -> Published | None:
    if written is None:
        return None
    published = published_at(written, "option")
    if published is None:
        raise UsageError(f"--published {written!r} is not a date like 2024-05-31 or 2024-05-31T14:05+02:00")
    return published


def _single(found: Iterator[Item | Failure]) -> Iterator[Item | Failure]:
    """The one item there is: several articles of one address would replace each other."""
    first_two = list(islice(found, 2))
    if len(first_two) > 1:
        raise UsageError(
            "--url names one article, and there are several; give each its own in a CSV manifest"
        )
    return chain(first_two)


def _kept(session: Session, run: str, item: Item, unread: frozenset[str]) -> Outcome | Failure:
    """The item is stored with its claims and in the ledger, or the database is as it was."""
    arrival = Arrival(item.article, item.raw, item.origin, item.encoding, item.encoding_evidence)
    try:
        outcome, article_id = put_article(session, arrival)
        if outcome is not Outcome.UNCHANGED or article_id in unread:
            claims = _claims(replace(item.article, id=article_id))
            put_claims(session, article_id, claims, extractor=EXTRACTOR)
    except InputError as error:
        session.rollback()
        return Failure(item.origin, item.name, str(error))
    record_item(
        session,
        run=run,
        origin=item.origin,
        item=item.name,
        outcome=outcome,
        reason="; ".join(item.warnings) or None,
        article_id=article_id,
    )
    session.commit()
    return outcome


def _claims(article: Article) -> Sequence[Claim]:
    try:
        return extract_claims(article)
    except Exception as error:
        # A defect of a rule costs the article that shows it, not the ten thousand after it.
        raise UnreadableInput(f"a defect of attrib: its claims could not be read ({error!r})") from error


def _record_failure(session: Session, run: str, failure: Failure) -> None:
    record_item(
        session,
        run=run,
        origin=failure.origin,
        item=failure.name,
        outcome=FAILED,
        reason=failure.reason,
        article_id=None,
    )
    session.commit()
