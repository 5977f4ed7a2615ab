"""What each paragraph of an article is taken for, and where hand-wrapped text is parted."""

from __future__ import annotations

import pytest

from attrib.domain import ParagraphRole
from attrib.text.paragraphs import (
    FURNITURE_CHARACTERS,
    dateline_end,
    paragraphs,
    split_paragraphs,
)

BODY = "The lock gates at Tarn were shut for the whole of the night."


def roles(text: str) -> list[str]:
    return [part.role.value for part in paragraphs(text)]


def role_between(line: str) -> str:
    """What a line is taken for between two paragraphs of prose."""
    return roles(f"{BODY}\n{line}\n{BODY}")[1]


def words(text: str) -> list[str]:
    return [span.of(text) for span in split_paragraphs(text)]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Advertisement", "advertisement"),
        ("- ADVERTISEMENT -", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Read more: Why the lock gates at Tarn will not open", "promo"),
        ("RELATED: Ferry runs aground for the third time", "promo"),
        ("Most read", "promo"),
        ("Sign up for our morning briefing", "promo"),
        ("Follow us on every platform", "promo"),
        ("(Reporting by Mirel Tosh; editing by Pia Renn)", "promo"),
        ("Additional reporting by Pia Renn in Port Elm", "promo"),
        ("© 2031 Harrow Courier. All rights reserved.", "promo"),
        ("tips@harrow-courier.example", "promo"),
        ("This story is developing and will be updated.", "promo"),
        ("Home > News > Ardia", "promo"),
        ("Updated: 4 May 2031, 10:40", "update stamp"),
        ("Last updated on 4 May", "update stamp"),
        ("Published 4 May 2031", "update stamp"),
        ("Monday, May 5, 2031", "update stamp"),
        ("3 hours ago", "update stamp"),
        ("By Mirel Tosh", "byline"),
        ("By Mirel Tosh and Pia Renn", "byline"),
        ("By Mirel Tosh in Port Elm", "byline"),
        ("Staff reporter", "byline"),
        ("Divers leave the water below the lock at Tarn. (Photo: Pia Renn)", "caption"),
        ("Divers leave the water below the lock at Tarn. Reuters", "caption"),
        ("Pictured: the lock at Tarn before the gates were shut", "caption"),
        ("What happens next", "heading"),
        ("Night shift", "heading"),
        ("'The gates will not open'", "heading"),
        ("“The gates will not open”", "body"),
        ("Nobody slept.", "body"),
        ("By the evening the water had risen to the second step of the hall on the quay.", "body"),
        ("5 hours later the gate fell.", "body"),
        ("The crew told AFP.", "body"),
        ("Photographs of the lock were passed from hand to hand.", "body"),
        ("The divers had read more than the manual.", "body"),
        ("Updated charts of the river will be printed in May.", "body"),
        ("Published reports of the accident were wrong.", "body"),
        ("Advertisement boards fell into the lock.", "body"),
    ],
)
def test_a_line_among_prose(line: str, role: str):
    assert role_between(line) == role


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the water had risen.",  # without regard to case any word may be a name
        "By Friday the water had risen.",
        "From Monday, tickets cost $4.",
        "Join us, he told them.",
        "Monday, May 5, 2031, was a cold day.",
        "The newsletter said subscribers were told.",
        "Left: two boats and a broken oar, police said.",
        "He sent the letter to tips@elm.example, he said.",
    ],
)
def test_prose_that_looks_like_furniture(line: str):
    assert role_between(line) == "body"


def test_a_short_line_is_headline_before_the_text_and_heading_after_it():
    assert roles(f"Lock gates shut all night\nDivers called in\n{BODY}\nNight shift\n{BODY}") == [
        "headline",
        "heading",
        "body",
        "heading",
        "body",
    ]


def test_a_headline_that_trails_off_is_no_sentence():
    assert roles(f"Then the lock gates opened ...\n{BODY}") == ["headline", "body"]
    assert roles(f"{BODY}\nThen the lock gates opened ...") == ["body", "body"]


