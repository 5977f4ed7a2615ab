"""Comparing: which stories, against what, and what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Cluster, Judgement, Verdict
from attrib.errors import DatabaseError, NotFound, UsageError
from attrib.match import MatchOptions, link
from attrib.store.articles import Arrival, put_article, set_stories
from attrib.store.claims import articles_with_claims, claims_of, put_claims
from attrib.store.database import open_database
from attrib.store.findings import comparison_of, findings
from attrib.store.reviews import put_review
from attrib.store.stories import stories
from attrib.workflow import compare as workflow
from attrib.workflow import moment, provenance
from attrib.workflow.compare import CompareOptions, compare_stories
from attrib.workflow.provenance import fingerprint
from attrib.workflow.weights import Matching, as_stored
from tests.factories import make_article_claims
from tests.workflow.conftest import CLOSING, FARMS, put
from tests.workflow.reviews import decide


def verdicts(session: Session, *, reference: str) -> dict[tuple[str, str], Verdict]:
    return {
        (finding.reference.text, finding.article): finding.verdict
        for _, finding in findings(session)
        if finding.reference.article == reference
    }


def test_each_claim_has_a_finding_for_each_other_article(dam):
    summary = compare_stories(dam, CompareOptions(reference="wire-desk"))
    (outcome,) = summary.stories
    assert (outcome.story, outcome.articles, outcome.reference) == ("dam", 3, "wire-desk")
    found = verdicts(dam, reference="wire-desk")
    claims = {text for text, _ in found}
    assert len(found) == 2 * len(claims)
    closing = next(text for text in claims if "closed" in text)
    assert found[closing, "harbour-post"] is Verdict.DROPPED
    assert found[closing, "valley-times"] is not Verdict.ABSENT
    assert sum(count for _, count in outcome.verdicts) == len(findings(dam))


def test_a_story_of_one_article_is_said_and_skipped(dam):
    summary = compare_stories(dam, CompareOptions())
    assert summary.alone == ("library",)
    assert comparison_of(dam, "library") is None


def test_the_reference_can_be_an_outlet_in_any_case(dam):
    (outcome,) = compare_stories(dam, CompareOptions(reference="harbour POST")).stories
    assert (outcome.reference, outcome.reference_outlet) == ("harbour-post", "Harbour Post")
    assert outcome.reason == "as you chose"


def test_of_several_articles_of_the_outlet_the_earliest_is_taken(dam):
    article = make_article_claims("early", CLOSING, outlet="Harbour Post", published="2024-05-01").article
    put_article(dam, Arrival(article, None, "early.txt", "utf-8", "a test"))
    set_stories(dam, {"early": "dam"}, given=True)
    (outcome,) = compare_stories(dam, CompareOptions(reference="Harbour Post")).stories
    assert outcome.reference == "early"
    assert "earliest of its 2 articles" in outcome.reason


def test_an_unknown_reference_names_what_there_is(dam):
    with pytest.raises(NotFound, match=r"Harbour Post.*Valley Times") as error:
        compare_stories(dam, CompareOptions(story="dam", reference="Harbour Pots"))
    assert "'Harbour Pots'" in str(error.value)


def test_a_reference_of_another_story_is_unknown_in_this_one(dam):
    with pytest.raises(NotFound, match="North Star"):
        compare_stories(dam, CompareOptions(story="dam", reference="North Star"))


def test_where_only_some_stories_have_the_reference_the_others_derive_one(dam):
    put(dam, "south-star", "A library opened in Skerry on Monday, the council said.", story="library")
    library, other = sorted(
        compare_stories(dam, CompareOptions(reference="wire-desk")).stories,
        key=lambda each: each.story != "library",
    )
    assert other.reference == "wire-desk"
    assert library.reference in ("north-star", "south-star")
    assert library.aside == "wire-desk has no article here"


def test_an_unknown_story_names_what_there_is(dam):
    with pytest.raises(NotFound, match="dam, library"):
        compare_stories(dam, CompareOptions(story="damn it"))


def test_only_the_story_asked_for_is_compared(dam):
    put(dam, "south-star", "A library opened in Skerry on Monday, the council said.", story="library")
    summary = compare_stories(dam, CompareOptions(story="library"))
    assert [each.story for each in summary.stories] == ["library"]
    assert comparison_of(dam, "dam") is None


def test_since_leaves_out_stories_that_ended_before(dam):
    assert compare_stories(dam, CompareOptions(since="2024-05-04")).stories == ()
    assert len(compare_stories(dam, CompareOptions(since="2024-05-03")).stories) == 1


def test_since_wants_a_date(dam):
    with pytest.raises(UsageError, match="yesterday"):
        compare_stories(dam, CompareOptions(since="yesterday"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database with the story of the dam in it, and one more."""
    with open_database(tmp_path / "attrib.db") as session:
        put(session, "wire-desk", CLOSING, FARMS, day=1)
        put(session, "harbour-post", CLOSING, day=2)
        put(session, "north-star", "A library opened in Skerry.", story="library", day=3)
        put(session, "south-star", "A library opened in Skerry, the council said.", story="library", day=3)
        session.commit()
    return tmp_path / "attrib.db"


