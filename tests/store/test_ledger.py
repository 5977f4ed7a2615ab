from __future__ import annotations

from attrib.store.articles import put_article
from attrib.store.ledger import MOST_NAMES, Ended, items, record_items
from tests.factories import make_article
from tests.store.makers import make_arrival


def test_items_are_told_in_order(session):
    put_article(session, make_arrival())
    record_items(
        session,
        [
            Ended("1", "in/", "b.txt", "added", article="harbour-post"),
            Ended("1", "in/", "a.txt", "failed", "not text"),
            Ended("2", "in/", "b.txt", "unchanged", article="harbour-post"),
        ],
    )

    first, second, third = items(session)
    assert (first.run, first.origin, first.item, first.outcome, first.reason, first.article) == (
        ("1", "in/", "b.txt", "added", None, "harbour-post")
    )
    assert (second.reason, second.article) == ("not text", None)
    assert items(session, run="2") == [third]
    assert items(session, outcome="failed") == [second]


def test_nothing_ended_is_nothing_to_record(session):
    record_items(session, [])
    assert items(session) == []


def test_more_articles_than_one_statement_takes(session):
    names = [f"a{number}" for number in range(MOST_NAMES + 2)]
    for name in (names[0], names[-1]):
        put_article(session, make_arrival(make_article(id=name)))
    record_items(session, [Ended("1", "in/", name, "unchanged", article=name) for name in names])
    assert [each.article for each in items(session) if each.article] == [names[0], names[-1]]


def test_names_that_are_no_text_are_written_out(session):
    record_items(session, [Ended("1", "caf\udce9.txt", "caf\udce9.txt", "failed", "half \ud83d")])
    (item,) = items(session)
    assert (item.origin, item.item, item.reason) == ("caf\\udce9.txt", "caf\\udce9.txt", "half \\ud83d")
