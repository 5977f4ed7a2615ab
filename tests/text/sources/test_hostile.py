"""No text may raise, none may take long, and the answer depends on nothing but the words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.text.sources import head_noun, is_definite, is_pronoun, read_profile

WORDS = st.sampled_from(
    "the a of and or , ; — 's ' ( ) two 2,000 99999999999999999999 40% one both neither between 5-3 dozen half "
    "Relk U.S. US us Mr. al-Tamri officials source senior who close to called named Ministry & group Danes some "
    "percent in at least more than 's’ “ @x #y … ﷽ ٣ ½ 𝔘 İ".split()
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_words_in_any_order(phrase):
    profile = read_profile(phrase)
    assert profile.count.max is None or profile.count.min <= profile.count.max
    head_noun(phrase), is_definite(phrase), is_pronoun(phrase)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_letters(phrase):
    assert read_profile(phrase) == read_profile.__wrapped__(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "and " * 5000,
        "one of " * 5000,
        "a group of " * 5000,
        "the man and a woman " * 2000,
        "Tom Relk, " * 5000,
        "(" * 50000,
        " " * 100000 + "-" * 100000,
        "x" * 100000,
        "A.B." * 20000,
        "Relk's " * 5000,
    ],
    ids=lambda phrase: phrase[:12],
)
def test_long_texts_end_soon(phrase):
    started = time.perf_counter()
    read_profile(phrase)
    assert time.perf_counter() - started < 1.0
