"""Which surname the text gives in full, and which nouns it introduces."""

from __future__ import annotations

import pytest

from attrib.text.lexicon import load_lexicon
from attrib.text.names import full_names, introduced_nouns
from attrib.text.tokens import Tokens, tokenize


def read(text: str) -> Tokens:
    return tokenize(text, load_lexicon())


def named(text: str) -> dict[str, str]:
    return {surname: span.of(text) for surname, span in full_names(read(text)).items()}


@pytest.mark.parametrize(
    ("text", "surname", "full"),
    [
        ("when Reth Oban left", "oban", "Reth Oban"),
        ("when Mr. Reth Oban left", "oban", "Reth Oban"),  # titles left aside
        ("when Dr. Oban left", "oban", None),  # no first name
        ("when Oban left", "oban", None),
        ("when J. K. Oban left", "oban", "J. K. Oban"),
        ("when Pia van der Renn left", "renn", "Pia van der Renn"),
        ("when Omar al Varr left", "varr", "Omar al Varr"),
        ("when Reth Oban’s boat left", "oban", "Reth Oban"),
        ("when Reth Oban's boat left", "oban", "Reth Oban"),
        ("when Reth Oban, Pia Renn left", "renn", "Pia Renn"),  # a comma parts two names
        ("when Reth, Oban left", "oban", None),
        ("when Reth\nOban left", "oban", "Reth\nOban"),  # wrapped by hand
        ("when Reth  Oban left", "oban", None),  # two spaces: a table
        ("when Reth Oban de left", "oban", "Reth Oban"),  # a particle ends no name
        ("when One Two Three Four Five left", "five", "One Two Three Four Five"),
        ("when One Two Three Four Five Six left", "six", None),  # too long for a name
        ("when Reth Oban met Kari Oban", "oban", "Reth Oban"),  # the first one
        ("when the Abar-Holt boat met Pia Abar-Holt", "abar-holt", "Pia Abar-Holt"),
    ],
)
def test_full_name(text: str, surname: str, full: str | None):
    assert named(text).get(surname) == full


def test_nothing_names_nobody():
    assert named("") == {}
    assert named("a dam in the rain") == {}


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("a guard left", {"guard"}),
        ("an old guard left", {"old", "guard"}),
        ("another guard was there", {"guard"}),
        ("two guards were there", {"guard"}),  # kept in the singular
        ("40 nurses were there", {"nurse"}),
        ("the guard was there", set()),
        ("his guard was there", set()),
        ("guards were there", set()),
        ("A senior port official is here", {"senior", "port", "official"}),
        ("a crew of the ferry", {"crew"}),  # not what stands behind its preposition
        ("several, the guards", set()),
        ("a very old and a very new boat", {"boat"}),
    ],
)
def test_introduced_nouns(text: str, nouns: set[str]):
    found = set(introduced_nouns(read(text)))
    assert found >= nouns
    assert not found & ({"the", "guard", "guards", "ferry", "crew"} - nouns)


def test_a_noun_is_introduced_where_it_first_stands():
    text = "The guard met a guard and another guard."
    assert introduced_nouns(read(text))["guard"] == text.index("a guard") + 2


def test_no_noun_is_sought_far_behind_its_article():
    assert "boat" in introduced_nouns(read("a long low old grey boat"))
    assert "boat" not in introduced_nouns(read("a long low old grey wet boat"))
