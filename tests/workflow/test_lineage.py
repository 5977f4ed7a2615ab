"""Tracing what is stored: every compared story, or clear words where there is none."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from attrib.errors import NotFound
from attrib.resources import seeds_folder
from attrib.store.database import open_database
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.ingest import ingest
from attrib.workflow.lineage import trace_stories
from tests.workflow.conftest import put


@pytest.fixture
def compared(dam: Session) -> Session:
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def test_every_compared_story_is_traced(compared):
    traced = trace_stories(compared)
    assert [each.story for each in traced.lineages] == ["dam"]
    assert [each.id for each in traced.lineages[0].articles] == ["wire-desk", "harbour-post", "valley-times"]
    assert traced.stale == ()


def test_a_story_is_meant_in_any_case(compared):
    assert trace_stories(compared, story="DAM") == trace_stories(compared)


def test_an_unknown_story_says_what_there_is(compared):
    with pytest.raises(NotFound, match="no story is called 'damm'\nthe stories are: dam"):
        trace_stories(compared, story="damm")


def test_before_a_comparison_it_says_what_to_run(dam):
    with pytest.raises(NotFound, match="no story has been compared yet\nrun: attrib compare"):
        trace_stories(dam)


def test_a_story_that_changed_is_named(compared):
    put(compared, "late-paper", "The upper dam will be closed within two days, Wire Desk reported.", day=6)
    assert trace_stories(compared).stale == ("dam",)


def test_the_sample_story_is_one_agency_retold():
    with open_database(":memory:") as session:
        ingest(session, [str(seeds_folder() / "stories" / "ferry" / "articles")])
        compare_stories(session, CompareOptions())
        (lineage,) = trace_stories(session).lineages
    retold = "strait-digest coastal-one daily-rook vellish-standard averil-courier".split()
    assert {tie.article: tie.origin for tie in lineage.ties} == dict.fromkeys(retold, "halyard")
    assert [tie.article for tie in lineage.ties if not tie.credits] == ["daily-rook"]
    assert (lineage.implied, lineage.circles) == ((), ())
    single = [claim for claim in lineage.claims if claim.count == 1]
    assert len(single) >= 24
    assert {root.origin for claim in single for root in claim.roots} == {"halyard"}
