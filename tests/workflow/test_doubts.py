"""Why a finding is put to a person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import Evidence, Finding, Level, Link, SourceMention, Verdict
from attrib.match import MatchOptions
from attrib.workflow.doubts import NEAR, distance, doubts
from tests.factories import make_claim, make_source

OPTIONS = MatchOptions()
SURE = OPTIONS.confirmed + NEAR


def found(
    similarity: float = SURE,
    level: Level = Level.CONFIRMED,
    *,
    source: SourceMention | None = None,
    evidence: tuple[Evidence, ...] = (),
) -> Finding:
    mine, theirs = make_claim(source="the mayor"), make_claim(article="valley", source=source)
    link = Link(mine, theirs, similarity, level)
    return Finding(mine, "valley", Verdict.REPEATED, link=link, evidence=evidence)


HE = make_source("He")
# A finding, and why it is asked
DOUBTS = [
    (found(), ()),
    (found(0.6149, Level.SUGGESTED), ("suggested match, similarity 0.61",)),
    (found(0.99, Level.SUGGESTED), ("suggested match, similarity 0.99",)),  # found through a third article
    (found(SURE - 0.001), (f"hardly confirmed, similarity {SURE - 0.001:.2f}",)),
    (
        found(evidence=(Evidence("found_near", None, "the mayor (a continued quotation)"),)),
        ("the source stands elsewhere: the mayor (a continued quotation)",),
    ),
    (
        found(evidence=(Evidence("found_near", "Ravo (she added)", None),)),
        ("the source stands elsewhere: Ravo (she added)",),
    ),
    (found(evidence=(Evidence("count_changed", "ten", "two"),)), ()),
    (found(source=HE), ("nothing tells who “He” is",)),
    (found(source=make_source("He", resolved="Mara Ravo")), ()),
    (found(source=make_source("the engineer", orphan=True)), ("nothing tells who “the engineer” is",)),
    (found(source=make_source("the engineer")), ()),
    (
        found(0.61, Level.SUGGESTED, source=HE),
        ("suggested match, similarity 0.61", "nothing tells who “He” is"),
    ),
    (replace(found(source=HE), link=None), ()),
]


@pytest.mark.parametrize(("finding", "why"), DOUBTS)
def test_why_it_is_asked(finding, why):
    assert doubts(finding, OPTIONS) == why


def test_the_reference_side_may_be_doubtful_too():
    finding = found()
    assert finding.link is not None
    mine = make_claim(source=HE)
    assert doubts(replace(finding, reference=mine), OPTIONS) == ("nothing tells who “He” is",)


def test_how_far_it_is_from_being_no_match():
    near, far = found(OPTIONS.suggested + 0.01), found(OPTIONS.suggested + 0.2)
    assert distance(near, OPTIONS) < distance(far, OPTIONS) < distance(replace(far, link=None), OPTIONS)
    through = found(OPTIONS.suggested - 0.15, Level.SUGGESTED)
    assert distance(near, OPTIONS) < distance(through, OPTIONS) < distance(far, OPTIONS)
