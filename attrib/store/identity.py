"""Whether an arrival is an article we have, and under which id a new one is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from attrib.store.arrival import Arrival
from attrib.store.tables import ArticleRow, OutletRow, RevisionRow


def known_article(session: Session, arrival: Arrival) -> ArticleRow | None:
    """The stored article that this is another arrival of, or None.

    It is the same article where some revision has its URL, or where the id it arrived with, the outlet, and
    either the origin or the text of some revision are the same.
    """
    return _by_url(session, arrival) or _by_id(session, arrival)


def free_ref(session: Session, arrival: Arrival) -> str:
    """The arrival's own id, or `OUTLET-ID`, or that with a number, whichever no article has yet."""
    return next(ref for ref in _refs(arrival) if not _is_taken(session, ref))


def slug(name: str) -> str:
    """A name in lower case, with "-" for all that is neither letter nor digit of any script."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "outlet"


def _by_url(session: Session, arrival: Arrival) -> ArticleRow | None:
    if arrival.article.url is None:
        return None
    statement = select(ArticleRow).join(RevisionRow, RevisionRow.article_id == ArticleRow.id)
    statement = statement.where(RevisionRow.url == arrival.article.url)
    return session.scalars(statement.order_by(ArticleRow.id).limit(1)).first()


def _by_id(session: Session, arrival: Arrival) -> ArticleRow | None:
    same_origin = RevisionRow.origin == arrival.origin
    same_text = RevisionRow.text_sha256 == arrival.text_sha256
    statement = (
        select(ArticleRow)
        .join(OutletRow, OutletRow.id == ArticleRow.outlet_id)
        .join(RevisionRow, RevisionRow.article_id == ArticleRow.id)
        .where(ArticleRow.given_ref == arrival.article.id, OutletRow.name == arrival.article.outlet)
        .where(or_(same_origin, same_text))
        # Two files may hold the same text under the same name: each goes on with what came from itself.
        .order_by(same_origin.desc(), ArticleRow.id)
        .limit(1)
    )
    return session.scalars(statement).first()


def _refs(arrival: Arrival) -> Iterator[str]:
    given = arrival.article.id
    with_outlet = f"{slug(arrival.article.outlet)}-{given}"
    yield given
    yield with_outlet
    yield from (f"{with_outlet}-{number}" for number in count(2))


def _is_taken(session: Session, ref: str) -> bool:
    return session.scalar(select(ArticleRow.id).where(ArticleRow.ref == ref)) is not None
