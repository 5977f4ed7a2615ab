"""Reviewing: what is asked in which order, answers that are kept, and a comparison that keeps to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from attrib.domain import (
    Cluster,
    Evidence,
    Feature,
    Finding,
    Judgement,
    Level,
    Link,
    Span,
    Verdict,
)
from attrib.errors import NotFound
from attrib.match import MatchOptions
from attrib.store.claims import claims_of, put_claims
from attrib.store.database import open_database
from attrib.store.findings import comparison_of, finding, findings
from attrib.store.reviews import reviews
from attrib.store.stories import stories
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.decided import standing
from attrib.workflow.review import (
    Answer,
    ReviewOptions,
    compare_again,
    keep,
    put_to,
    take_back,
    to_ask,
)
from attrib.workflow.weights import Matching
from tests.store.makers import put_run
from tests.workflow.conftest import CLOSING, FARMS, MAYOR, put

SURE = MatchOptions().confirmed + 0.1
SAME, APART = Answer(Judgement.SAME), Answer(Judgement.APART)


@pytest.fixture
def compared(dam: Session) -> Session:
    """The story of the dam with findings made by hand: each claim of the wire's with one of the courier's."""
    put(dam, "courier", CLOSING, FARMS, MAYOR, day=5)
    mine, theirs = claims_of(dam, "wire-desk"), claims_of(dam, "courier")
    near = (Evidence("found_near", None, "the mayor (a continued quotation)"),)
    made = [
        _found(
            Link(
                mine[0],
                theirs[0],
                MatchOptions().suggested + 0.09,
                Level.SUGGESTED,
                (Feature("wording", 0.4),),
            )
        ),
        _found(Link(mine[1], theirs[1], MatchOptions().suggested + 0.02, Level.SUGGESTED)),
        replace(_found(Link(mine[2], theirs[2], SURE, Level.CONFIRMED)), evidence=near),
        Finding(mine[0], "harbour-post", Verdict.ABSENT, rule="absent"),
        replace(
            _found(Link(mine[1], claims_of(dam, "harbour-post")[1], SURE, Level.CONFIRMED)),
            article="harbour-post",
        ),
    ]
    put_run(dam, [Cluster(claim, ()) for claim in mine], made, reference="wire-desk")
    dam.commit()
    return dam


def _found(link: Link) -> Finding:
    return Finding(link.reference, link.claim.article, Verdict.REPEATED, link=link, rule="repeated")


def asked(session: Session, **options) -> list[str]:
    return [each.finding.id for each in to_ask(session, ReviewOptions(**options))]


def answer(session: Session, finding_id: str, said: Answer, reviewer: str = "Ada") -> int:
    each = next(
        each for each in to_ask(session, ReviewOptions(everything=True)) if each.finding.id == finding_id
    )
    return keep(session, put_to(session, each), said, reviewer)


def test_the_nearest_to_being_no_match_is_asked_first(compared):
    assert asked(compared) == ["wire-desk#2@courier", "wire-desk#1@courier", "wire-desk#3@courier"]


def test_why_it_is_asked(compared):
    why = {each.finding.id: each.why for each in to_ask(compared, ReviewOptions())}
    assert why["wire-desk#3@courier"] == ("the source stands elsewhere: the mayor (a continued quotation)",)
    (suggested,) = why["wire-desk#2@courier"]
    assert suggested == f"suggested match, similarity {MatchOptions().suggested + 0.02:.2f}"


def test_all_asks_what_is_sure_too_but_not_where_there_is_nothing_to_show(compared):
    more = set(asked(compared, everything=True)) - set(asked(compared))
    assert more == {"wire-desk#2@harbour-post"}


def test_only_of_a_story_or_an_outlet(compared):
    assert asked(compared, outlet="harbour post", everything=True) == ["wire-desk#2@harbour-post"]
    assert len(asked(compared, story="DAM")) == 3
    with pytest.raises(NotFound, match="dam, library"):
        asked(compared, story="flood")


def test_before_anything_was_compared_the_missing_step_is_said(session):
    with pytest.raises(NotFound, match="attrib compare"):
        asked(session)


def test_where_nothing_is_doubtful_nothing_is_asked(dam):
    put_run(dam, [], [], reference="wire-desk")
    assert asked(dam) == []


def test_what_is_answered_is_kept_at_once_and_not_asked_again(compared):
    answer(compared, "wire-desk#1@courier", Answer(Judgement.SAME, reason=" one \n speech "))
    assert not compared.in_transaction()
    compared.rollback()
    (review,) = reviews(compared)
    compared.rollback()
    assert (review.reviewer, review.reason, review.seen) == ("Ada", "one speech", Verdict.REPEATED)
    assert (review.reference.article, review.article) == ("wire-desk", "courier")
    assert review.passage is not None
    assert review.passage.words == claims_of(compared, "courier")[0].text
    assert review.similarity == pytest.approx(MatchOptions().suggested + 0.09)
    assert review.features == (Feature("wording", 0.4),)
    compared.rollback()
    assert asked(compared) == ["wire-desk#2@courier", "wire-desk#3@courier"]
    assert "wire-desk#1@courier" in asked(compared, everything=True)


def test_a_name_is_one_line_that_can_be_kept(compared):
    answer(compared, "wire-desk#1@courier", Answer(Judgement.SAME, reason="a\tb \udcff"), "Ada\nDelgo ")
    (review,) = reviews(compared)
    assert (review.reviewer, review.reason) == ("Ada Delgo", "a b ?")


def test_what_is_taken_back_is_asked_again(compared):
    number = answer(compared, "wire-desk#2@courier", APART)
    take_back(compared, number)
    assert reviews(compared) == []
    compared.rollback()
    assert asked(compared)[0] == "wire-desk#2@courier"


def test_an_earlier_decision_is_shown_and_its_score_kept(compared):
    answer(compared, "wire-desk#1@courier", SAME)
    (again,) = [each for each in to_ask(compared, ReviewOptions(everything=True)) if each.review]
    assert again.finding.id == "wire-desk#1@courier"
    assert again.finding.link is not None
    link = replace(again.finding.link, similarity=0.1, features=())
    changed = replace(again, finding=replace(again.finding, link=link))
    keep(compared, put_to(compared, changed), APART, "Bo")
    first, last = reviews(compared)
    assert (last.similarity, last.features) == (first.similarity, first.features)
    assert [each.answer for each in (first, last)] == ["same", "apart"]


def really(session: Session) -> dict[str, Finding]:
    """The story of the dam compared for good, and its findings by id."""
    compare_stories(session, CompareOptions(reference="wire-desk"))
    return {each.id: each for _, each in findings(session)}


CLAIM = "wire-desk#1@valley-times"


def test_a_parted_match_stays_apart_through_everything(dam):
    before = really(dam)[CLAIM]
    assert before.link is not None
    answer(dam, CLAIM, Answer(Judgement.APART, reason="another dam"))
    assert stories(dam)[0].stale
    dam.rollback()
    (summary,) = compare_again(dam, {"dam"})
    assert [each.reviewed for each in summary.stories] == [1]
    for happens in (_nothing, _compared_again, _ingested_again, _extracted_again, _extracted_otherwise):
        happens(dam)
        found = really(dam)[CLAIM]
        assert (found.verdict, found.link) == (Verdict.ABSENT, None), happens
        assert found.evidence[-1].change == "set_apart"


def _nothing(session: Session) -> None:
    pass


def _compared_again(session: Session) -> None:
    compare_stories(session, CompareOptions(even_unchanged=True))


def _ingested_again(session: Session) -> None:
    put(session, "valley-times", "The upper dam will be closed within two days, officials said.", day=3)


def _extracted_again(session: Session) -> None:
    put_claims(session, "valley-times", claims_of(session, "valley-times"), extractor="2")


def _extracted_otherwise(session: Session) -> None:
    """The claims have other numbers now, and there is one more."""
    first, *others = claims_of(session, "wire-desk")
    renumbered = [replace(each, ordinal=each.ordinal + 1) for each in others]
    begins = first.spans[0].start
    extra = replace(first, ordinal=2, text=first.text[:9], spans=(Span(begins, begins + 9),))
    put_claims(session, "wire-desk", [first, extra, *renumbered], extractor="3")


def test_a_verdict_holds_through_another_comparison_and_says_what_was_judged(dam):
    judged = really(dam)[CLAIM]
    assert judged.verdict is not Verdict.DROPPED
    answer(dam, CLAIM, Answer(Judgement.VERDICT, Verdict.DROPPED, reason="officials of what?"))
    compare_again(dam, {"dam"})
    for happens in (_nothing, _compared_again, _extracted_again):
        happens(dam)
        _, found = finding(dam, CLAIM)
        if not found.rule.startswith("reviewed by Ada on "):
            found = really(dam)[CLAIM]
        assert found.verdict is Verdict.DROPPED
        assert found.rule.endswith(": officials of what?")
        assert found.evidence[0].change == "reviewed"
        assert (found.evidence[0].before or "").startswith(judged.verdict.value)
        assert found.evidence[0].after == "dropped"
        assert found.link is not None
        assert (found.link.level, found.link.features[-1].name) == (Level.CONFIRMED, "reviewed")
        dam.rollback()


def test_where_the_text_changes_the_verdict_is_the_judge_s_again_and_the_review_is_kept(dam):
    judged = really(dam)[CLAIM].verdict
    answer(dam, CLAIM, Answer(Judgement.VERDICT, Verdict.DROPPED))
    put(dam, "valley-times", "The upper dam will be closed within two days, officials said.", MAYOR, day=3)
    found = really(dam)[CLAIM]
    assert (found.verdict, found.link.level if found.link else None) == (judged, Level.CONFIRMED)
    (kept,) = standing(dam)
    assert kept.obstacle == "the text of valley-times has changed since"


def test_comparing_again_is_done_as_it_was_done_before(dam):
    matching = Matching(MatchOptions(confirmed=0.999), "ab" * 32)
    compare_stories(dam, CompareOptions(story="dam", reference="harbour-post", matching=matching))
    first = comparison_of(dam, "dam")
    dam.rollback()
    answer(dam, next(iter(asked(dam))), SAME)
    compare_again(dam, {"dam", "library", "nowhere"})
    again = comparison_of(dam, "dam")
    assert first is not None
    assert again is not None
    assert (again.reference, again.options, again.weights_sha256) == (
        first.reference,
        first.options,
        first.weights_sha256,
    )
    assert again.reviews_sha256 != first.reviews_sha256


def test_a_review_has_its_story_compared_again_and_no_other(dam):
    put(dam, "south-star", "A library opened in Skerry on Monday, the council said.", story="library")
    compare_stories(dam, CompareOptions())
    answer(dam, CLAIM, SAME)
    summary = compare_stories(dam, CompareOptions())
    assert [each.story for each in summary.stories] == ["dam"]
    assert summary.unchanged == ("library",)


def test_the_order_of_articles_and_reviews_decides_nothing():
    """Two people decide on different findings, in either order: the same findings come of it."""
    told = []
    for order in (1, -1):
        with open_database(":memory:") as session:
            texts = [("wire-desk", 1), ("harbour-post", 2), ("valley-times", 3)]
            for name, day in texts[::order]:
                put(session, name, CLOSING, FARMS, MAYOR, day=day)
            compare_stories(session, CompareOptions(reference="wire-desk"))
            for finding_id in ["wire-desk#1@harbour-post", "wire-desk#2@valley-times"][::order]:
                answer(session, finding_id, APART)
            compare_again(session, {"dam"})
            told.append([each for _, each in findings(session)])
    assert told[0] == told[1]
    assert sum(each.verdict is Verdict.ABSENT for each in told[0]) >= 2
