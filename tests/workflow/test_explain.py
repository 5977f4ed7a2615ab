"""A finding explained from the database: what would change it, how near it was, and what a person decided."""

from __future__ import annotations

import math

import pytest

from attrib.domain import Change, Verdict
from attrib.errors import NotFound
from attrib.report.explanation import Explained
from attrib.store.claims import articles_with_claims
from attrib.store.reviews import put_review
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.explain import explained
from tests.workflow.conftest import CLOSING, FARMS
from tests.workflow.reviews import decide


@pytest.fixture
def compared(dam):
    compare_stories(dam, CompareOptions(reference="wire-desk"))
    return dam


def otherwise(what: Explained) -> dict[str, tuple[Verdict, tuple[Change, ...]]]:
    return {each.condition: (each.verdict, each.changes) for each in what.otherwise}


def closing(session, outlet: str) -> Explained:
    return explained(session, f"wire-desk#1@{outlet}")


def test_a_dropped_source(compared):
    what = closing(compared, "harbour-post")
    assert what.finding.verdict is Verdict.DROPPED
    assert what.finding.reference.text in CLOSING
    assert otherwise(what) == {"if it credited “a senior engineer”": (Verdict.REPEATED, ())}


def test_an_outlet_by_its_name(compared):
    assert closing(compared, "Harbour Post").finding == closing(compared, "harbour-post").finding


def test_an_altered_source(compared):
    what = closing(compared, "valley-times")
    assert what.finding.verdict is Verdict.ALTERED
    found = otherwise(what)
    assert found["with source and cue as the reference has them"] == (Verdict.REPEATED, ())
    assert found["if no source governed the passage"] == (Verdict.DROPPED, ())


def test_the_weights_are_those_of_the_comparison(compared):
    what = closing(compared, "harbour-post")
    assert what.scoring is not None
    assert what.finding.link is not None
    told_nothing = what.scoring.without(what.finding.link.similarity, what.finding.link.features)
    assert told_nothing == pytest.approx(1 / (1 + math.exp(-what.scoring.weights["bias"])), abs=1e-3)


def test_what_came_nearest_to_a_claim_without_a_match(compared):
    claims = next(each.claims for each in articles_with_claims(compared) if each.article.id == "wire-desk")
    number = next(each.ordinal for each in claims if each.text in FARMS)
    what = explained(compared, f"wire-desk#{number}@valley-times")
    assert what.finding.verdict is Verdict.ABSENT
    assert what.scoring is not None
    assert what.nearest is None or what.nearest.similarity < what.scoring.suggested


def test_a_verdict_that_a_person_gave(compared):
    by_id = {each.article.id: each for each in articles_with_claims(compared)}
    put_review(compared, decide(by_id["wire-desk"], by_id["harbour-post"], Verdict.REPEATED))
    compare_stories(compared, CompareOptions(reference="wire-desk"))
    what = closing(compared, "harbour-post")
    assert what.finding.verdict is Verdict.REPEATED
    assert what.meaning.startswith("reviewed by Ada")
    assert otherwise(what) == {"without the review": (Verdict.DROPPED, ())}


def test_no_such_finding(compared):
    with pytest.raises(NotFound):
        explained(compared, "wire-desk#1@nowhere")