def test_the_last_line_may_lack_its_full_stop():
    assert roles(f"{BODY}\nThe divers were not paid for it") == ["body", "body"]
    assert roles(f"{BODY}\nMore soon") == ["body", "heading"]


def test_a_line_longer_than_a_headline_is_prose():
    assert roles(f"{'lock ' * 32}\n{BODY}")[0] == "headline"
    assert roles(f"{'lock ' * 33}\n{BODY}")[0] == "body"


def test_a_line_longer_than_a_heading_is_prose():
    assert role_between("lock " * 14) == "heading"
    assert role_between("lock " * 15) == "body"


def test_a_long_line_is_prose_whatever_it_begins_with():
    tail = " and the gates were shut" * 40
    assert role_between("Read more: the gates were shut") == "promo"
    assert len(tail) > FURNITURE_CHARACTERS
    assert role_between("Read more: the gates were shut" + tail) == "body"


def test_each_paragraph_tells_why_and_where_it_stands():
    text = f"Lock gates shut\n\n  {BODY}  \n"
    headline, body = paragraphs(text)
    assert headline.span.of(text) == "Lock gates shut"
    assert body.span.of(text) == BODY
    assert (headline.reason, body.reason) == (
        "a short line before the text, without a full stop",
        "ends like a sentence",
    )
    assert paragraphs("Advertisement")[0].reason == "the whole line reads like a advertisement"


def test_every_role_but_the_dateline_is_given_to_a_whole_paragraph():
    """A dateline is the beginning of a paragraph: `dateline_end` tells how much of it."""
    assert {role.value for role in ParagraphRole} - {"dateline"} == {
        *("headline", "heading", "byline", "caption", "promo", "advertisement", "update stamp", "body")
    }


def test_nothing_makes_no_paragraphs():
    assert paragraphs("") == ()
    assert paragraphs(" \n\t\r\n ") == ()


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"]
)
def test_any_line_end_parts_paragraphs(end: str):
    text = f"One gate shut.{end}Two gates shut."
    assert words(text) == ["One gate shut.", "Two gates shut."]


WRAPPED = """\
The lock gates at Tarn were shut for the whole of the night, and
nobody who works there could say when they would be opened to the
barges again.

A diver who had been under them twice said the lower hinge of the
western gate was gone and that a second one would not hold for a
week.

The board said it would wait."""


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_text_wrapped_by_hand_is_parted_at_blank_lines(end: str):
    text = WRAPPED.replace("\n", end)
    assert words(text) == [block.replace("\n", end) for block in WRAPPED.split("\n\n")]


def test_few_broken_lines_are_paragraphs():
    """Two lines that break off are no habit: a verse, an address, a list."""
    text = "The lock gates at Tarn were shut for the whole of the night, and\nnobody could say when."
    assert len(words(text)) == 2


def test_lines_that_are_sentences_are_paragraphs():
    text = "\n".join(
        f"Barge number {number} had waited at the lock since the morning." for number in range(6)
    )
    assert len(words(text)) == 6


def test_lines_too_short_or_too_long_to_be_wrapped_are_paragraphs():
    assert len(words("\n".join(["barges that wait"] * 8))) == 8
    assert len(words("\n".join(["barges that wait at the lock " * 4] * 8))) == 8


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("PORT ELM, Ardia (AP) — ", BODY),
        ("PORT ELM, Ardia, May 3 (Halyard) - ", BODY),
        ("Port Elm (Halyard) – ", BODY),
        ("PORT ELM — ", BODY),
        ("TARN-ON-SEA – ", BODY),
        ("Elm News/ ", BODY),
        ("(AP) — ", BODY),
        ("Reuters - ", BODY),
        ("", BODY),
        ("", "Tarn — a town of locks — was asleep."),
        ("", "The lock (built in 1911) — and its gates — was shut."),
        ("", "It is an either/or question."),
        ("", "A diver – the second – said no."),
    ],
)
def test_dateline(dateline: str, rest: str):
    assert dateline_end(dateline + rest) == len(dateline)


def test_a_dateline_alone_is_none():
    assert dateline_end("PORT ELM — ") == 0
