"""Running text with source, cue and content marked."""

from __future__ import annotations

from attrib.domain import Attribution, Claim, Cue, Paragraph, ParagraphRole, QuoteType, SourceMention, Span
from attrib.report.lines import plain
from attrib.report.marked import excerpt, marks_of, running_text
from tests.factories import make_profile

TEXT = "Read more: Weather\n\nThe dam, ten engineers said, would close. The road is open.\n"
BODY = Paragraph(Span(20, len(TEXT) - 1), ParagraphRole.BODY, "body")
PROMO = Paragraph(Span(0, 18), ParagraphRole.PROMO, "begins with Read more")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def claim() -> Claim:
    source = SourceMention("ten engineers", (at("ten engineers"),), make_profile())
    cue = Cue("said", (at("said"),))
    spans = (at("The dam"), at("would close"))
    return Claim(
        "a", 3, "The dam … would close", spans, QuoteType.INDIRECT, Attribution(source, cue), 1, 0, "test"
    )


def test_the_parts_of_a_claim_are_set_off_and_the_last_is_numbered():
    shown = plain([excerpt(TEXT, BODY.span, marks_of([claim()]))])
    assert shown == "‹The dam›, [ten engineers] {said}, ‹would close›#3. The road is open.\n"


def test_styles_follow_the_marks():
    pieces = excerpt(TEXT, BODY.span, marks_of([claim()]))
    assert [piece.style for piece in pieces if piece.text == "ten engineers"] == ["source"]
    assert [piece.style for piece in pieces if piece.text == "would close"] == ["content"]


def test_paragraphs_that_make_no_claims_say_what_they_are():
    shown = plain(running_text(TEXT, [PROMO, BODY], marks_of([claim()]), room=80))
    assert shown == (
        "    (promo: begins with Read more) Read more: Weather\n"
        "\n"
        "‹The dam›, [ten engineers] {said}, ‹would close›#3. The road is open.\n"
    )


def test_a_claim_of_nobody_is_not_marked():
    unattributed = Claim("a", 4, "The road", (at("The road"),), QuoteType.NONE, None, 1, 1, "uncovered")
    assert marks_of([unattributed]) == []


def test_nested_marks_close_from_the_inside():
    text = "abcdef"
    inner = Cue("bc", (Span(1, 3),))
    outer = Claim("a", 1, "abc", (Span(0, 3),), QuoteType.INDIRECT, Attribution(None, inner), 0, 0, "test")
    assert plain([excerpt(text, Span(0, 6), marks_of([outer]))]) == "‹a{bc}›#1def\n"


def test_control_characters_in_the_text_are_shown():
    assert plain([excerpt("a\x1b[31mb\nc", Span(0, 9), [])]) == "a␛[31mb c\n"
