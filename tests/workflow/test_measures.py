"""The measures on sets of words small enough to count by hand."""

from __future__ import annotations

from collections import Counter

import pytest

from attrib.domain import Span
from attrib.workflow.measures import Figures, Marked, WordRow, count, dice, interval


def marked(content: str, source: str = "", *, reported: bool = True, kind: str = "indirect") -> Marked:
    def words(places: str) -> frozenset[int]:
        return frozenset(map(int, places.split()))

    return Marked(words(source), frozenset({99}), words(content), kind, reported)


def test_words_under_a_passage():
    row = WordRow("“It held,” the U.S. crew's chief said.", [Span(0, 10)])
    assert [row.text[a:b] for a, b in row.places] == [
        "It",
        "held",
        "the",
        "U",
        "S",
        "crew's",
        "chief",
        "said",
    ]
    assert row.cover([Span(1, 9)]) == {0, 1}
    assert row.cover([Span(2, 3), Span(20, 26)]) == {0, 5}
    assert row.cover([]) == frozenset()


@pytest.mark.parametrize(
    ("content", "kind"), [(Span(0, 10), "direct"), (Span(0, 20), "mixed"), (Span(11, 20), "indirect")]
)
def test_the_type_is_how_much_is_quoted(content, kind):
    row = WordRow("“It held,” the chief said.", [Span(0, 10)])
    assert row.marked([], [Span(21, 25)], [content]).quote_type == kind


def test_right_is_content_and_source_by_half():
    counts = count([marked("1 2 3 4", "8")], [marked("1 2 3 4 5", "8 9")], reported_only=True)
    assert (counts["found"], counts["annotated"], counts["overlapping"], counts["exact"], counts["end to end"]) == (
        1, 1, 1, 0, 1,
    )  # fmt: skip


def test_a_wrong_source_costs_the_end_only():
    counts = count([marked("1 2", "8")], [marked("1 2", "9")], reported_only=True)
    assert (counts["exact"], counts["end to end"], counts["all exact"]) == (1, 0, 0)


def test_no_source_agrees_with_none():
    assert count([marked("1 2")], [marked("1 2")], reported_only=True)["all exact"] == 1


def test_one_found_is_paired_once():
    counts = count([marked("1 2 3 4")], [marked("1 2 3"), marked("2 3 4")], reported_only=True)
    assert (counts["overlapping"], counts["annotated"]) == (1, 2)


def test_the_best_pair_comes_first():
    counts = count([marked("1 2 3"), marked("1 2 3 4")], [marked("1 2 3 4", "8")], reported_only=True)
    assert counts["exact"] == 1


def test_what_is_no_reported_speech_is_neither_right_nor_wrong():
    found, annotated = [marked("1 2 3"), marked("5 6")], [marked("1 2 3", reported=False)]
    assert count(found, annotated, reported_only=True) == Counter({"found": 1, "found indirect": 1})
    assert count(found, annotated, reported_only=False)["exact"] == 1


def test_dice_of_nothing_and_nothing_is_one():
    assert dice(frozenset(), frozenset()) == 1.0
    assert dice(frozenset({1}), frozenset()) == 0.0


def test_figures():
    figures = Figures(right=3, found=4, annotated=6)
    assert (figures.precision, figures.recall, figures.f1) == (0.75, 0.5, 0.6)
    assert Figures(0, 0, 0).f1 == 0.0


def test_the_interval_holds_the_figure_and_is_the_same_each_time():
    texts = [Counter(right=i % 3, found=3, annotated=3) for i in range(40)]
    low, high = interval(texts, "right")
    assert low < sum(each["right"] for each in texts) / 120 < high
    assert (low, high) == interval(texts, "right")


def test_texts_that_are_all_alike_leave_no_room():
    assert interval([Counter(right=1, found=2, annotated=2)] * 5, "right") == (0.5, 0.5)
