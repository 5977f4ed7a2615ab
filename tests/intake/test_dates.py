"""Times of publication: as exact as written, or not at all."""

import pytest

from attrib.domain import Published
from attrib.intake.dates import published_at


@pytest.mark.parametrize(
    ("written", "value", "precision"),
    [
        ("2024-05-31", "2024-05-31", "day"),
        ("2024/05/31", "2024-05-31", "day"),
        ("20240531", "2024-05-31", "day"),
        (" 2024-05-31 \n", "2024-05-31", "day"),
        ("2024-05-31T14:05", "2024-05-31T14:05", "minute"),
        ("2024-05-31 14:05", "2024-05-31T14:05", "minute"),
        ("2024-05-31T14:05Z", "2024-05-31T14:05Z", "minute"),
        ("2024-05-31T14:05:09+02:00", "2024-05-31T14:05:09+02:00", "second"),
        ("2024-05-31T14:05:09-0500", "2024-05-31T14:05:09-05:00", "second"),
        ("2024-05-31T14:05:09.123456789Z", "2024-05-31T14:05:09.123456789Z", "second"),
        ("2024-05-31 14:05:09 UTC", "2024-05-31T14:05:09Z", "second"),
        ("20240531T140509Z", "2024-05-31T14:05:09Z", "second"),
        ("0001-01-01", "0001-01-01", "day"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "second"),
        ("Fri, 31 May 2024 14:05:09 +0200", "2024-05-31T14:05:09+02:00", "second"),
        ("31 May 2024 14:05 GMT", "2024-05-31T14:05+00:00", "minute"),
    ],
)
def test_a_time_is_as_exact_as_it_is_written(written: str, value: str, precision: str) -> None:
    assert published_at(written, "csv") == Published(value, precision, "csv")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    [
        *("", "sometime", "yesterday", "2024", "2024-05", "May 2024", "03/04/2024", "31.05.2024", "5 May"),
        *("2024-02-30", "2024-13-01", "2024-05-31T25:00", "2024-05-31T14:60", "2024-05-31T14", "0000-01-01"),
        *("2024-05/31", "1717164309", "2024-05-31T14:05:09+99:00", "31 Foo 2024 14:05 GMT", "٢٠٢٤-٠٥-٣١"),
        *("2024-05-31T14:05:09Z and more", "99 May 2024 14:05 GMT", "© 2024"),
    ],
)
def test_what_is_not_certain_is_no_time(written: str) -> None:
    assert published_at(written, "csv") is None
