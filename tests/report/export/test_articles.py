"""The articles as lines that are read back."""

from __future__ import annotations

import json
from dataclasses import replace

from attrib.report.export.articles import article_line, write
from tests.report.export.examples import COLLECTION, HARBOUR, WIRE


def test_one_line_each_with_the_fields_of_ingest():
    harbour, wire = map(json.loads, write(COLLECTION).splitlines())
    assert harbour == {
        "id": "harbour",
        "outlet": "Harbour Post",
        "published": "2024-05-04",
        "story": "dam",
        "text_status": "full",
        "text": HARBOUR.text,
    }
    assert (wire["title"], wire["url"]) == (WIRE.title, WIRE.url)


def test_fields_we_do_not_know_are_kept_and_overrule_none_we_do():
    told = article_line(replace(WIRE, extra={"desk": ["north", {"page": 3}], "outlet": "Other", "odd": b"x"}))
    assert (told["desk"], told["outlet"], told["odd"]) == (["north", {"page": 3}], "Wire Desk", "b'x'")
