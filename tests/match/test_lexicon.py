"""The tables of `attrib/match/data`: readable, without twins, and without words of function."""

from collections import Counter
from importlib.resources import files

import pytest

from attrib.match.lexicon import BANDS, commonness, paraphrases, places

DATA = files("attrib.match") / "data"


def lines(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text(encoding="utf8").splitlines() if line and line[0] != "#"]


def test_there_are_a_few_hundred_groups_of_at_least_two():
    groups = [line.split(",") for line in lines("paraphrases.txt")]
    assert len(groups) > 500
    assert all(len(group) >= 2 for group in groups)


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


def test_every_band_has_words_and_function_words_weigh_nothing():
    assert set(commonness().values()) == set(BANDS.values())
    assert commonness()["the"] == 0


def test_no_country_word_names_two_countries():
    assert not set(places().names) & set(places().stand_ins)
