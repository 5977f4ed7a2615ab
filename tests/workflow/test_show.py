"""Showing an article or a claim, and explaining a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from attrib.errors import NotFound
from attrib.report.explanation import explanation
from attrib.report.lines import plain
from attrib.report.passages import article_lines, claim_lines
from attrib.store.articles import Arrival, put_article
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.explain import explained
from attrib.workflow.show import raw, shown
from tests.factories import make_article


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def test_an_article_by_its_id(dam):
    what = shown(dam, "wire-desk")
    assert what.claim is None
    page = plain(article_lines(what.read, room=80))
    assert page.startswith("wire-desk  Wire Desk · 2024-05-01 · dam\n")
    assert "[a senior engineer] {said}" in page


def test_the_bytes_it_was_read_from(session):
    data = b"---\r\noutlet: Wire Desk\r\n---\r\nThe dam \xff closed.\x1b\n"
    article = make_article("The dam closed.", id="wire-desk")
    put_article(session, Arrival(article, data, "wire-desk.txt", "utf-8", "a test"))
    assert raw(session, "wire-desk") == data


def test_bytes_that_were_not_kept(dam):
    with pytest.raises(NotFound, match="the original of wire-desk was not kept"):
        raw(dam, "wire-desk")
    with pytest.raises(NotFound, match="wire-desk"):
        raw(dam, "wire-dusk")


def test_a_long_story_name_wraps(dam):
    what = shown(dam, "wire-desk")
    long = replace(what.read, article=replace(what.read.article, story="word " * 30))
    assert max(map(len, plain(article_lines(long, room=60)).splitlines())) <= 60


def test_a_claim_with_what_became_of_it(compared):
    what = shown(compared, "wire-desk#1")
    assert what.claim is not None
    assert what.claim.ordinal == 1
    page = plain(claim_lines(what.read, what.claim, what.rows, room=80))
    assert "source    a senior engineer" in page
    assert "✕ dropped  Harbour Post" in page
    assert "attrib explain 'wire-desk#1@harbour-post'" in page


def test_a_claim_of_a_story_not_compared_is_shown_alone(dam):
    assert shown(dam, "wire-desk#1").rows == ()


def test_a_claim_that_is_not_there(dam):
    with pytest.raises(NotFound, match="wire-desk has no claim 99; it has"):
        shown(dam, "wire-desk#99")


def test_an_article_that_is_not_there(dam):
    with pytest.raises(NotFound, match="wire-desk"):
        shown(dam, "wire-dsk")


@pytest.mark.parametrize("name", ["wire-desk#1@harbour-post", "wire-desk#1@Harbour Post"])
def test_a_finding_by_article_or_outlet(compared, name):
    what = explained(compared, name)
    assert what.finding.id == "wire-desk#1@harbour-post"
    page = plain(explanation(what, room=80))
    assert page.startswith("wire-desk#1@harbour-post\n✕ dropped\n")
    assert "‹The upper dam will be closed within two days" in page
    assert "(rule: dropped)" in page
    assert "similarity" in page


def test_no_match_is_not_called_an_omission(compared):
    absent = next(
        f"wire-desk#{number}@valley-times"
        for number in range(1, 9)
        if explained(compared, f"wire-desk#{number}@valley-times").finding.link is None
    )
    page = plain(explanation(explained(compared, absent), room=200))
    assert "does not show that the claim was left out" in " ".join(page.split())


def test_a_finding_that_is_not_there(compared):
    with pytest.raises(NotFound):
        explained(compared, "wire-desk#1@orla-post")
