"""What would have changed a verdict: every condition is an answer of the judge, and the telling ones are asked."""

from __future__ import annotations

import pytest

from attrib.domain import Change, TextStatus, Verdict
from attrib.judge import instead, judge
from tests.judge.casebook import Case, cases

CASES = {f"{case.file}: {case.title}": case for case in cases()}


def conditions(title: str) -> dict[str, tuple[Verdict, tuple[Change, ...]]]:
    return {each.condition: (each.verdict, each.changes) for each in instead(*CASES[title].sides())}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_every_condition_changes_something(case: Case):
    finding = judge(*case.sides())
    for each in instead(*case.sides()):
        assert (each.verdict, each.changes) != (finding.verdict, finding.changes), each.condition


def test_a_lost_rank():
    assert conditions("quotations: altered and the source's rank lost") == {
        "with “senior” before the source": (Verdict.REPEATED, ()),
        "if no source governed the passage": (Verdict.DROPPED, ()),
    }


def test_each_of_several_changes_by_itself_and_all_together():
    found = conditions("rank_and_nation: senior gained and the number changed")
    assert found["without “senior” before the source"] == (Verdict.ALTERED, (Change.COUNT_CHANGED,))
    assert found["with three speaking instead of one"] == (Verdict.ALTERED, (Change.SENIORITY_GAINED,))
    assert found["with source and cue as the reference has them"] == (Verdict.REPEATED, ())


def test_a_dropped_source_credited():
    found = conditions("dropped_and_added: the source is gone")
    assert found == {"if it credited “Several Norvian officials”": (Verdict.REPEATED, ())}


def test_a_repeated_source_taken_away():
    found = conditions("counts: nine people and nine sources")
    assert found["if no source governed the passage"] == (Verdict.DROPPED, ())
    assert found["with “denied” in place of “said”"] == (Verdict.ALTERED, (Change.FORCE_CHANGED,))


def test_a_hedge_taken_away():
    assert conditions("dropped_and_added: reportedly")["without “reportedly”"] == (Verdict.DROPPED, ())


def test_nobody_on_either_side():
    found = conditions("missing: nothing found in a live page")
    assert found == {}
    unattributed = next(
        title for title, case in CASES.items() if case.verdict == "unattributed" and case.other
    )
    verdicts = {verdict for verdict, _ in conditions(unattributed).values()}
    assert {Verdict.ADDED, Verdict.DROPPED} <= verdicts


def test_a_text_that_is_missing():
    case = CASES["missing: behind a paywall"]
    assert case.status is TextStatus.PAYWALL
    assert [each.verdict for each in instead(*case.sides())] == [Verdict.ABSENT]
