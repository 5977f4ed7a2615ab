"""Reviews held against the claims of today: which hold, and what they change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import Change, Cluster, Evidence, Feature, Finding, Judgement, Level, Link, Verdict
from attrib.workflow.corrections import Decisions, decisions, standings
from tests.factories import make_article_claims
from tests.workflow.reviews import decide

CLOSING, HURT = "The dam will close on Friday.", "Nobody was hurt."
HARBOUR = make_article_claims("harbour", CLOSING, HURT)
VALLEY = make_article_claims("valley", "The dam will shut.", "A cow fell ill.")
MEMBERS = (HARBOUR, VALLEY)
PAIR = ("harbour#1", "valley#1")
WITH = ("harbour#1", "valley", "valley#1")


def decided(*reviews, members=MEMBERS) -> Decisions:
    return decisions(standings(reviews, members))


def linked(*features: Feature) -> Link:
    return Link(HARBOUR.claims[0], VALLEY.claims[0], 0.75, Level.CONFIRMED, features)


# The reviews, and what they come to: pairs that are the same, pairs that are not, verdicts
LAST_HOLDS = [
    ((), [], [], []),
    ((Judgement.SAME,), [PAIR], [], []),
    ((Judgement.APART,), [], [PAIR], []),
    ((Judgement.SAME, Judgement.APART), [], [PAIR], []),
    ((Judgement.APART, Judgement.SAME), [PAIR], [], []),
    ((Verdict.REPEATED,), [PAIR], [], [Verdict.REPEATED]),
    ((Verdict.REPEATED, Verdict.ALTERED), [PAIR], [], [Verdict.ALTERED]),
    ((Verdict.REPEATED, Judgement.SAME), [PAIR], [], []),
    ((Verdict.REPEATED, Judgement.APART), [], [PAIR], []),
    ((Verdict.REPEATED, Judgement.WITHDRAWN), [], [], []),
    ((Judgement.APART, Judgement.WITHDRAWN), [], [], []),
    ((Judgement.WITHDRAWN, Judgement.SAME), [PAIR], [], []),
]


@pytest.mark.parametrize(("answers", "same", "apart", "verdicts"), LAST_HOLDS)
def test_the_last_decision_holds(answers, same, apart, verdicts):
    found = decided(*(decide(HARBOUR, VALLEY, answer) for answer in answers))
    assert sorted(found.corrections.same) == same
    assert sorted(found.corrections.apart) == apart
    assert [review.verdict for review in found.verdicts.values()] == verdicts


def test_a_pair_is_the_same_whichever_is_the_reference_but_a_verdict_is_not():
    found = decided(decide(HARBOUR, VALLEY, Verdict.DROPPED), decide(VALLEY, HARBOUR, Judgement.SAME))
    assert (sorted(found.corrections.same), list(found.verdicts)) == ([PAIR], [WITH])
    found = decided(decide(HARBOUR, VALLEY, Verdict.DROPPED), decide(VALLEY, HARBOUR, Judgement.APART))
    assert (sorted(found.corrections.apart), list(found.verdicts)) == ([PAIR], [])


def test_decisions_on_other_claims_do_not_touch_each_other():
    found = decided(
        decide(HARBOUR, VALLEY, Judgement.APART), decide(HARBOUR, VALLEY, Judgement.SAME, claims=(2, 1))
    )
    assert sorted(found.corrections.same) == [("harbour#2", "valley#1")]
    assert sorted(found.corrections.apart) == [PAIR]


def test_a_verdict_where_no_match_was_found():
    review = decide(HARBOUR, VALLEY, Verdict.DROPPED, claims=(1, None))
    found = decided(review)
    assert found.verdicts == {("harbour#1", "valley", None): review}
    assert found.matches == {}
    assert decided(review, replace(review, judgement=Judgement.WITHDRAWN, verdict=None)).verdicts == {}


def test_another_number_for_the_same_words_at_the_same_place_changes_nothing():
    renumbered = replace(
        HARBOUR, claims=(replace(HARBOUR.claims[1], ordinal=1), replace(HARBOUR.claims[0], ordinal=2))
    )
    review = decide(HARBOUR, VALLEY, Verdict.REPEATED)
    assert list(decided(review, members=(renumbered, VALLEY)).verdicts) == [
        ("harbour#2", "valley", "valley#1")
    ]


MOVED = make_article_claims("harbour", "A correction was made.", CLOSING, HURT)
TWICE = make_article_claims("harbour", "A correction was made.", CLOSING, HURT, CLOSING)
TWICE_IN_PLACE = make_article_claims("harbour", CLOSING, HURT, CLOSING)
GONE = make_article_claims("harbour", "The dam stays open.", HURT)

# What has become of harbour, what stands in the way of a match decision, and of a verdict
LATER = [
    (HARBOUR, "", ""),
    (MOVED, "", "the text of harbour has changed since"),
    (TWICE, *["the passage of harbour stands there more than once"] * 2),
    (TWICE_IN_PLACE, "", "the text of harbour has changed since"),
    (GONE, *["the passage of harbour is no claim there any more"] * 2),
    (None, *["there is no article harbour any more"] * 2),
]


@pytest.mark.parametrize(("harbour", "match", "verdict"), LATER)
def test_what_stands_in_the_way_is_said(harbour, match, verdict):
    members = (harbour, VALLEY) if harbour else (VALLEY,)
    for answer, obstacle in ((Judgement.SAME, match), (Verdict.REPEATED, verdict)):
        (standing,) = standings([decide(HARBOUR, VALLEY, answer)], members)
        assert standing.obstacle == obstacle


def test_where_the_text_has_changed_the_match_still_holds_and_the_verdict_does_not():
    found = decided(decide(HARBOUR, VALLEY, Verdict.REPEATED), members=(MOVED, VALLEY))
    assert sorted(found.corrections.same) == [("harbour#2", "valley#1")]
    assert found.verdicts == {}


def test_the_other_article_s_text_counts_too():
    changed = make_article_claims("valley", "The dam will shut.", "A cow fell well.")
    (standing,) = standings([decide(HARBOUR, VALLEY, Verdict.REPEATED)], (HARBOUR, changed))
    assert standing.obstacle == "the text of valley has changed since"
    (standing,) = standings([decide(HARBOUR, VALLEY)], (HARBOUR,))
    assert standing.obstacle == "there is no article valley any more"


def test_what_cannot_be_applied_leaves_an_earlier_decision_alone():
    earlier = decide(HARBOUR, VALLEY, Judgement.APART)
    elsewhere = decide(GONE, VALLEY, Judgement.SAME)
    assert sorted(decided(earlier, elsewhere).corrections.apart) == [PAIR]


def test_the_hash_is_of_what_holds_and_not_of_how_it_came_about():
    one, other = decide(HARBOUR, VALLEY), decide(HARBOUR, VALLEY, Verdict.DROPPED, claims=(2, 2))
    assert decided(one, other).sha256 == decided(other, one).sha256
    assert decided(replace(one, judgement=Judgement.APART), one, other).sha256 == decided(one, other).sha256
    assert decided().sha256 == decided(one, replace(one, judgement=Judgement.WITHDRAWN)).sha256
    different = [
        decided(),
        decided(one),
        decided(decide(HARBOUR, VALLEY, Judgement.APART)),
        decided(replace(one, reviewer="Bo")),
        decided(replace(one, reason="why")),
        decided(decide(HARBOUR, VALLEY, Verdict.DROPPED)),
        decided(decide(HARBOUR, VALLEY, Verdict.DROPPED, changes=())),
        decided(decide(HARBOUR, VALLEY, Verdict.DROPPED, changes=(Change.HEDGED,))),
    ]
    assert len({each.sha256 for each in different}) == len(different)


def test_a_reviewed_verdict_has_its_reason_and_what_was_judged_before():
    judged = Finding(
        HARBOUR.claims[0],
        "valley",
        Verdict.ALTERED,
        (Change.COUNT_CHANGED,),
        link=linked(),
        evidence=(Evidence("count_changed", "ten", "several"),),
        rule="altered",
    )
    ruled = decided(decide(HARBOUR, VALLEY, Verdict.REPEATED, reason="all ten")).ruled(judged)
    assert (ruled.verdict, ruled.changes) == (Verdict.REPEATED, ())
    assert ruled.rule == "reviewed by Ada on 2024-05-05: all ten"
    assert ruled.evidence == (
        Evidence("reviewed", "altered (count changed)", "repeated"),
        Evidence("count_changed", "ten", "several"),
    )
    assert replace(
        ruled, verdict=judged.verdict, changes=judged.changes, rule="altered", evidence=()
    ) == replace(judged, evidence=())


@pytest.mark.parametrize(
    ("verdict", "told", "changes"),
    [
        (Verdict.ALTERED, None, (Change.COUNT_CHANGED,)),  # the verdict is right, and so are its changes
        (Verdict.ALTERED, (Change.HEDGED,), (Change.HEDGED,)),
        (Verdict.ALTERED, (), ()),
        (Verdict.DROPPED, None, ()),
        (Verdict.DROPPED, (Change.HEDGED,), (Change.HEDGED,)),
    ],
)
def test_the_changes_are_those_that_were_told(verdict, told, changes):
    judged = Finding(HARBOUR.claims[0], "valley", Verdict.ALTERED, (Change.COUNT_CHANGED,), link=linked())
    assert decided(decide(HARBOUR, VALLEY, verdict, changes=told)).ruled(judged).changes == changes


def test_a_verdict_is_about_the_passage_it_was_given_for():
    found = decided(decide(HARBOUR, VALLEY, Verdict.REPEATED, claims=(1, 2)))
    judged = Finding(HARBOUR.claims[0], "valley", Verdict.DROPPED, link=linked())
    assert found.ruled(judged) == judged
    assert found.ruled(replace(judged, reference=HARBOUR.claims[1])).verdict is Verdict.DROPPED
    assert found.about(judged) is None


def test_a_confirmed_match_bears_the_name_of_who_confirmed_it():
    scored, named = Feature("wording", 0.5, "dam"), Feature("reviewed", 1.0, "same claim")
    (cluster,) = decided(decide(HARBOUR, VALLEY, reason="one speech")).named(
        [Cluster(HARBOUR.claims[0], (linked(scored, named),))]
    )
    told = Feature("reviewed", 1.0, "reviewed by Ada on 2024-05-05: one speech")
    assert cluster.links[0].features == (scored, told)
    untouched = [Cluster(HARBOUR.claims[0], (linked(scored),))]
    assert decided().named(untouched) == untouched


def test_no_match_says_which_passage_a_person_set_apart():
    review = decide(HARBOUR, VALLEY, Judgement.APART, reason="another dam")
    judged = Finding(HARBOUR.claims[0], "valley", Verdict.ABSENT, rule="absent")
    found = decided(review)
    told = Evidence("set_apart", "The dam will shut.", "reviewed by Ada on 2024-05-05: another dam")
    assert found.ruled(judged) == replace(judged, evidence=(told,))
    assert found.about(judged) == review
    assert found.ruled(replace(judged, reference=HARBOUR.claims[1])).evidence == ()
    assert found.ruled(replace(judged, article="quay")).evidence == ()
    backwards = Finding(VALLEY.claims[0], "harbour", Verdict.ABSENT)
    assert found.ruled(backwards).evidence[0].before == CLOSING


def test_which_decision_a_finding_rests_on():
    match = decide(HARBOUR, VALLEY, Judgement.SAME)
    verdict = decide(HARBOUR, VALLEY, Verdict.DROPPED)
    judged = Finding(HARBOUR.claims[0], "valley", Verdict.ALTERED, link=linked())
    assert decided(match).about(judged) == match
    assert decided(match, verdict).about(judged) == verdict
    assert decided().about(judged) is None


def test_how_many_decisions_there_are():
    reviews = [
        decide(HARBOUR, VALLEY, Verdict.DROPPED),
        decide(HARBOUR, VALLEY, Judgement.APART, claims=(2, 2)),
        decide(HARBOUR, VALLEY, Verdict.DROPPED, claims=(2, None)),
    ]
    assert decided(*reviews).count == 3
