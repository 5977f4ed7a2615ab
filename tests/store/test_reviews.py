"""Reviews: equal to what was put in, in order, and independent of all else in the database."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Change, Cluster, Judgement, Verdict
from attrib.store.articles import put_article
from attrib.store.claims import put_claims
from attrib.store.database import open_database
from attrib.store.reviews import forget_review, put_review, reviews
from attrib.store.stories import stories
from tests.factories import make_article
from tests.store.makers import make_arrival, make_passage, make_review, put_run, put_text

KINDS = [
    make_review(),
    make_review(Judgement.APART, reason='„nicht dasselbe“; "other" day'),
    make_review(Judgement.VERDICT, verdict=Verdict.ALTERED, changes=(Change.COUNT_CHANGED, Change.HEDGED)),
    make_review(Judgement.VERDICT, verdict=Verdict.REPEATED, changes=()),
    make_review(Judgement.VERDICT, verdict=Verdict.DROPPED, passage=None, similarity=None, features=()),
    make_review(Judgement.WITHDRAWN),
]


@pytest.mark.parametrize("review", KINDS)
def test_out_comes_what_went_in(session, review):
    put_review(session, review)
    session.expunge_all()
    assert reviews(session) == [review]


def test_they_come_in_the_order_they_were_made(session):
    for review in KINDS:
        put_review(session, review)
    assert reviews(session) == KINDS


@pytest.mark.parametrize("many", [0, 1000])
def test_those_between_some_articles(session, many):
    other = make_review(reference=make_passage("quay"), article="mole", passage=make_passage("mole"))
    for review in (make_review(), other):
        put_review(session, review)
    more = {f"a{number}" for number in range(many)}
    assert reviews(session, articles={"valley", "harbour", "quay"} | more) == [make_review()]
    assert reviews(session, articles={"quay", "mole"} | more) == [other]
    assert reviews(session, articles={"valley", "mole"} | more) == []


def test_a_slip_is_forgotten_and_the_one_before_it_holds(session):
    put_review(session, make_review())
    slip = put_review(session, make_review(Judgement.APART))
    forget_review(session, slip)
    assert reviews(session) == [make_review()]


def test_it_outlives_text_claims_and_articles_it_is_about(session):
    put_text(session, "harbour")
    put_review(session, make_review())
    put_article(session, make_arrival(make_article("New.", id="harbour", outlet="Harbour")))
    put_claims(session, "harbour", (), extractor="2")
    assert reviews(session) == [make_review()]


def stale_stories(session: Session) -> list[str]:
    return [each.name for each in stories(session) if each.stale]


def test_comparisons_it_bears_on_are_stale(session):
    (one, *_), _, (far, *_) = (
        put_text(session, "harbour"),
        put_text(session, "valley"),
        put_text(session, "quay", story="fire"),
    )
    put_run(session, [Cluster(one, ())], [])
    put_run(session, [Cluster(far, ())], [], story="fire", reference="quay")
    number = put_review(session, make_review())
    assert stale_stories(session) == ["dam"]
    put_run(session, [Cluster(one, ())], [])
    forget_review(session, number)
    assert stale_stories(session) == ["dam"]


def test_what_is_committed_is_there_for_the_next(file: Path):
    with open_database(file) as session:
        put_review(session, make_review())
        session.commit()
        put_review(session, make_review(Judgement.APART))
    with open_database(file, readonly=True) as session:
        assert reviews(session) == [make_review()]
