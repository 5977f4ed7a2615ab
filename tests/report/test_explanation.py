"""One finding as a page."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Change, Feature, Verdict
from attrib.report.explanation import Explained, Nearest, Otherwise, explanation
from attrib.report.explanation_record import explanation_record
from attrib.report.lines import plain
from attrib.report.passages import ReadArticle
from attrib.report.scoring import Scoring
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


SCORING = Scoring({"shared_words": 4.0, "run": 1.0}, confirmed=0.8, suggested=0.7)


def test_what_carries_a_match_and_what_would_have_changed_the_verdict():
    assert ALTERED.link is not None
    features = (Feature("run", 1.0), Feature("shared_words", 0.5, "close dam"))
    altered = replace(ALTERED, link=replace(ALTERED.link, features=features))
    what = replace(
        explained(altered),
        scoring=SCORING,
        otherwise=(
            Otherwise("with “senior” before the source", Verdict.ALTERED, (Change.COUNT_CHANGED,)),
            Otherwise("if no source governed the passage", Verdict.DROPPED),
        ),
    )
    assert plain(explanation(what, room=80)).partition("What would have changed the verdict\n")[2] == (
        "  with “senior” before the source: ≈ altered (count changed)\n"
        "  if no source governed the passage: ✕ dropped\n"
        "\n"
        "How the passages were matched\n"
        "  similarity 0.74, suggested match: read both passages before you rely on it\n"
        "  shared words  0.50   +2.00  close dam\n"
        "  run           1.00   +1.00\n"
        "  suggested from 0.70, confirmed from 0.80; the second figure is what a feature\n"
        "  adds to the log odds\n"
        "  without shared words: 0.28, no match\n"
        "  without run: 0.52, no match\n"
    )
    record = explanation_record(what)
    assert record["otherwise"] == [
        {"condition": "with “senior” before the source", "verdict": "altered", "changes": ["count_changed"]},
        {"condition": "if no source governed the passage", "verdict": "dropped", "changes": []},
    ]
    match = record["match"]
    assert isinstance(match, dict)
    assert [each["features"] for each in match["without"]] == [["shared_words"], ["run"]]
    assert {each["name"]: each["adds"] for each in match["features"]} == {"run": 1.0, "shared_words": 2.0}


def test_a_match_that_a_person_decided():
    assert ALTERED.link is not None
    decided = replace(ALTERED.link, similarity=0.3, features=(Feature("reviewed", 1.0, "reviewed by Mara"),))
    page = plain(explanation(replace(explained(replace(ALTERED, link=decided)), scoring=SCORING), room=80))
    assert "without the person's decision: no match" in page


def test_a_review_is_its_own_meaning():
    rule = "reviewed by Mara Delgo on 2025-10-09: same speech"
    page = plain(explanation(replace(explained(replace(ALTERED, rule=rule)), meaning=rule), room=100))
    assert f"  {rule}\n" in page
    assert "(rule:" not in page


def test_what_came_nearest_where_no_match_was_found():
    near = Nearest(CLOSING, 0.41, (Feature("run", 0.5),))
    what = replace(explained(finding(CLOSING, "harbour", Verdict.ABSENT)), scoring=SCORING, nearest=near)
    page = plain(explanation(what, room=100))
    assert "What came nearest  " in page
    assert "  similarity 0.41, no match\n  run  0.50   +0.50\n  suggested from 0.70" in page
    record = explanation_record(what)
    assert record["match"] is None
    assert isinstance(record["nearest"], dict)
    assert record["nearest"]["similarity"] == 0.41


def test_no_line_is_wider_than_the_room():
    long = replace(ARTICLES["wire"], story="a-story-with-a-name-that-takes-up-most-of-a-line-by-itself")
    what = replace(explained(ALTERED), reference=ReadArticle(long, (), ()))
    assert max(map(len, plain(explanation(what, room=60)).splitlines())) <= 60
