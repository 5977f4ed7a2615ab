"""How times look."""

from __future__ import annotations

import pytest

from attrib.report.times import to_the_minute


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
