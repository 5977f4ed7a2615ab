"""The promise to machines: the line of one finding."""

from __future__ import annotations

import json
from typing import Any

from attrib.report import columns
from attrib.report.formats.csv import write
from attrib.report.listing import Listing
from attrib.report.rows import ReportRow, record, sort_key
from tests.report.examples import ALTERED, FINDINGS, FLOOD, UNREADABLE, row


def as_read(each: ReportRow) -> Any:
    """The line as whoever reads it has it."""
    return json.loads(json.dumps(record(each)))


def test_an_altered_claim():
    assert json.dumps(record(row(ALTERED)), ensure_ascii=False) == (
        '{"schema": 1, "story": "dam-closure", "claim_id": "wire#4", '
        '"reference": {"article": "wire", "outlet": "Wire Desk", '
        '"claim": "the dam would close within two days", "spans": [[0, 35]], '
        '"source": "The sources", "cue": "said"}, '
        '"article": "valley", "outlet": "Valley Times", "published": "2024-05-03", "verdict": "altered", '
        '"changes": ["count_changed", "seniority_lost"], "wording": ["quantity_changed"], '
        '"claim": "the dam would close within three days", "spans": [[0, 37]], '
        '"source": "several officials", "cue": "said", "similarity": 0.74, "level": "suggested", '
        '"evidence": [{"change": "count_changed", "from": "ten", "to": "several"}, '
        '{"change": "seniority_lost", "from": "senior", "to": null}, '
        '{"change": "quantity_changed", "from": "two days", "to": "three days"}]}'
    )


def test_without_a_passage_the_other_side_is_null():
    line = record(row(UNREADABLE))
    assert [line[key] for key in ("claim", "spans", "source", "cue", "similarity", "level")] == [None] * 6
    assert line["changes"] == []


def test_the_columns_of_the_csv():
    listing = Listing(columns.REPORT, (record(row(ALTERED)),))
    assert write(listing) == (
        "schema,story,claim_id,reference_article,reference_outlet,reference_claim,reference_spans,"
        "reference_source,reference_cue,article,outlet,published,verdict,changes,wording,claim,spans,source,cue,"
        "similarity,level,evidence\n"
        "1,dam-closure,wire#4,wire,Wire Desk,the dam would close within two days,0-35,The sources,said,"
        "valley,Valley Times,2024-05-03,altered,count_changed;seniority_lost,quantity_changed,"
        "the dam would close within three days,0-37,several officials,said,0.74,suggested,"
        "count_changed: ten -> several;seniority_lost: senior -> ;quantity_changed: two days -> three days\n"
    )


def test_every_field_of_the_line_has_a_column():
    line = as_read(row(ALTERED))
    names = [f"reference_{key}" for key in line["reference"]]
    flat = [key for key in line if key != "reference"]
    assert {column.name for column in columns.REPORT} == {*names, *flat}


def test_rows_come_with_the_reference_first_in_text_order():
    rows = sorted(map(row, reversed(FINDINGS)), key=lambda each: sort_key(each, reference="wire"))
    assert rows == [row(each) for each in (*FINDINGS[:-2], FINDINGS[-1], FINDINGS[-2])]
    assert rows[-1].claim_id == FLOOD.id
