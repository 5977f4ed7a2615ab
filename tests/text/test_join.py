"""Where rules and tagger meet: sentences of which one alone would make something else."""

from __future__ import annotations

import pytest

from attrib.domain import Article, Claim
from attrib.text import extract_claims
from attrib.text.tagger import LEARNED, RULES


def attributed(text: str, tagger) -> list[tuple[str, str, str]]:
    claims = extract_claims(Article("dam", "Marrow Post", text), tagger)
    return [as_words(claim) for claim in claims if claim.attribution and claim.cue]


def as_words(claim: Claim) -> tuple[str, str, str]:
    assert claim.cue
    return claim.source.text if claim.source else "-", claim.cue.text, claim.text


BOTH = [
    # the rules' edges stand where both mean the same
    ("The mayor said that the dam would hold.", [("The mayor", "said", "the dam would hold")]),
    # what was not said is no claim
    ("Officials did not say how many crews had left.", []),
    ("The minister refused to say whether the bridge would open.", []),
    # somebody asked is no source of the question
    ("Asked about the leak, the mayor said it was small.", [("the mayor", "said", "it was small")]),
    # a condition, and nobody
    ("If the auditors say no, the fair will be moved to June.", []),
    ("Nobody said a word on the way down.", []),
    # a cue inside a source
    (
        "Two aides who asked not to be named said the bonds would be sold.",
        [("Two aides who asked not to be named", "said", "the bonds would be sold")],
    ),
    # an object is no content
    ("The widow answered the door with a lamp in her hand.", []),
    # rules of their own keep their answer
    (
        "The gang is believed to have crossed the river.",
        [("-", "is believed", "The gang … to have crossed the river")],
    ),
    # what reports nothing is told by the rules and kept
    (
        "Investigators believe the fire began in the kitchen.",
        [("Investigators", "believe", "the fire began in the kitchen")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BOTH, ids=[case[0][:32] for case in BOTH])
def test_both_together(text: str, expected: list[tuple[str, str, str]]):
    assert attributed(text, LEARNED) == expected


LEARNED_ONLY = [
    "The mayor took to the radio to say that the dam would hold.",
    "The report goes into detail about how “nobody checked the pumps.”",
    "Brekk fired back that the report was “a fairy tale for shareholders.”",
]


def test_the_tagger_finds_what_no_rule_knows():
    found = [len(attributed(text, LEARNED)) - len(attributed(text, RULES)) for text in LEARNED_ONLY]
    assert sum(found) >= 1
    assert min(found) >= 0


def test_the_same_text_gives_the_same_claims():
    text = "The dam held, engineers said. “We slept badly,” Brekk said. “But we slept.”\n"
    article = Article("dam", "Marrow Post", text)
    assert extract_claims(article) == extract_claims(article)


def test_a_quotation_carried_on_is_no_longer_after_the_tagger():
    text = "“We waited,” Odette Varr said.\n\n“By noon we were wading.”\n"
    contents = [words[2] for words in attributed(text, LEARNED)]
    assert contents == ["“We waited,” … “By noon we were wading.”"]


def test_a_text_too_long_for_an_article_is_read_by_the_rules_alone(monkeypatch):
    monkeypatch.setattr("attrib.text.tagger.tagger.LONGEST_TEXT", 5)
    text = "The harbour board unveiled plans Tuesday, engineers said."
    assert attributed(text, LEARNED) == attributed(text, RULES)
