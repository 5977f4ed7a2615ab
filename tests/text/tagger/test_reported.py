"""What counts as reported speech."""

from __future__ import annotations

import pytest

from attrib.text.tagger.reported import is_reported


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        (["has said"], ["the dam held"], True),
        (["According to"], ["the dam held"], True),
        (["hopes"], ["the dam holds"], False),
        (["hopes"], ["for “a quiet spring”"], True),
        (["hopes"], ["for ''a quiet spring''"], True),
        (["essays"], ["rain"], False),
    ],
)
def test_a_verb_of_reporting_or_a_quotation(cue, content, expected):
    assert is_reported(cue, content) is expected
