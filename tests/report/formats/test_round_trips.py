"""What the formats for machines say is read back equal, whatever is in the records."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from attrib.report.formats import csv as comma_separated
from attrib.report.formats import json as json_array
from attrib.report.formats import jsonl, tsv
from attrib.report.listing import Column, Listing

HOSTILE = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n\t\",;|\\'=\x00\x85\u2028\ufeff")
)
VALUES = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | HOSTILE
)
COLUMNS = (Column("outlet"), Column("claim", "inner.claim"), Column("last"))
RECORDS = st.lists(
    st.fixed_dictionaries({"outlet": HOSTILE, "inner": st.fixed_dictionaries({"claim": HOSTILE})})
)


def cells(listing: Listing) -> list[list[str]]:
    return [[column.cell(record) for column in listing.columns] for record in listing.records]


@given(RECORDS)
def test_csv(records):
    listing = Listing(COLUMNS, tuple(records))
    back = list(csv.reader(io.StringIO(comma_separated.write(listing), newline=""), strict=True))
    assert back == [[column.name for column in COLUMNS], *cells(listing)]


@given(RECORDS)
def test_tsv(records):
    listing = Listing(COLUMNS, tuple(records))
    rows = tsv.write(listing).removesuffix("\n").split("\n")
    assert [[unescaped(cell) for cell in row.split("\t")] for row in rows[1:]] == cells(listing)


@given(st.lists(st.dictionaries(HOSTILE, VALUES | st.lists(VALUES))))
def test_json_and_jsonl(records):
    listing = Listing((), tuple(records))
    assert json.loads(json_array.write(listing)) == records
    lines = jsonl.write(listing)
    assert [json.loads(line) for line in lines.splitlines()] == records


def unescaped(cell: str) -> str:
    """What `cell` stood for."""
    marks = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    characters = iter(cell)
    return "".join(marks[next(characters)] if each == "\\" else each for each in characters)
