"""What servers told of their pages, so that an unchanged one is not fetched again."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from attrib.domain.fetched import Validators
from attrib.store.clock import now
from attrib.store.tables import FETCHED, FetchedRow

MOST_NAMES = 500  # in one statement: an older SQLite takes 999


def validators(session: Session) -> dict[str, Validators]:
    """What was told when each address was last fetched."""
    columns = (FetchedRow.url, FetchedRow.etag, FetchedRow.last_modified, FetchedRow.reader)
    rows = session.execute(select(*columns))
    return {url: Validators(etag, modified, reader) for url, etag, modified, reader in rows}


def remember_fetched(session: Session, told: Mapping[str, Validators]) -> None:
    """The addresses have these validators, and no others."""
    urls = sorted(told)
    for start in range(0, len(urls), MOST_NAMES):
        session.execute(delete(FetchedRow).where(FetchedRow.url.in_(urls[start : start + MOST_NAMES])))
    at = now()
    rows = [
        {
            "url": url,
            "etag": told[url].etag,
            "last_modified": told[url].last_modified,
            "reader": told[url].reader,
            "fetched_at": at,
        }
        for url in urls
    ]
    if rows:
        session.execute(insert(FETCHED), rows)
