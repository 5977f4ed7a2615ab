"""Where quotations run: `[` and `]` stand around each one a text should have, marks included."""

from __future__ import annotations

import re

import pytest

from attrib.domain import Span
from attrib.text.paragraphs import split_paragraphs
from attrib.text.quotations import Quotation, pair_quotes


def pair(text: str) -> list[Quotation]:
    return pair_quotes(text, split_paragraphs(text))


def bracketed(text: str) -> str:
    """The text with brackets around what was found."""
    for quotation in reversed(pair(text)):
        start, end = quotation.span.start, quotation.span.end
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    "expected",
    [
        "No marks at all.",
        "[“It held,”] she said.",
        '["It held,"] she said.',
        "[''It held,''] she said.",
        "[``It held,''] she said.",
        "[„It held,“] she said.",
        "[«It held,»] she said.",
        "[“It held,”] she said, [“for now.”]",
        '["It held,"] she said, ["for now."]',
        "A [“slip”] and a [“shame”].",
        "(“It held”)".replace("“It held”", "[“It held”]"),
        "She said—[“no”]—and left.",
    ],
    ids=lambda text: text[:24],
)
def test_pairs(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "[“He shouted ‘Get out’ and ran,”] she said.",
        "[“He shouted “Get out” and ran,”] she said.",
        "[\"He shouted 'Get out' and ran,\"] she said.",
        "[“He called it “a “small” slip” twice,”] she said.",
        "[“It is the crew’s ‘last’ boat,”] she said.",
    ],
    ids=lambda text: text[:24],
)
def test_only_the_outermost_count(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "[“The gates were shut all night.]",
        '["The gates were shut all night.]',
        "She said: [“The gates were shut all night.]\nNobody came.",
        "[“One gate was shut there.]\n[“So was the other one,”] she said.",
        "[“It held,”] she said. [“For now it will hold.]",
        "The pipe “broke down there.",
        "The pipe [“broke down over there.]",
        "The pipe “broke.",  # a stray mark: too few words behind it
    ],
    ids=lambda text: text[:24],
)
def test_an_open_quotation_ends_with_its_paragraph(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


def test_an_open_quotation_says_so():
    text = "“One gate was shut there.\n“So was the other one,” she said."
    assert [quotation.closed for quotation in pair(text)] == [False, True]


@pytest.mark.parametrize(
    "expected",
    [
        "[It held,”] she said.",  # the opening mark is missing
        "[It held,”] she said, [“for now.”]",
        "[”It held,”] she said.",  # the wrong mark, but it hugs its word
        "[“It held,“] she said.",
        "She said it [”held”] twice.",
        "[“It held,”] she said.” Nobody laughed.",  # a closing mark too many costs nothing
    ],
    ids=lambda text: text[:24],
)
def test_slips_of_the_hand(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        'The pipe was 12" wide and 40" long.',
        'The pipe was 12" wide, ["too narrow"], she said.',
        '["It was 12 wide,"] she said.',
        '["We had 12"] was his answer.',
    ],
    ids=lambda text: text[:24],
)
def test_inches_are_no_marks(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "[‘It held,’] she said.",
        "[‘It held,’] she said. [‘It won’t again.’]",
        "She called it [‘a slip’] twice.",
        "[‘It’s the crew’s boat,’] she said.",
        "[‘The crews’ boat held,’] she said.",  # a possessive behind an s is passed over
        "The crews’ boat held.",
        "It was ’31 and the boat’s last year.",
        "['It held,'] she said.",
        "['It's the crew's boat,'] she said.",
        "['The crews' boat held,'] she said.",
        "She called it ['a slip'] twice.",
        "The crews' boat held in the '90s.",
        "It was rock 'n' roll, and they liked 'em.",
        "'Twas the crew's boat, she said, and the boys' oars'.",  # clipped words open nothing
        "[“It held,”] she said of the ‘boat’.",  # double marks in the paragraph: single ones are inner
    ],
    ids=lambda text: text[:24],
)
def test_british_single_marks(expected: str):
    assert bracketed(re.sub(r"[\[\]]", "", expected)) == expected


def test_each_paragraph_stands_for_itself():
    """One paragraph in single marks beside one in double marks; a stray mark costs its own paragraph only."""
    text = "‘It held,’ she said.\n“It broke,” he said.\nThe pipe “broke.\n“It leaks,” he said."
    found = [quotation.span.of(text) for quotation in pair(text)]
    assert found == ["‘It held,’", "“It broke,”", "“It leaks,”"]


def test_what_stands_outside_the_paragraphs_is_not_read():
    text = "“One.” “Two.”"
    assert [each.span for each in pair_quotes(text, [Span(7, 13)])] == [Span(7, 13)]
    assert pair_quotes(text, []) == []