def meanwhile(file: Path, monkeypatch: pytest.MonkeyPatch, *happens: Callable[[Session], None]) -> list[str]:
    """While stories are linked, these things happen in another session; answers the references linked."""
    events, linked = iter(happens), list[str]()

    def linking(members: Sequence[ArticleClaims], *, reference: str, **options: Any) -> list[Cluster]:
        linked.append(reference)
        for event in islice(events, 1):
            with open_database(file) as other:
                event(other)
                other.commit()
        return link(members, reference=reference, **options)

    monkeypatch.setattr(workflow, "link", linking)
    return linked


def test_a_story_that_grows_meanwhile_is_compared_again(file, monkeypatch):
    linked = meanwhile(file, monkeypatch, lambda other: put(other, "valley-times", FARMS))
    with open_database(file) as session:
        summary = compare_stories(session, CompareOptions())
    assert summary.again == ("dam",)
    assert linked == ["wire-desk", "south-star", "wire-desk"]  # the library as often as it has to be
    with open_database(file, readonly=True) as session:
        told = {found.article for _, found in findings(session, story="dam")}
        assert told >= {"harbour-post", "valley-times"}
        assert len(findings(session, story="library")) > 0
        assert [each.stale for each in stories(session)] == [False, False]


def test_a_text_that_changes_meanwhile_is_compared_as_it_is_now(file, monkeypatch):
    meanwhile(file, monkeypatch, lambda other: put(other, "harbour-post", FARMS, day=5))
    with open_database(file) as session:
        assert compare_stories(session, CompareOptions(story="dam")).again == ("dam",)
        told = {found.link.claim.text for _, found in findings(session) if found.link}
    assert told == {FARMS.rstrip(".")} or told == {FARMS}


def test_what_somebody_decides_meanwhile_is_kept_to(file, monkeypatch):
    def decides(other: Session) -> None:
        harbour, wire = articles_with_claims(other, story="dam")
        put_review(other, decide(wire, harbour, Judgement.APART))

    meanwhile(file, monkeypatch, decides)
    with open_database(file) as session:
        assert compare_stories(session, CompareOptions(story="dam")).again == ("dam",)
        assert findings(session)[0][1].verdict is Verdict.ABSENT
        assert [each.stale for each in stories(session)] == [False, False]


def test_an_article_of_another_story_changes_nothing(file, monkeypatch):
    linked = meanwhile(file, monkeypatch, lambda other: put(other, "new", "A ferry sank.", story="ferry"))
    with open_database(file) as session:
        assert compare_stories(session, CompareOptions(story="dam")).again == ()
    assert linked == ["wire-desk"]


def test_a_story_that_does_not_come_to_rest_is_said(file, monkeypatch):
    more = [lambda other, name=f"a{n}": put(other, name, FARMS) for n in range(9)]
    linked = meanwhile(file, monkeypatch, *more)
    with open_database(file) as session:
        with pytest.raises(DatabaseError, match="dam: articles keep changing"):
            compare_stories(session, CompareOptions(story="dam"))
        assert len(linked) == workflow.MOST_TIMES
        assert findings(session) == []


def test_a_story_that_is_named_is_compared_without_grouping_the_others(dam, monkeypatch):
    put(dam, "stray", FARMS, story=None)
    monkeypatch.setattr(moment, "group_stories", None)
    summary = compare_stories(dam, CompareOptions(story="DAM"))
    assert [(each.story, each.articles) for each in summary.stories] == [("dam", 3)]
    assert summary.ungrouped == 1


