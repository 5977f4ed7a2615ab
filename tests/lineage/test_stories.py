"""Whole stories: ties, implied origins, circles and roots as a careful reader would tell them."""

import pytest

from attrib.domain import Lineage
from attrib.report.lineage_overview import support
from tests.lineage.casebook import FOLDER, read_story, stories

STORIES = stories()


@pytest.fixture(params=STORIES, ids=[each.name for each in STORIES])
def story(request):
    return request.param


def test_ties_are_told(story):
    lineage = story.lineage()
    told = {f"{tie.article} > {tie.origin}": tie for tie in lineage.ties}
    for between, why, order, *direction in story.lines("tie"):
        assert between in told
        tie = told[between]
        assert order == tie.order.value
        assert tie.directed is not (direction == ["undirected"])
        kind, _, words = why.partition(": ")
        if kind == "credits":
            assert words in [each.text for each in tie.credits]
        else:
            assert tie.shared is not None
            assert tie.shared.copied
            assert words in ("", f"{tie.shared.share * 100:.0f} %")


def test_nothing_ties_what_was_written_apart(story):
    if "no ties" in story.expected:
        assert story.lineage().ties == ()


def test_credited_outlets_without_an_article_are_implied_origins(story):
    implied = [f"{each.name} | {', '.join(each.credited_by)}" for each in story.lineage().implied]
    assert implied == [" | ".join(each) for each in story.lines("implied")]


def test_circles_are_found_with_their_claims(story):
    lineage = story.lineage()
    assert len(lineage.circles) == len(story.lines("circle"))
    for circle, (articles, claim) in zip(lineage.circles, story.lines("circle"), strict=True):
        assert sorted(circle.articles) == sorted(articles.split(", "))
        assert all(each.text for each in circle.credits)
        closed = [text(lineage, each) for each in circle.claims]
        assert [each for each in closed if each.startswith(claim)] == closed
        assert bool(closed) is bool(claim)


def test_each_claim_has_its_roots(story):
    lineage = story.lineage()
    assert story.lines("roots")
    for beginning, told in story.lines("roots"):
        found = [support(each) for each in lineage.claims if each.text.startswith(beginning)]
        assert found == [told]


def test_order_of_the_articles_changes_nothing():
    story = read_story(FOLDER / "agency_outside.txt")
    forward = story.lineage()
    reference, *others = story.articles
    story.articles = [reference, *reversed(others)]
    assert story.lineage() == forward


def text(lineage: Lineage, claim: str) -> str:
    return next(each.text for each in lineage.claims if each.claim == claim)
