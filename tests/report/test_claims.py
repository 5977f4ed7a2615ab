"""The promise to machines: the line of one extracted claim."""

from __future__ import annotations

import json

from attrib.domain import Attribution, Count, Force, Profile, QuoteType, SourceKind
from attrib.report import columns
from attrib.report.claims import claim_record, stored_claim_record
from attrib.report.formats.csv import write
from attrib.report.listing import Listing
from tests.factories import make_article, make_claim, make_cue, make_source

ENGINEERS = Profile(
    SourceKind.ANONYMOUS,
    count=Count(10, 10),
    senior=True,
    nationality=("Veshti",),
    role="engineers",
    affiliation="the dam authority",
)
CLAIM = make_claim(
    "the dam would close",
    ordinal=4,
    attribution=Attribution(
        make_source(
            "The sources",
            profile=ENGINEERS,
            resolved="ten senior Veshti engineers",
            via="Wire Desk",
            start=40,
        ),
        make_cue("claimed", force=Force.DOUBTING, start=52),
    ),
    start=60,
    sentence=3,
    rule="subject-cue",
)


def test_an_attributed_claim():
    assert json.dumps(claim_record(CLAIM, article="harbour.txt")) == (
        '{"article": "harbour.txt", "claim": {"text": "the dam would close", "spans": [[60, 79]]}, '
        '"quote_type": "indirect", "attribution": {"source": {"text": "The sources", "spans": [[40, 51]], '
        '"resolved": "ten senior Veshti engineers", "resolved_spans": [[0, 27]], "kind": "anonymous", '
        '"name": null, "count": {"min": 10, "max": 10}, "senior": true, "nationality": ["Veshti"], '
        '"role": "engineers", "affiliation": "the dam authority", "via": "Wire Desk", "orphan": false}, '
        '"cue": {"text": "claimed", "spans": [[52, 59]], "force": "doubting"}}, '
        '"sentence": 3, "rule": "subject-cue"}'
    )


def test_a_claim_of_nobody():
    line = claim_record(make_claim("The road is open.", quote_type=QuoteType.NONE), article="harbour.txt")
    assert line["attribution"] is None
    assert line["quote_type"] == "none"


def test_a_hedge_has_a_cue_and_no_source():
    hedged = make_claim(attribution=Attribution(None, make_cue("is believed to")))
    line = json.loads(json.dumps(claim_record(hedged, article="x")))
    assert line["attribution"]["source"] is None
    assert line["attribution"]["cue"]["text"] == "is believed to"


def test_the_columns_of_the_csv():
    assert write(Listing(columns.EXTRACT, (claim_record(CLAIM, article="harbour.txt"),))) == (
        "article,claim,claim_spans,quote_type,source,source_spans,resolved,resolved_spans,kind,name,count_min,"
        "count_max,senior,nationality,role,affiliation,via,orphan,cue,cue_spans,force,sentence,rule\n"
        "harbour.txt,the dam would close,60-79,indirect,The sources,40-51,ten senior Veshti engineers,0-27,"
        "anonymous,,10,10,true,Veshti,engineers,the dam authority,Wire Desk,false,claimed,52-59,doubting,3,"
        "subject-cue\n"
    )


def test_a_stored_claim_has_its_id_outlet_and_story_first():
    line = stored_claim_record(CLAIM, article=make_article(story="dam-closure"))
    assert list(line)[:4] == ["claim_id", "outlet", "story", "article"]
    assert line["claim_id"] == "harbour-post#4"
