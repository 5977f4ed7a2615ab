from __future__ import annotations

import json
from dataclasses import replace

import pytest

from attrib.domain import Change, Cluster, Evidence, Feature, Finding, Level, Link, Verdict, Wording
from attrib.errors import NotFound
from attrib.store.articles import put_article, set_stories
from attrib.store.claims import put_claims
from attrib.store.findings import comparison_of, finding, findings, put_comparison
from tests.factories import make_article, make_claim, make_cluster, make_finding
from tests.store.makers import make_arrival, make_comparison, put_run, put_text


@pytest.fixture
def compared(session):
    """Harbour's two claims against Valley, which repeats the first and has not the second."""
    first, second = put_text(session, "harbour")
    theirs, _ = put_text(session, "valley", "The dam will shut on Friday.", "The road is open.")
    link = Link(first, theirs, 0.1 + 0.2, Level.CONFIRMED, (Feature("tokens", 1 / 3, "dam friday"),))
    told = [
        Finding(
            first,
            "valley",
            Verdict.ALTERED,
            (Change.COUNT_CHANGED, Change.FORCE_CHANGED),
            (Wording.PARAPHRASED,),
            link,
            (Evidence("count_changed", "“ten”", None),),
            "counts differ",
        ),
        Finding(second, "valley", Verdict.ABSENT, rule="no match"),
    ]
    put_run(session, [Cluster(first, (link,)), Cluster(second, ())], told)
    return told


def test_findings_come_out_equal(session, compared):
    assert findings(session) == [(make_comparison(), each) for each in compared]
    assert comparison_of(session, "dam") == make_comparison()
    assert comparison_of(session, "fog") is None


def test_a_finding_has_an_id(session, compared):
    assert finding(session, "harbour#2@valley") == (make_comparison(), compared[1])


def test_an_unknown_finding_names_those_near_it(session, compared):
    with pytest.raises(NotFound, match="Near it: harbour#2@valley"):
        finding(session, "harbour#2")


def test_ids_may_hold_every_sign(session):
    (odd,) = put_text(session, "https://a.example/x#y@z", "One.")
    put_text(session, "b@c#1", "One.")
    told = make_finding(odd, article="b@c#1")
    put_run(session, [Cluster(odd, ())], [told], reference="b@c#1")
    assert finding(session, "https://a.example/x#y@z#1@b@c#1")[1] == told


def test_findings_are_chosen(session, compared):
    assert [each.verdict for _, each in findings(session, verdict=Verdict.ABSENT)] == [Verdict.ABSENT]
    assert len(findings(session, outlet="Valley")) == 2
    assert findings(session, outlet="Harbour") == []
    assert len(findings(session, story="dam")) == 2
    assert findings(session, story="fog") == []


def test_findings_are_in_order_of_story_cluster_and_article(session):
    for story in ("fog", "dam"):
        first, second = put_text(session, f"{story}-m", story=story)
        for other in ("z", "b"):
            put_text(session, f"{story}-{other}", story=story)
        told = [make_finding(each, article=f"{story}-{other}") for each in (first, second) for other in "zb"]
        put_run(
            session, [make_cluster(second), make_cluster(first)], told, story=story, reference=f"{story}-m"
        )

    assert [each.id for _, each in findings(session)] == [
        f"{story}-m#{ordinal}@{story}-{other}"
        for story in ("dam", "fog")
        for ordinal in (2, 1)
        for other in "bz"
    ]


def test_a_story_has_one_comparison(session, compared):
    later = replace(make_comparison(), version="0.2.0")
    put_comparison(session, later, [make_cluster(compared[0].reference)], [replace(compared[0], link=None)])
    assert findings(session) == [(later, replace(compared[0], link=None))]


def test_a_claim_inside_another_can_be_linked(session):
    (reference,) = put_text(session, "harbour", "One.")
    put_text(session, "valley", "One.")
    outer = make_claim("she said one", article="valley", inner=(make_claim("one", article="valley"),))
    put_claims(session, "valley", [outer], extractor="2")
    link = Link(reference, outer.inner[0], 1.0, Level.SUGGESTED)
    told = Finding(reference, "valley", Verdict.ADDED, link=link)
    put_run(session, [Cluster(reference, (link,))], [told])
    assert findings(session)[0][1] == told


def test_claims_that_are_not_stored_are_refused(session, compared):
    stranger = make_claim("Another text.", article="harbour")
    with pytest.raises(ValueError, match="not claims of the current texts: harbour#1"):
        put_run(session, [make_cluster(stranger)], [])


def test_a_finding_needs_a_cluster(session, compared):
    with pytest.raises(ValueError, match="harbour#1@valley has no cluster"):
        put_run(session, [], [compared[0]])


def test_unknown_stories_and_articles_are_refused(session, compared):
    with pytest.raises(NotFound, match="no story 'fog'"):
        put_run(session, [], [], story="fog")
    with pytest.raises(NotFound, match="no article 'canal'"):
        put_run(session, [], [], reference="canal")


def test_nothing_found_is_a_comparison_too(session):
    put_text(session, "harbour")
    put_run(session, [], [])
    assert comparison_of(session, "dam") == make_comparison()


def test_a_revision_takes_its_findings_with_it(session, compared):
    put_text(session, "canal")
    reference = compared[0].reference
    put_run(
        session,
        [make_cluster(reference)],
        [make_finding(reference, article=each) for each in ("canal", "valley")],
    )

    changed = make_article("Nothing of it.", id="valley", outlet="Valley", story="dam")
    put_article(session, make_arrival(changed))

    assert [each.article for _, each in findings(session)] == ["canal"]
    assert comparison_of(session, "dam") == replace(make_comparison(), stale=True)


def test_a_revised_reference_takes_all_its_findings(session, compared):
    changed = make_article("Nothing of it.", id="harbour", outlet="Harbour", story="dam")
    put_article(session, make_arrival(changed))
    assert findings(session) == []
    comparison = comparison_of(session, "dam")
    assert comparison is not None
    assert comparison.stale


def test_other_claims_take_findings_and_the_same_claims_do_not(session, compared):
    put_claims(session, "valley", [compared[0].link.claim], extractor="2")
    assert findings(session) == []

    put_run(
        session,
        [make_cluster(compared[0].reference)],
        [make_finding(compared[0].reference, article="valley")],
    )
    put_claims(session, "valley", [compared[0].link.claim], extractor="3")
    assert len(findings(session)) == 1
    assert comparison_of(session, "dam") == make_comparison()


def test_an_article_more_makes_a_comparison_stale(session, compared):
    put_text(session, "canal", story=None)
    assert comparison_of(session, "dam") == make_comparison()
    set_stories(session, {"canal": "dam"}, given=False)
    assert comparison_of(session, "dam") == replace(make_comparison(), stale=True)
    assert len(findings(session)) == 2


def test_options_are_kept_as_they_are(session):
    put_text(session, "harbour")
    options = json.dumps({"b": 1, "a": [0.1]})
    put_run(session, [], [], options=options)
    comparison = comparison_of(session, "dam")
    assert comparison is not None
    assert comparison.options == options
