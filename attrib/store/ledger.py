"""The ledger of ingesting: every item that was offered, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from attrib.store.arrival import writable
from attrib.store.clock import now
from attrib.store.tables import ITEMS, ArticleRow, ItemRow

MOST_NAMES = 500  # in one statement: an older SQLite takes 999


@dataclass(frozen=True, slots=True)
class Ended:
    """How one item of one run ended; `article` is the id of the article it became."""

    run: str
    origin: str
    item: str
    outcome: str
    reason: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """A line of the ledger: how one item of one run ended, and when."""

    run: str
    origin: str
    item: str
    outcome: str
    reason: str | None
    article: str | None
    at: str


def record_items(session: Session, ended: Sequence[Ended]) -> None:
    """The ledger has these items, in this order."""
    if not ended:
        return
    named = sorted({each.article for each in ended if each.article is not None})
    keys: dict[str, int] = {}
    for start in range(0, len(named), MOST_NAMES):
        some = ArticleRow.ref.in_(named[start : start + MOST_NAMES])
        keys.update(session.execute(select(ArticleRow.ref, ArticleRow.id).where(some)).all())
    at = now()
    session.execute(insert(ITEMS), [_values(each, keys, at) for each in ended])


def _values(ended: Ended, keys: Mapping[str, int], at: str) -> dict[str, object]:
    return {
        "run": ended.run,
        "origin": writable(ended.origin),
        "item": writable(ended.item),
        "outcome": ended.outcome,
        "reason": ended.reason and writable(ended.reason),
        "article_id": keys.get(ended.article) if ended.article else None,
        "at": at,
    }


def items(session: Session, *, run: str | None = None, outcome: str | None = None) -> list[ItemRecord]:
    """The items in the order they were recorded."""
    statement = select(ItemRow, ArticleRow.ref).outerjoin(ArticleRow, ArticleRow.id == ItemRow.article_id)
    if run is not None:
        statement = statement.where(ItemRow.run == run)
    if outcome is not None:
        statement = statement.where(ItemRow.outcome == outcome)
    return [
        ItemRecord(row.run, row.origin, row.item, row.outcome, row.reason, article, row.at)
        for row, article in session.execute(statement.order_by(ItemRow.id))
    ]
