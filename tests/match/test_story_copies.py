"""Copies: what a desk does to a wire report leaves it a copy, what a reporter writes anew is none."""

from __future__ import annotations

import random

from attrib.match.story_copies import copies
from tests.factories import make_article

WIRE = (
    "The lighthouse keeper of Vint Rock has been found alive after nine days adrift in a rubber boat. "
    "Tomas Aker, 61, drank rain from his boots and ate raw mackerel, the coast guard said on Friday. "
    "A trawler from Ostby saw his torch at four in the morning, forty miles south of the rock. "
    "He was taken to the hospital in Vardal, where doctors treat him for salt sores and hunger. "
    "The lamp of Vint Rock had gone out in the storm of the second of May, which alarmed the harbour."
)
ANEW = (
    "After nine days at sea in a rubber boat, Tomas Aker is safe. The keeper of Vint Rock lived on mackerel. "
    "Trawlermen from Ostby spotted a torch far south of the rock before dawn and pulled the man aboard. "
    "Doctors in Vardal say that he is hungry and sore but well."
)


def found(*texts: str) -> list[list[int]]:
    return copies([make_article(text, id=f"a{number}") for number, text in enumerate(texts)])


def test_the_same_text_with_other_spaces_capitals_and_marks_is_a_copy():
    assert found(WIRE, WIRE.upper().replace(". ", ".\n\n").replace(",", "")) == [[0, 1]]


def test_a_cut_end_and_a_line_of_ones_own_leave_it_a_copy():
    own = "Our correspondent in Vardal reports. " + WIRE.rsplit(". ", 1)[0]
    assert found(WIRE, ANEW, own) == [[0, 2]]


def test_the_same_event_in_other_words_is_no_copy():
    assert found(WIRE, ANEW) == []


def test_one_text_among_many_in_a_round_up_is_no_copy():
    rest = " ".join(
        f"Item {number}: a market for {number} goats opened in town {number}." for number in range(60)
    )
    assert found(WIRE, f"{WIRE} {rest}") == []


def test_short_notices_are_no_copies():
    assert found("More follows soon.", "More follows soon.", "", "") == []


def test_many_copies_are_one_group_and_each_pair_is_looked_at_once():
    chance = random.Random(4)
    cut = [WIRE if chance.random() < 0.5 else WIRE.rsplit(". ", 1)[0] for _ in range(300)]
    assert found(*cut, ANEW) == [list(range(300))]
