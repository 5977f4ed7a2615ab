"""The ledger of ingesting: every item that was offered, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from attrib.store.arrival import writable
from attrib.store.clock import now
from attrib.store.tables import ArticleRow, ItemRow


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """How one item of one run ended."""

    run: str
    origin: str
    item: str
    outcome: str
    reason: str | None
    article: str | None
    at: str


def record_item(  # noqa: PLR0913 - the columns of a ledger are what it is
    session: Session,
    *,
    run: str,
    origin: str,
    item: str,
    outcome: str,
    reason: str | None,
    article_id: str | None,
) -> None:
    """The ledger has this item of this run, with its outcome."""
    article = select(ArticleRow.id).where(ArticleRow.ref == article_id).scalar_subquery()
    told = {"run": run, "origin": origin, "item": item, "outcome": outcome, "reason": reason, "at": now()}
    safe = {name: words and writable(words) for name, words in told.items()}
    session.execute(insert(ItemRow).values(article_id=article, **safe))


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
