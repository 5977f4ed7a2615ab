"""Verdicts and changes as people read them."""

from __future__ import annotations

import pytest

from attrib.domain import Change, Evidence, Verdict, Wording
from attrib.report.words import (
    SIGNS,
    changes_in_words,
    shortened,
    verdict_label,
    without_article,
    wordings_in_words,
)
from tests.factories import make_claim
from tests.report.examples import CLOSING, finding, row


def altered(*changes: Change, evidence: tuple[Evidence, ...] = (), wording: tuple[Wording, ...] = ()):
    other = make_claim(article="valley", source="officials")
    return row(
        finding(CLOSING, "valley", Verdict.ALTERED, *changes, other=other, evidence=evidence, wording=wording)
    )


def test_every_verdict_has_a_sign_of_its_own():
    assert set(SIGNS) == set(Verdict)
    assert len(set(SIGNS.values())) == len(Verdict)


def test_labels():
    assert [verdict_label(verdict) for verdict in Verdict] == [
        "= repeated",
        "≈ altered",
        "✕ dropped",
        "+ added",
        "· unattributed",
        "– no match found",
        "? text missing",
    ]


@pytest.mark.parametrize(
    ("change", "evidence", "told"),
    [
        (Change.COUNT_CHANGED, ("ten", "several"), "ten → several"),
        (Change.SENIORITY_LOST, ("senior", None), "senior → –"),
        (Change.SENIORITY_GAINED, (None, "senior"), "– → senior"),
        (Change.FORCE_CHANGED, ("said", "claimed"), "force: said → claimed"),
        (Change.HEDGED, ("the guild said", "is believed to"), "hedged: the guild said → is believed to"),
        (Change.VIA_PROMOTED, ("the guild", "Wire Desk"), "relay made the source: the guild → Wire Desk"),
    ],
)
def test_a_change_with_its_evidence(change, evidence, told):
    assert changes_in_words(altered(change, evidence=(Evidence(change.value, *evidence),))) == [told]


@pytest.mark.parametrize("change", list(Change))
def test_a_change_without_evidence_is_named(change):
    assert changes_in_words(altered(change)) == [change.value.replace("_", " ")]


def test_other_words_for_the_same_are_not_worth_a_line():
    wording = (Wording.PARAPHRASED, Wording.QUANTITY_CHANGED)
    evidence = (Evidence("quantity_changed", "two days", "three days"),)
    assert wordings_in_words(altered(wording=wording, evidence=evidence)) == ["number: two days → three days"]


def test_several_pieces_of_evidence_for_one_wording():
    evidence = (Evidence("quantity_changed", "two", "three"), Evidence("quantity_changed", "six", "nine"))
    told = wordings_in_words(altered(wording=(Wording.QUANTITY_CHANGED,), evidence=evidence))
    assert told == ["number: two → three, six → nine"]


def test_shortened_keeps_both_ends():
    phrase = (
        "the senior engineer of the upper dam who has worked there since the war and knows every sluice of it"
    )
    assert shortened(phrase) == "the senior engineer of the upper … war and knows every sluice of it"
    assert len(shortened(phrase)) <= 72
    assert shortened("ten\n of them") == "ten of them"


def test_two_changes_with_the_same_evidence_are_told_once():
    evidence = tuple(
        Evidence(kind.value, "the guild", "pilots") for kind in (Change.NAMED, Change.SENIORITY_LOST)
    )
    assert changes_in_words(altered(Change.NAMED, Change.SENIORITY_LOST, evidence=evidence)) == [
        "the guild → pilots"
    ]


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("The senior engineer", "senior engineer"),
        ("an engineer", "engineer"),
        ("Another engineer", "another engineer"),
        ("A", ""),
    ],
)
def test_mentions_are_compared_without_their_article(words, bare):
    assert without_article(words) == bare
