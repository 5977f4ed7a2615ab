"""The tables of `attrib/match/data`: readable, without twins, and without words of function."""

from collections import Counter
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from attrib.match.lexicon import BANDS, commonness, paraphrases, places
from attrib.match.stem import stem_word

DATA = files("attrib.match") / "data"


def lines(name: str, folder: Traversable = DATA) -> list[str]:
    return [
        line for line in (folder / name).read_text(encoding="utf8").splitlines() if line and line[0] != "#"
    ]


def groups() -> list[list[str]]:
    return [[member.strip() for member in line.split(",")] for line in lines("paraphrases.txt")]


def stems(member: str) -> tuple[str, ...]:
    return tuple(stem_word(word) for word in member.replace("-", " ").split())


def test_there_are_many_groups_of_at_least_two():
    assert len(groups()) >= 1_800
    assert [group for group in groups() if len(group) < 2] == []


def test_every_member_has_stems_that_a_text_can_have():
    odd = [member for group in groups() for member in group if not stems(member) or member != member.lower()]
    assert odd == []


def test_no_member_stands_twice_in_one_group():
    twice = [group for group in groups() if len({stems(member) for member in group}) < len(group)]
    assert twice == []


def test_no_group_is_part_of_another():
    holding: dict[tuple[str, ...], set[int]] = {}
    sets = [frozenset(map(stems, group)) for group in groups()]
    for at, members in enumerate(sets):
        for member in members:
            holding.setdefault(member, set()).add(at)
    inside = [
        groups()[at]
        for at, members in enumerate(sets)
        if set.intersection(*(holding[m] for m in members)) - {at}
    ]
    assert inside == []


def test_no_group_stands_there_twice():
    heads = Counter(
        tuple(member.strip() for member in line.split(",")[:2]) for line in lines("paraphrases.txt")
    )
    assert [head for head, count in heads.items() if count > 1] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("rise",), ("fall",)),
        (("win",), ("lose",)),
        (("start",), ("stop",)),
        (("arriv",), ("depart",)),
        (("confirm",), ("deni",)),
        (("buy",), ("sell",)),
        (("hire",), ("fire",)),
        (("legal",), ("illeg",)),
    ],
)
def test_opposites_share_no_group(left, right):
    meanings = paraphrases().meanings
    assert not meanings.get(left, frozenset()) & meanings.get(right, frozenset())


@pytest.mark.parametrize("line", lines("opposites.txt", Path(__file__).parent))
def test_words_that_say_the_contrary_share_no_group(line):
    left, right = (stems(word) for word in line.split("|"))
    meanings = paraphrases().meanings
    assert left in meanings or right in meanings, "neither is known: the pair tests nothing"
    assert not meanings.get(left, frozenset()) & meanings.get(right, frozenset())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("step down", "resign"),
        ("make redundant", "lay off"),
        ("no trace", "still missing"),
        ("daybreak", "dawn"),
        ("one in three", "one third"),
        ("would not comment", "no comment"),
        ("chief executive", "boss"),
        ("lorry", "truck"),
        ("ten years", "decade"),
        ("armistice", "truce"),
    ],
)
def test_what_newsrooms_say_in_two_ways_shares_a_group(left, right):
    meanings = paraphrases().meanings
    assert meanings[stems(left)] & meanings[stems(right)]


@pytest.mark.parametrize(
    ("left", "right"),
    [("seizure", "seize"), ("theatres", "theater"), ("testimony", "testify"), ("halves", "half")],
)
def test_forms_of_one_word_have_one_stem(left, right):
    assert stem_word(left) == stem_word(right)


def test_every_band_has_words_and_function_words_weigh_nothing():
    assert set(commonness().values()) == set(BANDS.values())
    assert commonness()["the"] == 0


def test_no_country_word_names_two_countries():
    assert not set(places().names) & set(places().stand_ins)
