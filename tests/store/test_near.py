from __future__ import annotations

import pytest

from attrib.store.near import near, not_found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("harbour", ["harbour-1", "harbour-2", "harbour-3"]),  # no more than three, sorted
        ("VALLEY", ["valley-wire"]),
        ("vally-wire", ["valley-wire"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_names_near_another(wanted, found):
    assert near(wanted, ["valley-wire", "harbour-4", *(f"harbour-{n}" for n in (3, 2, 1))]) == found


def test_the_message_says_what_is_there():
    assert not_found("story", "dm", ["dam"]) == "There is no story 'dm' in the database. Near it: dam."
    assert not_found("story", "dm", []) == "There is no story 'dm' in the database."
