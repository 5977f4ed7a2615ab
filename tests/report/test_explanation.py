"""One finding as a page."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Feature, Verdict
from attrib.report.explanation import Explained, explanation
from attrib.report.lines import plain
from attrib.report.passages import ReadArticle
from tests.report.examples import ALTERED, ARTICLES, CLOSING, finding


def explained(each) -> Explained:
    return Explained(
        each,
        ReadArticle(ARTICLES["wire"], (), ()),
        ReadArticle(ARTICLES[each.article], (), ()),
        meaning="attributed, with a material change",
        reason="the earliest article",
        version="0.1.0",
    )


def test_an_altered_claim():
    assert ALTERED.link is not None
    features = (Feature("shared_words", 0.82, "close dam day"), Feature("run", 1.0))
    altered = replace(ALTERED, link=replace(ALTERED.link, features=features))
    page = plain(explanation(explained(altered), room=80))
    assert page.startswith("wire#4@valley\n≈ altered\n\nWire Desk · 2024-05-01  wire#4\n")
    assert page.partition("What changed\n")[2] == (
        "  count changed     ten → several\n"
        "  seniority lost    senior → –\n"
        "  quantity changed  two days → three days\n"
        "\n"
        "Why\n"
        "  attributed, with a material change (rule: a rule)\n"
        "  held against Wire Desk: the earliest article\n"
        "  judged by attrib 0.1.0\n"
        "\n"
        "How the passages were matched\n"
        "  similarity 0.74, suggested match: read both passages before you rely on it\n"
        "  shared words  0.82   close dam day\n"
        "  run           1.00\n"
    )


def test_no_match_comes_with_its_caution():
    page = plain(explanation(explained(finding(CLOSING, "harbour", Verdict.ABSENT)), room=120))
    assert "Harbour Post · 2024-05-02\n  – no match found\n" in page
    assert "That does not show that the claim was left out." in " ".join(page.split())
    assert "What changed" not in page
    assert "matched" not in page