def test_a_story_that_is_not_found_yet_is_looked_for(session):
    for name in ("wire-desk", "harbour-post"):
        put(session, name, CLOSING, story=None)
    (found,) = compare_stories(session, CompareOptions()).stories
    put(session, "valley-times", FARMS, story=None, day=20)
    put(session, "north-star", FARMS, story=None, day=20)
    with pytest.raises(NotFound) as told:
        compare_stories(session, CompareOptions(story="another"))
    assert found.story in str(told.value)
    assert compare_stories(session, CompareOptions(story=found.story)).ungrouped == 0


def test_an_empty_database_says_what_to_do(session):
    with pytest.raises(NotFound, match="attrib ingest"):
        compare_stories(session, CompareOptions())


def test_comparing_again_gives_the_same_findings(dam):
    first = compare_stories(dam, CompareOptions())
    before = [finding for _, finding in findings(dam)]
    assert compare_stories(dam, CompareOptions(even_unchanged=True)) == first
    assert [finding for _, finding in findings(dam)] == before


def test_an_unchanged_story_is_left_alone(file, monkeypatch):
    linked = meanwhile(file, monkeypatch)
    with open_database(file) as session:
        compare_stories(session, CompareOptions())
        session.commit()
    before = file.read_bytes()
    with open_database(file) as session:
        summary = compare_stories(session, CompareOptions())
    assert (summary.stories, summary.unchanged) == ((), ("dam", "library"))
    assert len(linked) == 2
    assert file.read_bytes() == before


# What happens to a compared story, and whether it is compared once more
CHANGES = [
    ("nothing", CompareOptions(), lambda session: None, 0),
    ("asked for", CompareOptions(even_unchanged=True), lambda session: None, 1),
    ("another reference", CompareOptions(reference="harbour-post"), lambda session: None, 1),
    ("another article", CompareOptions(), lambda session: put(session, "valley-times", FARMS), 1),
    ("another text", CompareOptions(), lambda session: put(session, "harbour-post", FARMS, day=2), 1),
    ("another day", CompareOptions(), lambda session: put(session, "harbour-post", CLOSING, day=9), 1),
    (
        "another threshold",
        CompareOptions(matching=Matching(MatchOptions(suggested=0.75), "ab" * 32)),
        lambda session: None,
        1,
    ),
    (
        "another extractor",
        CompareOptions(),
        lambda session: put_claims(session, "wire-desk", claims_of(session, "wire-desk"), extractor="2"),
        1,
    ),
    ("another story", CompareOptions(), lambda session: put(session, "bus", "A bus.", story="bus"), 0),
]


@pytest.mark.parametrize(("options", "happens", "times"), [each[1:] for each in CHANGES])
def test_a_story_is_compared_again_where_it_may_come_out_otherwise(session, options, happens, times):
    put(session, "wire-desk", CLOSING, FARMS, day=1)
    put(session, "harbour-post", CLOSING, day=2)
    compare_stories(session, CompareOptions())
    happens(session)
    summary = compare_stories(session, options)
    assert len(summary.stories) == times
    assert len(compare_stories(session, replace(options, even_unchanged=False)).stories) == 0


def test_other_rules_have_every_story_compared_again(dam, monkeypatch):
    compare_stories(dam, CompareOptions())
    monkeypatch.setattr(provenance, "_rules", lambda: "other word lists")
    assert [each.story for each in compare_stories(dam, CompareOptions()).stories] == ["dam"]


def test_what_a_comparison_was_made_with_is_kept(dam):
    matching = Matching(MatchOptions(suggested=0.75), "ab" * 32)
    compare_stories(dam, CompareOptions(reference="wire-desk", matching=matching))
    comparison = comparison_of(dam, "dam")
    assert comparison is not None
    told = json.loads(comparison.options)
    assert (told["reference"], told["match"]["suggested"]) == ("wire-desk", 0.75)
    assert len(told["rules"]) == 64
    assert comparison.extractors == ("test",)
    assert comparison.weights_sha256 == "ab" * 32
    assert len(comparison.input_sha256) == len(comparison.reviews_sha256 or "") == 64
    assert as_stored(comparison) == matching


def test_articles_without_a_story_are_grouped(session):
    put(session, "wire-desk", CLOSING, story=None)
    put(session, "harbour-post", CLOSING, story=None)
    (outcome,) = compare_stories(session, CompareOptions()).stories
    assert outcome.articles == 2


def test_the_fingerprint_changes_with_the_text_and_not_with_the_order():
    one, two = make_article_claims("one", "A dam."), make_article_claims("two", "A road.")
    assert fingerprint([one, two]) == fingerprint([two, one])
    assert fingerprint([one, two]) != fingerprint([one, make_article_claims("two", "A bridge.")])
