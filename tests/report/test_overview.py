"""The report people read, at the widths they read it. The expected pages stand in `expected/`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attrib.domain import Evidence, Verdict
from attrib.report.lines import columns, plain
from attrib.report.overview import overview
from tests.factories import make_claim, make_source
from tests.report.examples import CLOSING, finding, row, story

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("room", [80, 100, 160])
def test_the_page_at_a_width(room):
    expected = (EXPECTED / f"overview-{room}.txt").read_text(encoding="utf-8")
    assert plain(overview([story()], room=room)) == expected


@pytest.mark.parametrize("room", [60, 80, 100, 130, 160, 220])
def test_no_line_is_wider_than_the_terminal(room):
    assert max(columns(line) for line in overview([story()], room=room)) <= room


def test_claims_nobody_attributes_are_shown_when_asked_for():
    assert "The road is open." not in plain(overview([story()], room=80))
    shown = plain(overview([story()], room=80, everything=True))
    assert "The road is open." in shown
    assert "left out" not in shown


def test_a_wide_terminal_shows_the_passages():
    assert "the dam was to be shut in two days" not in plain(overview([story()], room=129))
    assert "the dam was to be shut in two days" in plain(overview([story()], room=130))


def test_absent_is_called_no_match_found():
    shown = plain(overview([story()], room=200))
    assert "absent" not in shown
    assert "omitted" not in shown
    assert "– no match found  Valley Times, Channel Nine" in shown


def test_nothing_to_report_is_nothing():
    assert overview([], room=80) == []


def test_a_source_from_another_sentence_says_how_it_reaches_the_claim():
    near = Evidence("found_near", None, "the mayor (a continued quotation)")
    other = make_claim("It will close.", article="harbour")
    rows = (row(finding(CLOSING, "harbour", Verdict.REPEATED, other=other, evidence=(near,))),)
    assert rows[0].other.source == "the mayor"
    shown = plain(overview([replace(story(), rows=rows)], room=80))
    assert "= repeated        Harbour Post  the mayor (a continued quotation)\n" in shown


def one_line(verdict: Verdict, **other) -> str:
    """What the page says of one outlet's passage."""
    passage = make_claim("It will close.", article="harbour", **other)
    page = plain(
        overview(
            [replace(story(), rows=(row(finding(CLOSING, "harbour", verdict, other=passage)),))], room=120
        )
    )
    return next(line for line in page.splitlines() if "Harbour Post" in line)


def test_a_drop_that_names_somebody_says_whom_and_what_is_gone():
    assert "who reported it is gone; within it: the mayor" in one_line(Verdict.DROPPED, source="the mayor")


def test_a_drop_that_names_nobody_says_so():
    assert one_line(Verdict.DROPPED).endswith("nobody named")


def test_a_repeat_without_an_attribution_says_where_the_name_is():
    assert one_line(Verdict.REPEATED).endswith("named in the sentence itself")


def test_an_introduction_that_differs_in_its_article_is_not_repeated():
    source = make_source("The senior engineer", resolved="a senior engineer")
    assert one_line(Verdict.REPEATED, source=source).endswith("The senior engineer")
    source = make_source("The source", resolved="a senior engineer")
    assert one_line(Verdict.REPEATED, source=source).endswith("The source = a senior engineer")
