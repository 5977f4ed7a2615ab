"""JSON lines: one record per line."""

from __future__ import annotations

import json

from attrib.report.formats.jsonl import write
from attrib.report.listing import Listing
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(LISTING) == (
        '{"outlet": "Harbour Post", "spans": [[0, 4], [9, 12]], '
        '"claim": {"text": "a \\"b\\", c"}, "count": 10}\n'
        '{"outlet": "Łódź | Daily", "spans": null, '
        '"claim": {"text": "one\\ntwo\\t\\\\ <b>\\u001b"}, "count": null}\n'
    )


def test_nothing_is_no_line():
    assert write(Listing(LISTING.columns, ())) == ""


def test_no_character_inside_a_record_ends_its_line():
    listing = Listing(LISTING.columns, ({"outlet": "a\x85b\u2028c\u2029d\x0be\x1cf\n"},))
    assert len(write(listing).splitlines()) == 1
    assert json.loads(write(listing)) == {"outlet": "a\x85b\u2028c\u2029d\x0be\x1cf\n"}
