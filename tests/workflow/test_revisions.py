"""What changed in an article after it was published, from real texts through real rules."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from attrib.domain import Change, TextStatus
from attrib.domain.revision import Became, Step
from attrib.errors import NotFound
from attrib.store.articles import Arrival, put_article
from attrib.store.claims import claims_of, put_claims
from attrib.text import extract_claims
from attrib.workflow.revisions import revisions
from tests.factories import make_article
from tests.workflow.conftest import CLOSING, FARMS, MAYOR, put

SIREN = "Odile Kern, who runs the siren, said it had not sounded."


def step(session: Session, *texts: tuple[str, ...]) -> Step:
    """The last step of an article that had these texts one after another."""
    for day, sentences in enumerate(texts, start=1):
        put(session, "wire-desk", *sentences, day=day)
    return revisions(session, "wire-desk").steps[-1]


def became(told: Step) -> list[tuple[Became, str | None, str | None]]:
    return [
        (
            each.became,
            each.before.text if each.before else None,
            each.after.text if each.after else None,
        )
        for each in told.amendments
    ]


def test_a_source_that_vanished_is_a_finding(session):
    told = step(session, (CLOSING, MAYOR), ("The upper dam will be closed within two days.", MAYOR))
    (amendment,) = told.amendments
    assert (amendment.became, amendment.source_gone) == (Became.SOURCE_VANISHED, True)
    assert amendment.before is not None
    assert amendment.before.source is not None
    assert amendment.before.source.text == "a senior engineer"
    assert told.sources_gone == ("a senior engineer",)
    assert (told.sources_new, told.kept) == ((), 1)


def test_an_altered_source_is_still_there(session):
    told = step(session, (CLOSING,), (CLOSING.replace("a senior engineer", "an engineer"),))
    (amendment,) = told.amendments
    assert amendment.became is Became.ALTERED
    assert amendment.finding.changes == (Change.SENIORITY_LOST,)
    assert not amendment.source_gone
    assert (told.sources_gone, told.sources_new) == ((), ())


def test_another_source_in_its_place_is_gone_and_new(session):
    told = step(session, (CLOSING,), (CLOSING.replace("a senior engineer", "the harbour office"),))
    (amendment,) = told.amendments
    assert (amendment.became, amendment.source_gone) == (Became.ALTERED, True)
    assert told.sources_gone == ("a senior engineer",)
    assert told.sources_new == ("the harbour office",)


def test_attributions_that_went_and_came(session):
    told = step(session, (CLOSING, MAYOR), (CLOSING, SIREN))
    assert became(told) == [
        (Became.VANISHED, "the town had been warned twice", None),
        (Became.APPEARED, None, "it had not sounded"),
    ]
    assert told.sources_gone == ("The mayor of Orla",)
    assert told.sources_new == ("Odile Kern, who runs the siren",)
    assert told.kept == 1


def test_passages_in_its_own_voice_are_counted(session):
    told = step(session, (CLOSING, FARMS), (CLOSING, "A library opened in Skerry on Monday."))
    assert (told.amendments, told.kept) == ((), 1)
    assert (told.own_gone, told.own_new) == (1, 1)


def test_a_number_that_changed_is_told(session):
    told = step(session, (FARMS,), (FARMS.replace("Four", "Nine"),))
    assert [each for each, _, _ in became(told)] == [Became.REWORDED]


def test_a_short_claim_edited_where_it_stands_is_not_another(session):
    told = step(session, (CLOSING, MAYOR), (CLOSING, MAYOR.replace("twice", "four times")))
    assert Became.VANISHED not in [each for each, _, _ in became(told)]
    told = step(session, (CLOSING, MAYOR), (CLOSING, "The mayor of Orla said the bridge was safe."))
    assert [each for each, _, _ in became(told)] == [Became.VANISHED, Became.APPEARED]


def test_the_same_few_words_are_the_same_claim(session):
    """Too short for matching to be sure of, and printed twice."""
    agreed = "“We agree,” Odile Kern said."
    told = step(session, (agreed, CLOSING, agreed), (agreed, MAYOR, CLOSING, agreed))
    assert [each for each, _, _ in became(told)] == [Became.APPEARED]
    assert told.kept == 3


def test_what_a_partial_text_does_not_hold_is_not_called_gone(session):
    put(session, "wire-desk", CLOSING, FARMS, MAYOR, day=1)
    partial = make_article(
        MAYOR,
        id="wire-desk",
        outlet="Wire Desk",
        published="2024-05-02",
        story="dam",
        text_status=TextStatus.PARTIAL,
    )
    put_article(session, Arrival(partial, None, "wire-desk.txt", "utf-8", "a test"))
    put_claims(session, "wire-desk", extract_claims(partial), extractor="test")
    (told,) = revisions(session, "wire-desk").steps
    assert [each.became for each in told.amendments] == [Became.UNREADABLE]
    assert (told.own_gone, told.sources_gone, told.kept) == (0, (), 1)


def test_a_changed_headline_alone_is_a_revision_of_the_same_text(session):
    for title in ("Dam to close", "Dam closed"):
        article = make_article(CLOSING, id="wire-desk", outlet="Wire Desk", title=title)
        put_article(session, Arrival(article, None, "wire-desk.txt", "utf-8", "a test"))
    (told,) = revisions(session, "wire-desk").steps
    assert told.same_text
    assert told.amendments == ()


def test_an_older_text_that_comes_in_later_stands_before(session):
    for origin, day, sentence in (("saved.txt", 2, CLOSING), ("older.txt", 1, MAYOR)):
        article = make_article(
            sentence, id=origin, outlet="Wire Desk", url="https://wire.example/1", published=f"2024-05-0{day}"
        )
        put_article(session, Arrival(article, None, origin, "utf-8", "a test"))
    told = revisions(session, "saved.txt")
    assert [(each.number, each.current) for each in told.revisions] == [(2, False), (1, True)]


def test_texts_read_by_different_versions_are_read_again_alike(session):
    put(session, "wire-desk", CLOSING, day=1)
    put_claims(session, "wire-desk", (), extractor="rules of yesterday")
    put(session, "wire-desk", CLOSING, MAYOR, day=2)
    before = claims_of(session, "wire-desk")
    told = revisions(session, "wire-desk")
    assert told.read_again
    assert told.attributed == (1, 2)
    assert [each for each, _, _ in became(told.steps[0])] == [Became.APPEARED]
    assert claims_of(session, "wire-desk") == before


def test_one_text_has_no_steps(dam):
    told = revisions(dam, "wire-desk")
    assert (len(told.revisions), told.steps, told.read_again) == (1, (), False)


def test_a_name_that_is_not_there_says_what_is(dam):
    with pytest.raises(NotFound, match="wire-desk"):
        revisions(dam, "wire-desc")
