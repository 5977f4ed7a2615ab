"""What stays the article's own voice; `[ ]` stands around each stretch."""

from __future__ import annotations

import re

import pytest

from attrib.domain import Article, Force, QuoteType
from attrib.text.extract import extract_claims
from attrib.text.tagger import RULES


def own(text: str) -> list[str]:
    """The words of the claims that name nobody, hedged ones included."""
    return [
        claim.text
        for claim in extract_claims(Article("own", "Harrow Courier", text), RULES)
        if not claim.source
    ]


@pytest.mark.parametrize(
    "expected",
    [
        "[The gate held].",
        "[The gate held]. [The other one broke].",
        "[“The gate held.”]",
        "[Did it hold]?".replace("]?", "?]"),
        "The mayor said it held.",
        "The mayor said it held. [Nobody came].",
        "“It held,” the mayor said. [Nobody came].",
        "“It held,” the mayor said. “It will hold.”",  # goes on with what he said
        "“It held,” the mayor said [as he walked to his boat].",
        "“It held,” the mayor said, [as the crews had already left the town].",
        "“It held,” the mayor said with one foot on the old quay.",  # a circumstance: no verb
        "“It held,” the mayor said, and left.",  # too short
        "According to the mayor, the gate was shut.",
        "Mara Delgo: “It held.”",
        "!",
        "…",
    ],
    ids=lambda text: text[:30],
)
def test_own_voice(expected: str):
    assert own(re.sub(r"[\[\]]", "", expected)) == re.findall(r"\[([^\]]*)\]", expected)


def test_own_voice_has_no_attribution_and_no_quotation():
    claim = extract_claims(Article("own", "Harrow Courier", "The gate held."), RULES)[0]
    assert (claim.attribution, claim.quote_type, claim.rule) == (None, QuoteType.NONE, "own voice")


@pytest.mark.parametrize(
    ("text", "content", "hedge"),
    [
        ("The gate reportedly held.", "The gate … held", "reportedly"),
        ("Reportedly the gate held.", "the gate held", "Reportedly"),
        ("The gate held, allegedly.", "The gate held,", "allegedly"),
        ("The two allegedly broke it.", "The two … broke it", "allegedly"),
    ],
)
def test_a_hedge_names_nobody(text: str, content: str, hedge: str):
    claim = extract_claims(Article("own", "Harrow Courier", text), RULES)[0]
    assert claim.cue
    assert (claim.text, claim.cue.text, claim.cue.force) == (content, hedge, Force.HEDGED)
    assert claim.source is None


def test_a_hedge_inside_a_quotation_is_the_speakers():
    claims = extract_claims(Article("own", "Harrow Courier", "“The gate reportedly held.”"), RULES)
    assert [claim.cue for claim in claims] == [None]


def test_a_hedge_alone_hedges_nothing():
    claims = extract_claims(Article("own", "Harrow Courier", "Reportedly."), RULES)
    assert [(claim.text, claim.cue) for claim in claims] == [("Reportedly", None)]
