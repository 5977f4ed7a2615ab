"""The matrix: what stands in its cells, over its columns and before its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import Change, Evidence, Verdict
from attrib.report.html.matrix import REFERENCE_SIGN, heads, rows
from attrib.report.passages import ReadArticle
from tests.factories import make_claim, make_published
from tests.report.examples import ALTERED, CLOSING, FLOOD, HEDGED, finding
from tests.report.html.stories import small_story


def test_the_reference_is_the_first_column_then_time():
    assert [head.article for head in heads(small_story())] == [
        "wire",
        "harbour",
        "valley",
        "channel",
        "tribune",
    ]


def test_a_text_that_is_not_all_there_is_marked():
    assert [(head.outlet, head.status) for head in heads(small_story()) if head.doubtful] == [
        ("Capitol Tribune", "behind a paywall")
    ]


def test_times_are_told_with_their_offset():
    story = small_story()
    timed = replace(story.read[0].article, published=make_published("2024-05-01T06:40:12+02:00"))
    story = small_story(read=(ReadArticle(timed, (), story.read[0].claims), *story.read[1:]))
    assert heads(story)[0].published == "2024-05-01 06:40 +02:00"


def test_cells_say_what_the_terminal_says():
    first = rows(small_story())[0]
    assert [(cell.kind, cell.sign, cell.word) for cell in first.cells] == [
        ("reference", REFERENCE_SIGN, "reference"),
        ("repeated", "=", "repeated"),
        ("altered", "≈", "altered"),
        ("dropped", "✕", "dropped"),
        ("unreadable", "?", "text missing"),
    ]
    assert first.cells[2].changes == ("ten → several", "senior → –")
    assert first.cells[2].wording == (("number", "two days → three days"),)
    assert first.cells[2].suggested
    assert (first.carried, first.readable, first.altered, first.dropped) == (3, 3, 1, 1)


def test_a_source_that_points_back_is_told_in_full():
    first = rows(small_story())[0]
    assert (first.source, first.introduction, first.cue) == ("The sources", "ten of the engineers", "said")


def test_a_claim_nobody_attributes_is_quiet_and_one_somebody_adds_a_source_to_is_not():
    quiet = {row.claim: row.quiet for row in rows(small_story())}
    assert quiet["The road is open."]
    assert not quiet["the dam would close within two days"]
    silent = make_claim("The road is open.", article="wire", ordinal=5)
    said = make_claim("The road is open", article="harbour", source="the mayor")
    (row,) = rows(small_story(finding(silent, "harbour", Verdict.ADDED, other=said)))
    assert not row.quiet
    assert row.cells[1].changes == ("the mayor",)


def test_a_claim_the_reference_lacks_says_whose_it_is():
    flood = next(row for row in rows(small_story()) if row.claim == FLOOD.text)
    assert flood.outlet == "Valley Times"
    assert [cell.kind for cell in flood.cells] == ["absent", "none", "reference", "repeated", "none"]


@pytest.mark.parametrize(
    ("wire", "valley", "signs"),
    [
        ("2024-05-01", "2024-05-09", ("1st", False)),
        ("2024-05-09", "2024-05-01", (REFERENCE_SIGN, True)),
        ("2024-05-01", "2024-05-02", (REFERENCE_SIGN, False)),  # two days may be one, on clocks far apart
        ("2024-05-01", None, (REFERENCE_SIGN, False)),
    ],
)
def test_first_seen_is_said_only_where_the_times_show_it(wire, valley, signs):
    times = {"wire": make_published(wire), "valley": make_published(valley) if valley else None}
    read = tuple(
        replace(each, article=replace(each.article, published=times.get(each.article.id)))
        for each in small_story(ALTERED).read
    )
    cells = {cell.kind: cell for cell in rows(small_story(ALTERED, read=read))[0].cells}
    assert (cells["reference"].sign, cells["altered"].first) == signs


def test_a_drop_says_what_is_gone():
    assert rows(small_story(HEDGED))[0].cells[1].changes == ("hedged: The sources said → is believed to",)
    plain = finding(CLOSING, "channel", Verdict.DROPPED, other=make_claim("It closes", article="channel"))
    assert rows(small_story(plain))[0].cells[1].changes == ("nobody named",)


def test_long_sides_of_a_change_keep_both_their_ends():
    long = "an engineer who worked at the upper dam for more than eleven years"
    change = Evidence("source_replaced", long, f"{long} and a clerk")
    told = finding(
        CLOSING,
        "valley",
        Verdict.ALTERED,
        Change.SOURCE_REPLACED,
        other=make_claim("It closes", article="valley", source="A"),
        evidence=(change,),
    )
    (brief,) = rows(small_story(told))[0].cells[1].changes
    assert brief == "an engineer who … than eleven years → an engineer who … years and a clerk"
