"""Keeping what one run reads: each article with its claims in one short transaction, and the ledger of it all.

Claims are read while no transaction is open, so that ingests that run side by side wait for each other's
writing only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from attrib.domain import Article, Claim
from attrib.errors import InputError, UnreadableInput
from attrib.intake import Failure, Item, Known, Skip
from attrib.store.articles import Arrival, Outcome, brings_news, put_article, unread
from attrib.store.claims import put_claims
from attrib.store.inputs import InputRecord
from attrib.store.ledger import Ended, record_items
from attrib.store.transactions import reading, writing

FAILED = "failed"
SKIPPED = "skipped"
# Lines of the ledger that wait for the next article to be written with it. A killed run loses no more than
# these, and they say only that something was unchanged or failed, which the next run finds again.
MOST_WAITING = 500

Claims = tuple[Claim, ...]
Words = tuple[str, str]
Put = Callable[[], tuple[Outcome, str]]


@dataclass(slots=True)
class Keeper:
    """Writes what a run reads: `extract` finds the claims, `extractor` is its version.

    `known` is what each origin had brought before; `wrote` tells whether there was anything else. Without
    `keep_raw` the bytes an article was read from are let go.
    """

    session: Session
    extract: Callable[[Article], Claims]
    extractor: str
    known: Mapping[str, InputRecord]
    keep_raw: bool = True
    run: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="microseconds"))
    waiting: list[Ended] = field(default_factory=list)
    wrote: bool = False

    def knows(self, origin: str, sha256: str) -> bool:
        """The input is what its origin brought last."""
        before = self.known.get(origin)
        return before is not None and before.sha256 == sha256

    def warnings(self, item: Item | Known) -> tuple[str, ...]:
        """What is to be warned of: now, or when the input was read."""
        if isinstance(item, Item):
            return item.warnings
        before = self.known.get(item.origin)  # a feed that its server calls unmodified was never one article
        return before.warnings if before else ()

    def keep(self, item: Item | Known) -> Outcome | Failure:
        """The item is stored with its claims and in the ledger, or the database is as it was."""
        try:
            return self._keep_item(item) if isinstance(item, Item) else self._keep_known(item)
        except InputError as error:
            return Failure(item.origin, item.name, str(error))

    def fail(self, failure: Failure) -> None:
        """The failure will be in the ledger."""
        self._wait(Ended(self.run, failure.origin, failure.name, FAILED, failure.reason))

    def skip(self, skip: Skip) -> None:
        """What was passed over will be in the ledger."""
        self._wait(Ended(self.run, skip.origin, skip.name, SKIPPED, skip.reason))

    def finish(self) -> None:
        """Every item that ended is in the ledger."""
        if self.waiting:
            with writing(self.session):
                record_items(self.session, self.waiting)
            self.waiting.clear()

    def _keep_item(self, item: Item) -> Outcome:
        arrival = arrival_of(item)
        if not self.keep_raw:
            arrival = replace(arrival, raw=None)
        with reading(self.session):
            news = brings_news(self.session, arrival)
        read = {_words(item.article): self._extracted(item.article)} if news else {}
        return self._put(item, lambda: put_article(self.session, arrival), read)

    def _keep_known(self, item: Known) -> Outcome:
        before = self.known.get(item.origin)
        if before is None:
            self._wait(Ended(self.run, item.origin, item.name, Outcome.UNCHANGED))
            return Outcome.UNCHANGED
        if before.extractor != self.extractor:
            return self._put(item, lambda: (Outcome.UNCHANGED, before.article), {})
        self._wait(self._ended(item, Outcome.UNCHANGED, before.article))
        return Outcome.UNCHANGED

    def _put(self, item: Item | Known, put: Put, read: dict[Words, Claims]) -> Outcome:
        """What `put` writes is kept, with the claims of the article's current text.

        That may be another text than was expected: of another origin, or one that somebody else wrote in the
        meantime. Then the lock is given back, that text is read, and all is put again.
        """
        while True:
            ended = self._written(item, put, read)
            if isinstance(ended, Outcome):
                self.waiting.clear()
                self.wrote = True
                return ended
            read[_words(ended)] = self._extracted(ended)

    def _written(self, item: Item | Known, put: Put, read: Mapping[Words, Claims]) -> Outcome | Article:
        """The outcome, all being kept; or the article whose claims are missing, nothing being kept."""
        with writing(self.session):
            outcome, article_id = put()
            article = unread(self.session, article_id, self.extractor)
            if article is not None:
                claims = read.get(_words(article))
                if claims is None:
                    self.session.rollback()
                    return article
                put_claims(self.session, article_id, _of(article_id, claims), extractor=self.extractor)
            record_items(self.session, [*self.waiting, self._ended(item, outcome, article_id)])
        return outcome

    def _extracted(self, article: Article) -> Claims:
        try:
            return self.extract(article)
        except Exception as error:
            # A defect of a rule costs the article that shows it, not the ten thousand after it.
            raise UnreadableInput(f"a defect of attrib: its claims could not be read ({error!r})") from error

    def _ended(self, item: Item | Known, outcome: Outcome, article: str) -> Ended:
        reason = "; ".join(self.warnings(item)) or None
        return Ended(self.run, item.origin, item.name, outcome, reason, article)

    def _wait(self, ended: Ended) -> None:
        self.waiting.append(ended)
        if len(self.waiting) >= MOST_WAITING:
            self.finish()


def arrival_of(item: Item) -> Arrival:
    """The item as the store takes it in."""
    told = (item.encoding, item.encoding_evidence, item.sha256, item.warnings)
    return Arrival(item.article, item.raw, item.origin, *told)


def _words(article: Article) -> Words:
    """All that is read for claims; the id is only written on them."""
    return article.outlet, article.text


def _of(article_id: str, claims: Claims) -> Claims:
    """The claims as that article's, under whichever id it is kept."""
    return tuple(
        claim
        if claim.article == article_id
        else replace(claim, article=article_id, inner=_of(article_id, claim.inner))
        for claim in claims
    )
