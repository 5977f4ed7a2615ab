"""Which companies a text introduces, and where."""

from __future__ import annotations

import pytest

from attrib.text.bodies import introduced_bodies
from attrib.text.lexicon import load_lexicon
from attrib.text.names import full_names
from attrib.text.tokens import tokenize


def introduced(text: str) -> dict[str, tuple[str, int]]:
    """Name -> the words that introduce it, and how often it is printed."""
    tokens = tokenize(text, load_lexicon())
    bodies = introduced_bodies(tokens, frozenset(full_names(tokens)))
    return {name: (body.span.of(text), body.mentions) for name, body in bodies.items()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Heat pump maker Corlan sank.", "corlan"),
        ("the company Corlan sank", "corlan"),
        ("Corlan, a maker of heat pumps, sank.", "corlan"),
        ("Corlan, the largest bank, sank.", "corlan"),
        ("Corlan shares sank.", "corlan"),
        ("He sold his shares in Corlan.", "corlan"),
        ("a stake in Corlan Tide", "corlan tide"),
        ("the concern Corlan's works", None),  # whose works they are is told, not what Corlan is
        ("Corlan’s shares sank.", "corlan"),
        ("Corlan's boat sank.", None),
        ("Monday's sales sank.", None),
        ("For the other side Corlan Brekk spoke.", None),
        ("Corlan insists that it swam.", "corlan"),
        ("Corlan insists that rain fell.", None),
        ("Officers believe it was taken.", None),
        ("Corlan sank.", None),
        ("Corlan, a nurse, sank.", None),
        ("film producer Corlan sank. Mara Corlan swam.", None),  # somebody's surname
        ("the bank Tom Relk left", None),  # a first name
        ("two companies Corlan sank", None),
        ("shares in One Two Three Four Five", None),  # too long for a name
    ],
)
def test_what_introduces_a_company(text: str, name: str | None):
    assert list(introduced(text)) == ([name] if name else [])


def test_where_it_stands_first_and_how_often_it_is_printed():
    text = "The bank Corlan sank. Corlan's owner wept, and the bank Corlan closed. Corlan Street did not."
    assert introduced(text) == {"corlan": ("Corlan", 4)}
