"""Reporting: which rows, in which order, and clear words where there are none."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from attrib.errors import NotFound
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.report import ReportOptions, report_stories


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def test_rows_are_grouped_by_story_and_start_with_the_reference(compared):
    (story,) = report_stories(compared, ReportOptions()).stories
    assert (story.name, story.reference_outlet, story.reason) == ("dam", "Wire Desk", "as you chose")
    assert story.rows[0].claim_id == "wire-desk#1"
    assert [row.other.article for row in story.rows[:2]] == ["harbour-post", "valley-times"]


def test_an_outlet_is_meant_in_any_case(compared):
    (story,) = report_stories(compared, ReportOptions(outlet="valley times")).stories
    assert {row.other.outlet for row in story.rows} == {"Valley Times"}


def test_only_one_verdict(compared):
    (story,) = report_stories(compared, ReportOptions(verdict="dropped")).stories
    assert {row.verdict.value for row in story.rows} == {"dropped"}


@pytest.mark.parametrize("word", ["absent", "no match found", "No match found"])
def test_a_verdict_by_its_word_for_machines_or_for_people(compared, word):
    (story,) = report_stories(compared, ReportOptions(verdict=word)).stories
    assert {row.verdict.value for row in story.rows} == {"absent"}


@pytest.mark.parametrize(
    ("options", "there"),
    [
        (ReportOptions(story="damm"), "no story is called 'damm'\nthe stories are: dam, library"),
        (ReportOptions(outlet="Orla Post"), "the outlets are: .*Harbour Post"),
        (ReportOptions(story="dam", outlet="North Star"), "the outlets here are: .*Harbour Post"),
        (ReportOptions(verdict="omitted"), "the verdicts are: .*altered"),
    ],
)
def test_unknown_names_say_what_there_is(compared, options, there):
    with pytest.raises(NotFound, match=there):
        report_stories(compared, options)


def test_nothing_found_after_a_comparison_is_an_answer(compared):
    assert report_stories(compared, ReportOptions(verdict="unreadable")).stories == ()


def test_before_a_comparison_it_says_what_to_do(dam):
    with pytest.raises(NotFound, match="attrib compare"):
        report_stories(dam, ReportOptions())


def test_a_story_not_compared_is_named(compared):
    with pytest.raises(NotFound, match="story 'library' has not been compared yet"):
        report_stories(compared, ReportOptions(story="library"))
