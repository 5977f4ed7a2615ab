"""Stories as the page has them: everything that is known of them, and only what was asked for."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Judgement, Review, ReviewedPassage, Verdict
from attrib.errors import NotFound
from attrib.report.html import page
from attrib.store.articles import set_stories
from attrib.store.reviews import put_review
from attrib.store.transactions import writing
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.corrections import text_sha256
from attrib.workflow.pages import story_pages
from attrib.workflow.report import ReportOptions
from tests.workflow.conftest import put


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def test_a_story_with_all_that_is_known_of_it(compared):
    (story,) = story_pages(compared, ReportOptions())
    assert (story.name, story.reference, story.reason) == ("dam", "wire-desk", "as you chose")
    assert [article.id for article in story.columns] == ["wire-desk", "harbour-post", "valley-times"]
    assert [each.paragraphs != () for each in story.read] == [True] * 3
    assert story.options["reference"] == "wire-desk"
    assert len(story.input_sha256) == 64
    assert story.lineage is not None
    assert [article.id for article in story.lineage.articles] == ["wire-desk", "harbour-post", "valley-times"]
    assert story.fidelity is not None
    assert [each.outlet for each in story.fidelity.by_outlet] == ["Harbour Post", "Valley Times"]
    assert set(story.meanings) >= {finding.rule for finding in story.findings}
    assert not story.stale


def test_only_what_was_asked_for(compared):
    (story,) = story_pages(compared, ReportOptions(outlet="Valley Times"))
    assert {finding.article for finding in story.findings} == {"valley-times"}
    assert [article.id for article in story.columns] == ["wire-desk", "valley-times"]
    assert story.lineage is not None
    assert len(story.lineage.articles) == 3
    assert story_pages(compared, ReportOptions(verdict="unreadable")) == ()


def test_a_finding_a_person_looked_at_has_the_review(compared):
    (story,) = story_pages(compared, ReportOptions())
    finding = next(each for each in story.findings if each.link)
    assert finding.link is not None
    passages = [
        ReviewedPassage(
            claim.article, claim.text, claim.spans, text_sha256(story.by_id[claim.article].article.text)
        )
        for claim in (finding.reference, finding.link.claim)
    ]
    review = Review(
        passages[0],
        finding.article,
        passages[1],
        Judgement.SAME,
        reviewer="Mara Delgo",
        at="2024-05-09T10:00:00+00:00",
        reason="",
        seen=Verdict.REPEATED,
    )
    put_review(compared, review)
    (story,) = story_pages(compared, ReportOptions())
    assert story.reviewed == {finding.id: review}
    assert story.stale


def test_a_story_that_changed_says_so(compared):
    put(compared, "late-news", "The upper dam will be closed within two days, a clerk said.")
    (story,) = story_pages(compared, ReportOptions())
    assert story.stale


def test_an_article_that_left_its_story_is_still_told_of(compared):
    with writing(compared):
        set_stories(compared, {"valley-times": "elsewhere"}, given=True)
    (story,) = story_pages(compared, ReportOptions())
    assert [article.id for article in story.columns] == ["wire-desk", "harbour-post", "valley-times"]
    assert "Valley Times" in page([story])


def test_before_a_comparison_there_is_no_page(dam):
    with pytest.raises(NotFound, match="attrib compare"):
        story_pages(dam, ReportOptions())
