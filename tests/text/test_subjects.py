"""Whom a sentence in the article's own voice is about."""

from __future__ import annotations

import pytest

from attrib.text.lexicon import load_lexicon
from attrib.text.reading import read
from attrib.text.subjects import subjects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Her spokesman, Odo Renn, was at pains to play it down.",
            ["Her spokesman, Odo Renn", "Her spokesman"],
        ),
        ("Odo Renn, 44, swam home.", ["Odo Renn, 44", "Odo Renn"]),
        ("Odo Renn swam home.", ["Odo Renn"]),
        ("What did the government say?", ["the government"]),
        ("Why has Odo Renn resigned?", ["Odo Renn"]),
        ("She swam home.", []),
        ("What a day.", []),
    ],
)
def test_the_fullest_reading_comes_first(text: str, expected: list[str]):
    sentence = read(text, load_lexicon()).sentences[0]
    assert [span.of(text) for span in subjects(sentence)] == expected
