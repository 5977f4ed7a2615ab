"""Every case of the casebook: the verdict, its changes and the wording, each as the passages deserve."""

from __future__ import annotations

import pytest

from attrib.domain import Change, Verdict, Wording
from attrib.judge import REASONS, judge
from tests.judge.casebook import Case, cases

CASES = list(cases())


def _id(case: Case) -> str:
    return f"{case.file}: {case.title}"


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_case(case: Case):
    finding = judge(*case.sides())
    assert (finding.verdict.value, _values(finding.changes), _values(finding.wording)) == (
        case.verdict,
        case.changes,
        case.wording,
    ), (finding.rule, finding.evidence)
    told = [(each.change, each.before, each.after) for each in finding.evidence]
    assert [each for each in case.evidence if each not in told] == [], told
    assert case.rule in ("", finding.rule)
    assert finding.rule in REASONS


def _values(kinds: tuple[Change, ...] | tuple[Wording, ...]) -> frozenset[str]:
    return frozenset(kind.value for kind in kinds)


def test_every_change_comes_with_its_evidence():
    for case in CASES:
        finding = judge(*case.sides())
        shown = {each.change for each in finding.evidence}
        assert {change.value for change in finding.changes} <= shown, case.title


def test_the_casebook_covers_every_verdict_change_and_wording_three_times():
    counted = [case.verdict for case in CASES]
    counted += [name for case in CASES for name in (*case.changes, *case.wording)]
    for name in [*Verdict, *Change, *Wording]:
        assert counted.count(name.value) >= 3, name


def test_titles_are_told_apart():
    titles = [_id(case) for case in CASES]
    assert len(titles) == len(set(titles)) >= 120
