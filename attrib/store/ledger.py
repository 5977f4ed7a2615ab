"""The ledger of ingesting: every item that was offered, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session


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


def record_item(
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
    raise NotImplementedError


def items(session: Session, *, run: str | None = None, outcome: str | None = None) -> list[ItemRecord]:
    """The items in the order they were recorded."""
    raise NotImplementedError
