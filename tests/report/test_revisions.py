"""An article's history as people and machines read it, word for word."""

from __future__ import annotations

import json

from attrib.domain import Change, Evidence, Finding, Link, Verdict
from attrib.domain.finding import Level
from attrib.domain.revision import Amendment, Became, History, Revision, Step
from attrib.report.formats import csv
from attrib.report.lines import columns, plain
from attrib.report.listing import Listing
from attrib.report.revisions import COLUMNS, history_record, rows
from attrib.report.revisions_overview import revisions_overview
from tests.factories import make_article, make_claim, make_source

FIRST = Revision(
    1,
    make_article("The dam will close on Friday, a senior engineer said.", title="Dam to close"),
    "2024-05-03T10:15:00+00:00",
    "harbour.txt",
    current=False,
)
SECOND = Revision(
    2,
    make_article("The dam will close on Friday.", title="Dam closes", published="2024-05-04"),
    "2024-05-04T08:00:00+00:00",
    "harbour.txt",
    current=True,
)
CLOSING = make_claim("The dam will close on Friday", source="a senior engineer")
CLOSES = make_claim("The dam will close on Friday.")
WARNED = make_claim("the town had been warned", ordinal=2, source="the mayor", start=40)
SIREN = make_claim("the siren was silent", ordinal=2, source="Odile Kern", start=60)
LINK = Link(CLOSING, CLOSES, 0.98, Level.CONFIRMED)
GONE = Amendment(
    Became.SOURCE_VANISHED,
    CLOSING,
    CLOSES,
    Finding(CLOSING, "harbour-post", Verdict.DROPPED, link=LINK),
    source_gone=True,
)
HISTORY = History(
    revisions=(FIRST, SECOND),
    claims=(4, 5),
    attributed=(3, 1),
    steps=(
        Step(
            FIRST,
            SECOND,
            (
                GONE,
                Amendment(
                    Became.VANISHED, WARNED, None, Finding(WARNED, "harbour-post", Verdict.ABSENT), True
                ),
                Amendment(Became.APPEARED, None, SIREN, Finding(SIREN, "harbour-post", Verdict.ABSENT)),
            ),
            kept=1,
            own_gone=0,
            own_new=2,
            sources_gone=("a senior engineer", "the mayor"),
            sources_new=("Odile Kern",),
        ),
    ),
    read_again=False,
)

PAGE = """\
harbour-post  Harbour Post, 2 revisions

1  published 2024-05-03, seen 2024-05-03 10:15 UTC  harbour.txt
   4 claims, 3 of them attributed

2  published 2024-05-04, seen 2024-05-04 08:00 UTC  current  harbour.txt
   5 claims, 1 of them attributed
   headline: Dam to close → Dam closes
   no longer a source here: a senior engineer
   no longer a source here: the mayor
   new source: Odile Kern
   ✕ source gone      The dam will close on Friday.
                      a senior engineer → nobody named
   – no longer found  the town had been warned
                      the mayor
   + appeared         the siren was silent
                      Odile Kern
   1 attribution as before; 2 passages in its own voice new
"""

ALONE = """\
harbour-post  Harbour Post, 1 revision, nothing to hold it against

1  published 2024-05-03, seen 2024-05-03 10:15 UTC  harbour.txt
   4 claims, 3 of them attributed
"""


def test_the_page():
    assert plain(revisions_overview(HISTORY, room=80)) == PAGE


def test_the_page_of_one_revision():
    alone = History((FIRST,), (4,), (3,), (), read_again=False)
    assert plain(revisions_overview(alone, room=80)) == ALONE


def test_no_line_is_wider_than_the_room():
    for room in (60, 80, 200):
        assert all(columns(each) <= min(room, 110) for each in revisions_overview(HISTORY, room=room))


def test_what_is_told_both_ways_is_told_once():
    """A replaced source is its own change."""
    other = make_claim("The dam will close on Friday", source="the mayor")
    link = Link(CLOSING, other, 0.98, Level.CONFIRMED)
    evidence = Evidence(Change.SOURCE_REPLACED.value, "a senior engineer", "the mayor")
    finding = Finding(
        CLOSING, "harbour-post", Verdict.ALTERED, (Change.SOURCE_REPLACED,), link=link, evidence=(evidence,)
    )
    step = Step(FIRST, SECOND, (Amendment(Became.ALTERED, CLOSING, other, finding),), 0, 0, 0, (), ())
    history = History((FIRST, SECOND), (1, 1), (1, 1), (step,), read_again=False)
    assert plain(revisions_overview(history, room=80)).count("a senior engineer → the mayor") == 1


def test_who_spoke_is_told_by_name_and_how_it_is_said_where_that_changed():
    old = make_claim(source=make_source("Ten of the sources", resolved="several pilots"))
    new = make_claim(source=make_source("Some of the sources", resolved="several pilots"))
    link = Link(old, new, 1.0, Level.CONFIRMED)
    altered = Amendment(Became.ALTERED, old, new, Finding(old, "harbour-post", Verdict.ALTERED, link=link))
    gone = Amendment(Became.VANISHED, old, None, Finding(old, "harbour-post", Verdict.ABSENT))
    step = Step(FIRST, SECOND, (altered, gone), 0, 0, 0, (), ())
    told = plain(
        revisions_overview(History((FIRST, SECOND), (1, 1), (1, 1), (step,), read_again=False), room=80)
    )
    assert "Ten of the sources → Some of the sources\n" in told
    assert told.count("several pilots\n") == 1


def test_the_same_text_is_said_to_be_the_same():
    again = Revision(2, FIRST.article, SECOND.seen_at, "harbour.txt", current=True)
    step = Step(FIRST, again, (), 3, 0, 0, (), ())
    history = History((FIRST, again), (4, 4), (3, 3), (step,), read_again=False)
    assert plain(revisions_overview(history, room=80)).endswith("   the text is the same\n")


def test_rows_of_a_spreadsheet():
    written = csv.write(Listing(COLUMNS, rows(HISTORY))).splitlines()
    assert written == [
        "schema,article,outlet,revision_before,revision,seen,published,became,source_gone,changes,wording,"
        "claim_before,spans_before,source_before,cue_before,claim,spans,source,cue,similarity,evidence",
        "1,harbour-post,Harbour Post,1,2,2024-05-04T08:00:00+00:00,2024-05-04,source_vanished,true,,,"
        "The dam will close on Friday,0-28,a senior engineer,said,The dam will close on Friday.,0-29,,,0.98,",
        "1,harbour-post,Harbour Post,1,2,2024-05-04T08:00:00+00:00,2024-05-04,vanished,true,,,"
        "the town had been warned,40-64,the mayor,said,,,,,,",
        "1,harbour-post,Harbour Post,1,2,2024-05-04T08:00:00+00:00,2024-05-04,appeared,false,,,"
        ",,,,the siren was silent,60-80,Odile Kern,said,,",
    ]


def test_the_record_holds_all_of_it():
    told = json.loads(json.dumps(history_record(HISTORY)))
    assert list(told) == ["schema", "article", "outlet", "read_again", "revisions"]
    first, second = told["revisions"]
    assert first["since"] is None
    assert second["since"]["sources_gone"] == ["a senior engineer", "the mayor"]
    assert [each["became"] for each in second["since"]["amendments"]] == [
        "source_vanished",
        "vanished",
        "appeared",
    ]
