"""Words with their positions and classes; the guard behind the last of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.domain import Span
from attrib.text.lexicon import load_lexicon
from attrib.text.tokens import Tokens, tokenize


def read(text: str) -> Tokens:
    return tokenize(text, load_lexicon())


def raws(text: str) -> list[str]:
    return read(text).raw[:-1]


def tags(text: str) -> str:
    return "".join(read(text).tag[:-1])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The dam held.", "The|dam|held|."),
        ("Mr. Oban left.", "Mr.|Oban|left|."),
        ("J.K. Oban of the U.S. left.", "J.K.|Oban|of|the|U.S.|left|."),
        ("J. Oban left.", "J.|Oban|left|."),
        ("It was plan B.", "It|was|plan|B|."),  # no initial: no name follows
        ("$3.5 million, 40% and 2,500 at 10:30", "$3.5|million|,|40%|and|2,500|at|10:30"),
        ("the 29th, a 12m pipe", "the|29th|,|a|12m|pipe"),
        ("It cost 40.", "It|cost|40|."),
        ("the crew's well-built boat", "the|crew's|well-built|boat"),
        ("the crew’s boat didn’t sink", "the|crew’s|boat|didn’t|sink"),
        ("the crews' boat", "the|crews|'|boat"),
        ("''It held,'' he said", "''|It|held|,|''|he|said"),
        ("``It held''", "``|It|held|''"),
        ("“It held,”", "“|It|held|,|”"),
        ("wait... no — yes -- no", "wait|...|no|—|yes|--|no"),
        ("AT&T", "AT&T"),
        ("al-Varr", "al-Varr"),
        ("cut_off", "cut|_|off"),
        ("naïve Ðorđe", "naïve|Ðorđe"),
        ("(the board)", "(|the|board|)"),
    ],
)
def test_words(text: str, parts: str):
    assert raws(text) == parts.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam behind Port Elm has held, and she says that it will.", "DnPNNXn,CRVSRX."),
        ("reportedly 40 crews; others: no!", "A#n;R:D."),
        ("“It” (a slip) – perhaps …", '"R"(Dn)-A~'),
        ("al-Varr and el-Oban", "NCN"),
        ("Only a fly", "ADn"),  # -ly makes an adverb of longer words alone
        ("the US, it said", "DN,RV"),  # not the pronoun
        ("us and it", "RCR"),
        ("It was the IT office", "RXDNn"),
        ("$40 or 40%", "#C#"),
        ("# @", "~~"),
    ],
)
def test_classes(text: str, expected: str):
    assert tags(text) == expected


def test_words_are_compared_in_lower_case_with_straight_apostrophes():
    assert read("The Crew’s IT").low == ["the", "crew's", "it", ""]


def test_a_guard_stands_behind_the_last_word():
    tokens = read("It held")
    assert len(tokens) == len(tokens.start) == len(tokens.end) == 2
    assert tokens.raw == ["It", "held", ""]
    assert tokens.low[2] == ""
    assert tokens.tag[2] == "."
    assert tokens.quoted == [False, False, False]
    assert len(read("")) == 0
    assert read("").tag == ["."]


def test_positions_and_words_find_each_other():
    tokens = read("The dam held.")
    assert tokens.span(1, 3) == Span(4, 12)
    assert tokens.index(0) == 0
    assert tokens.index(1) == 1  # the first token that starts there or later
    assert tokens.index(4) == 1
    assert tokens.index(99) == len(tokens)


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_every_word_stands_at_its_position(text: str):
    tokens = read(text)
    assert [text[a:b] for a, b in zip(tokens.start, tokens.end, strict=True)] == tokens.raw[:-1]
    assert tokens.start == sorted(set(tokens.start))
    between = zip([0, *tokens.end], [*tokens.start, len(text)], strict=True)
    assert not any(text[a:b].strip() for a, b in between)  # nothing but space is left out
    assert {len(tokens) + 1} == {len(tokens.raw), len(tokens.low), len(tokens.tag), len(tokens.quoted)}
    assert all(len(tag) == 1 for tag in tokens.tag)
