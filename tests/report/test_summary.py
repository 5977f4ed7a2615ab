"""Counts per outlet."""

from __future__ import annotations

import pytest

from attrib.report.lines import columns, plain
from attrib.report.summary import summary
from tests.report.examples import FINDINGS, row

ROWS = [row(each) for each in FINDINGS]


def test_with_room_the_verdicts_are_words():
    assert plain(summary(ROWS, room=120)) == (
        "outlet           = repeated  ≈ altered  ✕ dropped  · unattributed  – no match  ? text missing  source kept\n"
        "Capitol Tribune                                                                             3\n"
        "Channel Nine              1                     1                           2                  1 of 2\n"
        "Harbour Post              1                     1               1                              1 of 2\n"
        "Valley Times                         1                                      2                  0 of 1\n"
        "Wire Desk                                                                   1\n"
    )


def test_without_room_they_are_signs_with_a_legend():
    page = plain(summary(ROWS, room=80))
    assert page.startswith("outlet             =    ≈    ✕    ·    –    ?  source kept\n")
    assert page.endswith(
        "= repeated  ≈ altered  ✕ dropped  · unattributed  – no match found\n? text missing\n"
    )


def test_a_long_name_does_not_break_the_page():
    assert max(columns(each) for each in summary(ROWS, room=60)) <= 60


@pytest.mark.parametrize("room", [60, 120])
def test_nothing_counted_is_nothing(room):
    assert summary([], room=room) == []
