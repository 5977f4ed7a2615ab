"""The table for a terminal."""

from __future__ import annotations

import pytest

from attrib.report.formats.table import fitted, lines, write
from attrib.report.lines import columns
from attrib.report.listing import Column, Listing, Record
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(LISTING) == (
        "outlet        claim           count\n"
        'Harbour Post  a "b", c        10\n'
        "Łódź | Daily  one two \\ <b>␛\n"
    )


def test_the_widest_column_wraps_first():
    listing = Listing(
        (Column("id"), Column("claim")), ({"id": "wire#4", "claim": "the dam would close soon"},)
    )
    assert write(listing, room=24) == "id      claim\nwire#4  the dam would\n        close soon\n"


@pytest.mark.parametrize("room", [60, 80, 120])
def test_it_fits(room):
    long: Record = {"outlet": "word " * 40, "claim": {"text": "x" * 300}, "count": "漢字 " * 30}
    drawn = lines(Listing(LISTING.columns, (long,)), room=room)
    assert max(columns(each) for each in drawn) <= room


def test_a_million_characters_cost_nothing():
    assert sum(fitted([["a" * 1_000_000, "b"]], 80)) <= 80


def test_a_heading_can_differ_from_the_name():
    listing = Listing((Column("reference_source", heading="source"),), ({"reference_source": "x"},))
    assert write(listing) == "source\nx\n"
