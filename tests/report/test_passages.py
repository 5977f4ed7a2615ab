"""One article and one claim of it as pages."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Attribution, Claim, Cue, Paragraph, ParagraphRole, QuoteType, SourceMention, Span
from attrib.report.lines import plain
from attrib.report.passages import ReadArticle, article_lines, claim_lines
from tests.factories import make_article, make_profile
from tests.report.examples import ALTERED, row

TEXT = "Read more: Weather\n\nThe dam will close, ten engineers said. The road is open.\n"


def spans(words: str) -> tuple[Span]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


CLAIM = Claim(
    "harbour",
    1,
    "The dam will close",
    spans("The dam will close"),
    QuoteType.INDIRECT,
    Attribution(
        SourceMention("ten engineers", spans("ten engineers"), make_profile(count=10)),
        Cue("said", spans("said")),
    ),
    1,
    0,
    "content then source",
)
ROAD = Claim(
    "harbour", 2, "The road is open.", spans("The road is open."), QuoteType.NONE, None, 1, 1, "uncovered"
)
READ = ReadArticle(
    make_article(TEXT, id="harbour", title="Dam to close", published="2024-05-03T09:15+01:00", story="dam"),
    (
        Paragraph(Span(0, 18), ParagraphRole.PROMO, "begins with Read more"),
        Paragraph(Span(20, len(TEXT) - 1), ParagraphRole.BODY, "text"),
    ),
    (CLAIM, ROAD),
)


def test_an_article():
    assert plain(article_lines(READ, room=80)) == (
        "harbour  Harbour Post · 2024-05-03 09:15 · dam\n"
        "Dam to close\n"
        "2 claims, 1 attributed; text full; [source] {cue} ‹content›#claim\n"
        "\n"
        "    (promo: begins with Read more) Read more: Weather\n"
        "\n"
        "‹The dam will close›#1, [ten engineers] {said}. The road is open.\n"
    )


def test_a_claim_with_a_finding():
    assert plain(claim_lines(READ, CLAIM, [row(ALTERED)], room=80)) == (
        "harbour#1  Harbour Post · 2024-05-03 09:15 · dam\n"
        "\n"
        "  ‹The dam will close›#1, [ten engineers] {said}. The road is open.\n"
        "\n"
        "  source    ten engineers\n"
        "            anonymous, 10 sources\n"
        "  cue       said (neutral)\n"
        "  quote     indirect\n"
        "  rule      content then source\n"
        "\n"
        "Found in comparison\n"
        "  ≈ altered  Valley Times\n"
        "    ten → several\n"
        "    senior → –\n"
        "    number: two days → three days\n"
        "    attrib explain 'wire#4@valley'\n"
    )


def test_a_claim_of_nobody_has_its_content_marked():
    page = plain(claim_lines(READ, ROAD, [], room=80))
    assert "The dam will close, ten engineers said. ‹The road is open.›#2\n" in page
    assert "source    nobody is named\n" in page


def test_a_claim_outside_every_paragraph_is_still_shown():
    page = plain(claim_lines(replace(READ, paragraphs=()), ROAD, [], room=80))
    assert "‹The road is open.›#2" in page
