"""Fidelity: intervals as published, counts that add up, and the page and rows people get."""

from __future__ import annotations

from pathlib import Path

import pytest

from attrib.domain import Change, FidelityReport, Finding, SourceKind, Verdict
from attrib.report.fidelity import COLUMNS, fidelity_record, rows
from attrib.report.fidelity_count import Judged, fidelity
from attrib.report.fidelity_interval import FEWEST, share
from attrib.report.fidelity_overview import fidelity_overview
from attrib.report.formats import csv, json
from attrib.report.lines import columns, plain
from attrib.report.listing import Listing
from tests.factories import make_claim, make_profile

EXPECTED = Path(__file__).parent / "expected"
UNNAMED, PERSON, BODY = SourceKind.ANONYMOUS, SourceKind.PERSON, SourceKind.ORGANISATION
REPEATED, ALTERED, DROPPED = Verdict.REPEATED, Verdict.ALTERED, Verdict.DROPPED


@pytest.mark.parametrize(
    # Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine 17, 1998), table I
    ("count", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_as_published(count, of, low, high):
    found = share(count, of)
    assert (found.low, found.high) == (low, high)


def test_intervals_are_symmetric_and_hold_their_share():
    for of in range(FEWEST, 60):
        for count in range(of + 1):
            found, other = share(count, of), share(of - count, of)
            assert found.low is not None
            assert found.high is not None
            assert 0 <= found.low <= count / of <= found.high <= 1
            assert other.low == pytest.approx(1 - found.high, abs=1e-4)


def test_too_few_have_no_interval():
    assert (share(2, FEWEST - 1).low, share(0, 0).value) == (None, None)


def test_a_page():
    for room in (80, 120):
        shown = plain(fidelity_overview(report(), room=room))
        assert shown == (EXPECTED / f"fidelity-{room}.txt").read_text(encoding="utf-8")


def test_a_page_by_outlet_and_kind():
    shown = plain(fidelity_overview(report(), room=80, by="both"))
    assert shown == (EXPECTED / "fidelity-both-80.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("room", [60, 80, 94, 95, 160])
@pytest.mark.parametrize("by", [None, "outlet", "kind", "both"])
def test_no_line_is_wider_than_the_terminal(room, by):
    assert max(columns(line) for line in fidelity_overview(report(), room=room, by=by)) <= room


def test_the_record_and_the_rows_keep_their_names():
    record = json.write(Listing((), (fidelity_record(report()),)))
    assert record == (EXPECTED / "fidelity.json").read_text(encoding="utf-8")
    table = csv.write(Listing(COLUMNS, rows(report(), None)))
    assert table == (EXPECTED / "fidelity.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("by", "number"), [("outlet", 2), ("kind", 3), ("both", 5), (None, 6)])
def test_rows_are_what_was_asked_for(by, number):
    assert len(rows(report(), by)) == number


def test_what_was_not_found_is_not_carried():
    total = report().total
    assert (total.carried, total.absent, total.unreadable) == (12, 1, 2)
    for part in (report().by_outlet, report().by_kind, report().by_both):
        assert sum(each.carried for each in part) == total.carried
        assert sum(each.absent + each.unreadable for each in part) == 3


def test_shares_add_up():
    for each in (report().total, *report().by_both):
        assert each.repeated.count + each.altered.count + each.dropped.count == each.carried


def test_changes_of_what_was_not_carried_do_not_count():
    odd = [judged("Echo", UNNAMED, Verdict.ABSENT, Change.SENIORITY_LOST, senior=True)]
    found = fidelity(("one",), odd)
    assert (found.total.changes, found.seniors) == ((), ())


def test_claims_that_nobody_attributes_are_left_out():
    assert fidelity(("one",), [judged("Echo", UNNAMED, Verdict.UNATTRIBUTED)]).total.carried == 0


def test_the_question_about_rank_is_answered_without_senior_sources():
    shown = plain(fidelity_overview(fidelity(("one",), [judged("Echo", PERSON, REPEATED)]), room=100))
    assert "No outlet carried a source that its reference calls senior." in shown


def report() -> FidelityReport:
    """Two outlets; three kinds; nine senior unnamed sources carried, four of which lost their rank."""
    lost = Change.SENIORITY_LOST
    return fidelity(
        ("budget", "ferry"),
        [
            *(judged("The Courier", UNNAMED, ALTERED, lost, senior=True) for _ in range(4)),
            *(judged("The Courier", UNNAMED, REPEATED, senior=True) for _ in range(2)),
            judged("Daily Rook", UNNAMED, DROPPED, Change.HEDGED, senior=True),
            judged("Daily Rook", UNNAMED, REPEATED, senior=True),
            judged(
                "Daily Rook", UNNAMED, ALTERED, Change.COUNT_CHANGED, Change.NATIONALITY_LOST, senior=True
            ),
            judged("Daily Rook", PERSON, ALTERED, Change.ANONYMISED),
            judged("Daily Rook", PERSON, REPEATED),
            judged("The Courier", PERSON, REPEATED),
            judged("The Courier", BODY, Verdict.ABSENT),
            judged("Daily Rook", UNNAMED, Verdict.UNREADABLE),
            judged("Daily Rook", UNNAMED, Verdict.UNREADABLE),
            judged("Daily Rook", UNNAMED, Verdict.ADDED),
        ],
    )


def judged(outlet: str, kind: SourceKind, verdict: Verdict, *changes: Change, senior: bool = False) -> Judged:
    finding = Finding(make_claim(), outlet.casefold(), verdict, changes=changes)
    return Judged(outlet, make_profile(kind, senior=senior), finding)
