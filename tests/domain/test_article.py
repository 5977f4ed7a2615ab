"""The order of times, and what may be said of it."""

from __future__ import annotations

import pytest

from attrib.domain import Precision, Published, instant


def published(value: str) -> Published:
    precision = Precision.MINUTE if len(value.partition("T")[2]) in (5, 6, 11) else Precision.SECOND
    return Published(value, precision if "T" in value else Precision.DAY, "a test")


def test_order_is_by_the_moment_not_by_the_letters():
    in_order = [
        "0001-01-01T00:00:00+14:00",
        "2024-05-03",
        "2024-05-02T23:00:00-05:00",
        "2024-05-03T06:40:00+02:00",
        "2024-05-03T06:40:00.5+02:00",
        "2024-05-03T05:12Z",
        "2024-05-03T05:12:00.123456789Z",
        "9999-12-31T23:59:59-12:00",
        "last week",
        None,
    ]
    assert sorted(in_order[4:] + in_order[:4], key=instant) == in_order


def test_one_moment_on_two_clocks_is_one():
    assert instant("2024-05-03T06:40+02:00") == instant("2024-05-03T04:40:00Z")


@pytest.mark.parametrize(
    ("earlier", "later", "sure"),
    [
        ("2024-05-03T06:40Z", "2024-05-03T06:41Z", True),
        ("2024-05-03T08:40+02:00", "2024-05-03T06:41Z", True),
        ("2024-05-03T06:40Z", "2024-05-03T06:40:30Z", False),  # a minute has sixty seconds
        ("2024-05-03T06:40:30Z", "2024-05-03T06:40Z", False),
        ("2024-05-03T06:40:29Z", "2024-05-03T06:40:30Z", True),
        ("2024-05-03", "2024-05-03T23:59Z", False),
        ("2024-05-03", "2024-05-04", False),  # the third is not over everywhere when the fourth begins
        ("2024-05-02", "2024-05-04T14:00Z", True),
        ("2024-05-03", "2024-05-06", True),
        ("2024-05-03T06:40", "2024-05-03T12:00Z", False),  # of which clock?
        ("2024-05-03T06:40", "2024-05-03T18:41Z", True),
        ("2024-05-03T06:40:00-05:00", "2024-05-03T11:41Z", True),
        ("last week", "2024-05-03", False),
        ("2024-05-03", "next week", False),
        ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", True),
        ("0001-01-01", "9999-12-31", True),
    ],
)
def test_what_was_surely_before(earlier, later, sure):
    assert published(earlier).surely_before(published(later)) is sure
    assert not published(later).surely_before(published(earlier))


@pytest.mark.parametrize(
    ("earlier", "later", "sure"),
    [
        ("2024-05-03", "2024-05-04", True),
        ("2024-05-03T06:40", "2024-05-03T06:41", True),
        ("2024-05-03", "2024-05-03T06:40", False),
        ("2024-05-03", "2024-05-04T00:10+02:00", False),  # by which clock the day was, nobody says
    ],
)
def test_one_outlet_has_one_clock(earlier, later, sure):
    assert published(earlier).surely_before(published(later), one_clock=True) is sure
