"""Counting over what is stored: the reference's attributions only, and clear words where there are none."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Change, SourceKind
from attrib.errors import NotFound
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.fidelity import measure_fidelity
from tests.workflow.conftest import put


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def test_attributions_of_the_reference_are_counted(compared):
    report = measure_fidelity(compared).report
    assert report.stories == ("dam",)
    assert [each.outlet for each in report.by_outlet] == ["Harbour Post", "Valley Times"]
    assert report.total.carried == sum(each.carried for each in report.by_outlet)
    # two attributions (the engineer's and the mayor's) in two outlets
    assert report.total.carried + report.total.absent + report.total.unreadable == 4


def test_rank_that_was_lost_is_found(session):
    put(session, "wire-desk", "The upper dam will be closed within two days, a senior engineer said.", day=1)
    put(session, "echo", "The upper dam will be closed within two days, an engineer said.", day=2)
    compare_stories(session, CompareOptions(reference="wire-desk"))
    report = measure_fidelity(session).report
    assert [(each.kind, each.lost.count, each.lost.of) for each in report.seniors if each.outlet is None] == [
        (SourceKind.ANONYMOUS, 1, 1)
    ]
    assert [change for change, _ in report.total.changes] == [Change.SENIORITY_LOST]


def test_a_source_beside_the_reference_claim_is_counted_under_its_kind(session):
    quoted = "“The fund is empty and it will stay empty until the harvest is sold.”"
    opened = "“We were misled by the board of the bank,” Ida Brook said."
    put(session, "wire-desk", f"{opened} {quoted}", day=1)
    put(session, "echo", f"{quoted[:-1]} Ida Brook said.".replace(".” Ida", ",” Ida"), day=2)
    put(
        session,
        "post",
        "The fund is empty and it will stay empty until the harvest is sold, Brook said.",
        day=3,
    )
    compare_stories(session, CompareOptions(reference="wire-desk"))
    report = measure_fidelity(session).report
    assert sum(each.carried for each in report.by_kind) == report.total.carried > 0
    assert {each.kind for each in report.by_kind if each.carried} == {SourceKind.PERSON}


def test_before_a_comparison_it_says_what_to_run(dam):
    with pytest.raises(NotFound, match="no story has been compared yet\nrun: attrib compare"):
        measure_fidelity(dam)


def test_an_unknown_story_says_what_there_is(compared):
    with pytest.raises(NotFound, match="no story is called 'damm'"):
        measure_fidelity(compared, story="damm")
