"""JSON keeps what is nested."""

from __future__ import annotations

import json

from attrib.report.formats.json import write
from attrib.report.listing import Listing
from tests.report.formats.examples import LISTING


def test_exact_text():
    assert write(Listing(LISTING.columns, LISTING.records[1:])) == (
        "[\n"
        "  {\n"
        '    "outlet": "Łódź | Daily",\n'
        '    "spans": null,\n'
        '    "claim": {\n'
        '      "text": "one\\ntwo\\t\\\\ <b>\\u001b"\n'
        "    },\n"
        '    "count": null\n'
        "  }\n"
        "]\n"
    )


def test_it_comes_back_equal():
    assert json.loads(write(LISTING)) == list(LISTING.records)


def test_nothing_is_an_empty_array():
    assert write(Listing(LISTING.columns, ())) == "[]\n"
