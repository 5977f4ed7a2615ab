"""Words folded so that spelling is no difference."""

from __future__ import annotations

import pytest

from attrib.judge.words import read_words

SAME = [
    ("The programme was cancelled", "the program was canceled"),
    ("They organised the centre", "They organized the center"),
    ("honour our neighbours", "honor our neighbors"),
    ("We don't know", "We do not know"),
    ("They can’t", "They cannot"),
    ("de-escalate", "deescalate"),
    ("twelve boats", "12 boats"),
    ("2,500 houses", "2500 houses"),
    ("the U.S.’s ships", "the US ships"),
    ("Brook‘s ships", "Brook's ships"),
    ("café", "cafe"),
    ("an adviser", "an advisor"),
]
APART = [
    ("filled", "filed"),
    ("four", "for"),
    ("heightened", "strict"),
    ("raise", "raised"),
    ("12 boats", "20 boats"),
    ("it's here", "its here"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spelling_is_folded(left: str, right: str):
    assert _keys(left) == _keys(right)


@pytest.mark.parametrize(("left", "right"), APART)
def test_other_words_stay_apart(left: str, right: str):
    assert _keys(left) != _keys(right)


def test_a_word_knows_its_place():
    text = "They “don’t” know"
    assert [text[word.start : word.end] for word in read_words(text)] == ["They", "don’t", "don’t", "know"]


def _keys(text: str) -> list[str]:
    return [word.key for word in read_words(text)]
