from __future__ import annotations

from sqlalchemy.orm import Session

from attrib.store.articles import put_article
from attrib.store.ledger import items, record_item
from tests.store.makers import make_arrival


def record(
    session: Session,
    item: str,
    outcome: str,
    *,
    run: str = "1",
    reason: str | None = None,
    article_id: str | None = None,
) -> None:
    record_item(
        session, run=run, origin="in/", item=item, outcome=outcome, reason=reason, article_id=article_id
    )


def test_items_are_told_in_order(session):
    put_article(session, make_arrival())
    record(session, "b.txt", "added", article_id="harbour-post")
    record(session, "a.txt", "failed", reason="not text")
    record(session, "b.txt", "unchanged", run="2", article_id="harbour-post")

    first, second, third = items(session)
    assert (first.run, first.origin, first.item, first.outcome, first.reason, first.article) == (
        ("1", "in/", "b.txt", "added", None, "harbour-post")
    )
    assert (second.reason, second.article) == ("not text", None)
    assert items(session, run="2") == [third]
    assert items(session, outcome="failed") == [second]


def test_names_that_are_no_text_are_written_out(session):
    record(session, "caf\udce9.txt", "failed", reason="half \ud83d")
    (item,) = items(session)
    assert (item.item, item.reason) == ("caf\\udce9.txt", "half \\ud83d")
