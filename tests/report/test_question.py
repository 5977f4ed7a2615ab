"""One finding as it is put to a person, to the letter."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Judgement, Review, ReviewedPassage
from attrib.report.lines import plain
from attrib.report.passages import ReadArticle
from attrib.report.question import Question, question_lines
from tests.report.examples import ALTERED, ARTICLES, CLOSING, finding


def question(each=ALTERED, **told) -> Question:
    return Question(
        story="dam",
        finding=each,
        reference=ReadArticle(ARTICLES["wire"], (), ()),
        other=ReadArticle(ARTICLES[each.article], (), ()),
        **{"why": ("suggested match, similarity 0.74",), **told},
    )


def shown(asked: Question, *, room: int = 80) -> str:
    return plain(question_lines(asked, number=7, of=31, room=room))


def test_both_sides_then_what_is_said_of_them():
    page = shown(question())
    assert page.startswith("7 of 31  wire#4@valley  dam\n\nWire Desk · 2024-05-01  wire#4\n")
    wire, valley, said = page.split("\n\n")[1:]
    assert wire.endswith("  source    The sources = ten of the engineers")
    assert valley.startswith("Valley Times · 2024-05-03  valley#1\n")
    assert valley.endswith("  source    several officials")
    assert said == (
        "  verdict   ≈ altered\n"
        "            ten → several\n"
        "            senior → –\n"
        "            number: two days → three days\n"
        "  asked     suggested match, similarity 0.74\n"
    )


def test_what_was_decided_before_is_shown():
    passage = ReviewedPassage("wire", CLOSING.text, CLOSING.spans, "ab" * 32)
    review = Review(
        reference=passage,
        article="valley",
        passage=None,
        judgement=Judgement.APART,
        reviewer="Ada",
        at="2024-05-05T10:00:00+00:00",
        reason="another dam",
        seen=ALTERED.verdict,
    )
    page = shown(question(why=(), review=review))
    assert page.endswith(
        "  asked     you wanted all\n  before    apart, reviewed by Ada on 2024-05-05: another dam\n"
    )


def test_nobody_named_and_no_match_found():
    alone = finding(replace(CLOSING, attribution=None), "valley", ALTERED.verdict)
    page = shown(question(alone))
    assert "  source    nobody is named\n" in page
    assert "Valley Times · 2024-05-03\n  no match found\n" in page


def test_no_line_is_wider_than_the_terminal():
    story = "a-very-long-name-of-a-story-that-nobody-would-want-to-type-twice-in-one-day"
    page = shown(replace(question(), story=story, why=("a reason that goes on and on " * 5,)), room=60)
    assert max(len(each) for each in page.splitlines()) <= 60
