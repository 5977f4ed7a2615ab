"""Lists of what is asked and decided, and answers read from them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Change, Judgement, Verdict
from attrib.errors import NotFound, UnreadableInput
from attrib.report.columns import REVIEWS
from attrib.report.formats import csv as csv_format
from attrib.report.listing import Listing, Record
from attrib.store.reviews import reviews
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.review import ReviewOptions, compare_again
from attrib.workflow.review_import import Imported, import_reviews
from attrib.workflow.review_list import review_list
from tests.workflow.conftest import CLOSING, MAYOR, put

FILE = Path("answers.csv")
CLOSED, FARMED = "wire-desk#1@valley-times", "wire-desk#2@harbour-post"


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def bring(session: Session, text: str | bytes, reviewer: str = "Ada") -> Imported:
    return import_reviews(session, FILE, text.encode() if isinstance(text, str) else text, reviewer)


def listed(session: Session, **options) -> list[Record]:
    return list(review_list(session, ReviewOptions(**options)))


def decided(session: Session, **options) -> list[tuple[object, ...]]:
    """Of what was decided: finding, answer, state and why."""
    rows = [each for each in listed(session, **options) if each["state"] != "to ask"]
    return [(each["finding"], each["answer"], each["state"], each["why"]) for each in rows]


def written(session: Session, **options) -> str:
    return csv_format.write(Listing(REVIEWS, tuple(listed(session, **options))))


# What a person writes, and the judgement, verdict and changes that come of it
ANSWERS = [
    ("same", "", Judgement.SAME, None, None),
    ("S", "", Judgement.SAME, None, None),
    (" Same  claim ", "", Judgement.SAME, None, None),
    ("not the same", "", Judgement.APART, None, None),
    ("n", "", Judgement.APART, None, None),
    ("absent", "", Judgement.APART, None, None),
    ("no match found", "", Judgement.APART, None, None),
    ("dropped", "", Judgement.VERDICT, Verdict.DROPPED, None),
    ("Repeated", "", Judgement.VERDICT, Verdict.REPEATED, None),
    (
        "altered",
        "count changed; hedged",
        Judgement.VERDICT,
        Verdict.ALTERED,
        (Change.COUNT_CHANGED, Change.HEDGED),
    ),
    ("withdraw", "", Judgement.WITHDRAWN, None, None),
]


@pytest.mark.parametrize(("word", "changes", "judgement", "verdict", "told"), ANSWERS)
def test_answers_as_people_write_them(compared, word, changes, judgement, verdict, told):
    summary = bring(compared, f"finding,answer,changes\n{CLOSED},{word},{changes}\n")
    assert (summary.kept, summary.problems, summary.stories) == (1, (), ("dam",))
    (review,) = reviews(compared)
    assert (review.judgement, review.verdict, review.changes) == (judgement, verdict, told)


# A line, and what is said of it
BAD = [
    ("wire-desk#9@valley-times,same", "There is no finding 'wire-desk#9@valley-times'"),
    (",same", "There is no finding ''"),
    (f"{CLOSED},perhaps", "'perhaps' is no answer; answers are same, apart, repeated, altered,"),
    ("wire-desk#3@harbour-post,same", "no match was found there; name the passage in a column claim_id"),
    ("wire-desk#3@harbour-post,apart", "no match was found there"),
    (f"{CLOSED},unreadable", "a passage was found, so the text is there"),
    (f"{CLOSED},same,,,hedged", "changes go with a verdict, not with 'same'"),
    (f"{CLOSED},altered,,,count", "'count' are no changes; they are source_replaced,"),
    (f"{CLOSED},same,,,,valley-times#9", "valley-times has no claim valley-times#9"),
    (f"{CLOSED},same,,,,harbour-post#1", "valley-times has no claim harbour-post#1"),
]


@pytest.mark.parametrize(("line", "words"), BAD)
def test_a_bad_line_is_named_and_the_good_ones_are_kept(compared, line, words):
    summary = bring(
        compared,
        f"finding,answer,reviewer,reason,changes,claim_id\n{FARMED},same,,\n{line}\n{CLOSED},dropped,Bo,who?\n",
    )
    (problem,) = summary.problems
    assert problem.startswith(f"answers.csv:3: {words}")
    assert [(each.answer, each.reviewer, each.reason) for each in reviews(compared)] == [
        ("same", "Ada", ""),
        ("dropped", "Bo", "who?"),
    ]


def test_lines_are_counted_as_an_editor_counts_them(compared):
    text = f'finding,answer,reason\n{CLOSED},same,"one\ntwo"\n\nnowhere,same,\n'
    summary = bring(compared, text.replace("\n", "\r\n"))
    assert (summary.kept, [each.split(": ")[0] for each in summary.problems]) == (1, ["answers.csv:5"])


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_as_spreadsheets_save_it(compared, separator, mark):
    text = f"Finding,Answer,note\n{CLOSED},same,x\n".replace(",", separator)
    assert bring(compared, mark + text.encode()).kept == 1


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "answers.csv:1: there is no column finding"),
        (b"finding,verdict\n", "answers.csv:1: there is no column answer"),
        (b"finding,answer\n\xff\xfe,same\n", "answers.csv is not UTF-8"),
    ],
)
def test_what_is_no_such_list_is_refused(compared, raw, words):
    with pytest.raises(UnreadableInput, match=words):
        bring(compared, raw)
    assert reviews(compared) == []


def test_the_same_answers_again_are_known(compared):
    text = f"finding,answer,reason\n{CLOSED},dropped,who?\n{FARMED},same,\n"
    assert bring(compared, text).kept == 2
    compare_again(compared, {"dam"})
    again = bring(compared, text)
    assert (again.kept, again.known, again.stories) == (0, 2, ())
    assert bring(compared, text, reviewer="Bo").kept == 2
    assert bring(compared, text.replace("who?", "whose?"), reviewer="Bo").kept == 1


def test_a_match_that_was_missed_can_be_told(compared):
    put(compared, "courier", "Nobody in the town could say that they had not been told, twice.", day=6)
    compare_stories(compared, CompareOptions(reference="wire-desk"))
    text = "finding,answer,claim_id\nwire-desk#3@courier,same,courier#1\n"
    assert bring(compared, text).problems == ()
    compare_again(compared, {"dam"})
    (row,) = [each for each in listed(compared) if each["finding"] == "wire-desk#3@courier"]
    assert (row["claim_id"], row["level"], row["state"]) == ("courier#1", "confirmed", "in force")


def test_what_is_to_be_asked_comes_first_with_cells_to_fill_in(compared):
    put(compared, "courier", CLOSING, MAYOR, day=6)
    rows = listed(compared)
    assert all(each["answer"] is each["reviewer"] is None for each in rows if each["state"] == "to ask")
    header, *_ = csv.reader(io.StringIO(written(compared)))
    assert header[:6] == ["finding", "answer", "changes", "reviewer", "reason", "claim_id"]
    assert header == [column.name for column in REVIEWS]
    for each in rows:
        assert set(each) == set(header)


def test_a_list_comes_back_as_it_went_out(compared):
    bring(compared, f"finding,answer,reason\n{CLOSED},altered,who?\n{FARMED},apart,other farms\n")
    compare_again(compared, {"dam"})
    before = reviews(compared)
    compared.rollback()
    again = bring(compared, written(compared, everything=True))
    assert (again.kept, again.known, again.problems) == (0, 2, ())
    assert reviews(compared) == before


def test_what_was_decided_and_whether_it_holds(compared):
    bring(compared, f"finding,answer\n{CLOSED},same\n{FARMED},repeated\n")
    bring(compared, f"finding,answer\n{CLOSED},apart\n", reviewer="Bo")
    compare_again(compared, {"dam"})
    replaced = (CLOSED, "same", "replaced", "a later decision about the same passages")
    held = [(FARMED, "repeated", "in force", ""), (CLOSED, "apart", "in force", "")]
    assert decided(compared) == held
    assert decided(compared, everything=True) == [replaced, *held]


def test_what_no_longer_applies_is_listed_with_the_reason(compared):
    bring(compared, f"finding,answer\n{CLOSED},dropped\n{FARMED},same\n")
    put(compared, "harbour-post", "The upper dam will be closed within two days.", day=2)
    put(
        compared,
        "valley-times",
        "The upper dam will be closed within two days, officials said.",
        MAYOR,
        day=3,
    )
    compare_stories(compared, CompareOptions(reference="wire-desk"))
    assert decided(compared) == [
        (
            CLOSED,
            "dropped",
            "not applicable",
            "the text of valley-times has changed since; that both make the same claim still holds",
        ),
        (FARMED, "same", "not applicable", "the passage of harbour-post is no claim there any more"),
    ]
    assert bring(compared, written(compared)).kept == 0


def test_another_reference_may_leave_a_decision_without_a_row(compared):
    bring(compared, f"finding,answer\n{CLOSED},dropped\n")
    compare_stories(compared, CompareOptions(reference="valley-times"))
    assert decided(compared) == [(CLOSED, "dropped", "in force", "no row of the report is about it now")]


def test_only_of_a_story_or_an_outlet(compared):
    bring(compared, f"finding,answer\n{CLOSED},same\n{FARMED},same\n")
    assert [each[0] for each in decided(compared, outlet="valley times")] == [CLOSED]
    assert len(decided(compared, story="dam")) == 2
    with pytest.raises(NotFound, match="story 'library' has not been compared yet"):
        listed(compared, story="library")
