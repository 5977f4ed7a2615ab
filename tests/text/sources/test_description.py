"""What the resolver asks of a mention."""

from __future__ import annotations

import pytest

from attrib.text.sources import head_noun, is_definite, is_pronoun


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the senior Tarnish security source", "source"),
        ("two of the officials", "official"),
        ("The officials", "official"),
        ("ten of the senior harbour officials briefed on the move", "official"),
        ("women", "woman"),
        ("the keepers of the light", "keeper"),
        ("a group of lawmakers", "lawmaker"),
        ("Relk's lawyers", "lawyer"),
        ("the Foreign Ministry", "ministry"),
        ("the chiefs of staff", "chief of staff"),
        ("Tom Relk", None),
        ("Foreign Minister Tom Relk", None),
        ("he", None),
        ("those close to him", None),
        ("", None),
    ],
)
def test_head_noun(phrase, head):
    assert head_noun(phrase) == head


@pytest.mark.parametrize(
    "phrase",
    ["the source", "The senior Tarnish security source", "those officials", "that mayor", "the two lawyers"],
)
def test_definite(phrase):
    assert is_definite(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "a source",
        "sources",
        "ten of the sources",
        "the ministry's top lawyer",
        "her lawyer",
        "the Foreign Ministry",
        "The Tarnish Herald",
        "Tom Relk",
        "the two",
        "he",
        "",
    ],
)
def test_not_definite(phrase):
    assert not is_definite(phrase)


@pytest.mark.parametrize(
    "phrase", ["he", "She", "they", "it", "who", "Others", "those", "we", "I", "everyone"]
)
def test_pronoun(phrase):
    assert is_pronoun(phrase)


@pytest.mark.parametrize("phrase", ["him and her", "the others", "US", "one", "Relk", "", "sources"])
def test_no_pronoun(phrase):
    assert not is_pronoun(phrase)
