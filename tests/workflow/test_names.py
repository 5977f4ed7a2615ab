"""Names as people type them."""

from __future__ import annotations

import pytest

from attrib.errors import NotFound
from attrib.workflow.names import known


def known_outlet(name: str, names: list[str]) -> str:
    return known(name, names, noun="outlet", nouns="outlets")


def test_exactly_or_in_any_case():
    assert known_outlet("Wire", ["Wire", "wire"]) == "Wire"
    assert known_outlet("WIRE DESK", ["Wire Desk"]) == "Wire Desk"


def test_two_that_differ_in_case_only_are_not_guessed_between():
    with pytest.raises(NotFound):
        known_outlet("WIRE", ["Wire", "wire"])


def test_near_names_come_first_and_long_lists_are_cut():
    names = [f"outlet {number:02d}" for number in range(20)] + ["wire desk"]
    with pytest.raises(NotFound) as error:
        known_outlet("wire dsk", names)
    assert str(error.value).startswith(
        "no outlet is called 'wire dsk'\nthe outlets are: wire desk, outlet 00, outlet 01"
    )
    assert str(error.value).endswith("and 9 more")


def test_nothing_there():
    with pytest.raises(NotFound, match="there are no outlets yet"):
        known_outlet("wire", [])
