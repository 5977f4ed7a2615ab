"""A review: what it answers, how it is told, and whether a claim is the passage it was made on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.domain import Judgement, Review, ReviewedPassage, Span, Verdict
from tests.factories import make_claim

PASSAGE = ReviewedPassage("harbour", "The dam will close.", (Span(4, 23),), "ab" * 32)


def make(judgement: Judgement, verdict: Verdict | None = None, *, reason: str = "") -> Review:
    return Review(
        reference=PASSAGE,
        article="valley",
        passage=None,
        judgement=judgement,
        reviewer="Mara Delgo",
        at="2025-10-09T23:59:00+00:00",
        reason=reason,
        seen=Verdict.DROPPED,
        verdict=verdict,
    )


def test_who_decided_when_and_why():
    assert make(Judgement.SAME).told == "reviewed by Mara Delgo on 2025-10-09"
    assert (
        make(Judgement.SAME, reason="one speech").told == "reviewed by Mara Delgo on 2025-10-09: one speech"
    )


@pytest.mark.parametrize(
    ("judgement", "verdict", "answer", "same"),
    [
        (Judgement.SAME, None, "same", True),
        (Judgement.APART, None, "apart", False),
        (Judgement.VERDICT, Verdict.ALTERED, "altered", True),
        (Judgement.WITHDRAWN, None, "withdrawn", None),
    ],
)
def test_what_was_decided_in_one_word(judgement, verdict, answer, same):
    assert make(judgement, verdict).answer == answer
    assert judgement.same is same


def test_a_claim_is_the_passage_by_article_words_and_place():
    claim = make_claim("The dam will close.", article="harbour", start=4, ordinal=7)
    assert PASSAGE.is_claim(claim)
    assert not PASSAGE.is_claim(replace(claim, article="valley"))
    assert not PASSAGE.is_claim(replace(claim, text="The dam will shut."))
    assert not PASSAGE.is_claim(replace(claim, spans=(Span(5, 24),)))
