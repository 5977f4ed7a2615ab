"""Order and looks of times."""

from __future__ import annotations

import pytest

from attrib.report.times import instant, to_the_minute


def test_order_is_by_the_moment_not_by_the_letters():
    given = [
        "2024-05-03T06:40:00+02:00",
        "2024-05-03T05:12:00Z",
        "2024-05-03",
        None,
        "2024-05-02T23:00:00-05:00",
    ]
    assert sorted(given, key=instant) == [
        "2024-05-03",
        "2024-05-02T23:00:00-05:00",
        "2024-05-03T06:40:00+02:00",
        "2024-05-03T05:12:00Z",
        None,
    ]


@pytest.mark.parametrize("odd", ["last week", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_odd_times_do_not_break_the_order(odd):
    assert isinstance(instant(odd), str)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T06:40:59+02:00", "2024-05-03 06:40"),
        ("2024-05-03T06:40:00Z", "2024-05-03 06:40"),
        ("2024-05-03T06:40", "2024-05-03 06:40"),
        ("yesterday", "yesterday"),
    ],
)
def test_to_the_minute(published, shown):
    assert to_the_minute(published) == shown
