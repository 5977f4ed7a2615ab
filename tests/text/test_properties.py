"""What holds for any text at all: no error, spans inside the text, claims in order, the same answer twice.

`ATTRIB_EXAMPLES=10000 pytest tests/text/test_properties.py` tries that many texts, new ones each time; without it a
fixed choice of 1,500 is tried, so that a run of the suite never fails by chance.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from attrib.domain import Article, Claim, QuoteType, Spans, hull, passage
from attrib.text import extract_claims
from attrib.text.tagger import LEARNED, RULES, Tagger

EXAMPLES = int(os.environ.get("ATTRIB_EXAMPLES", "1500"))
SHARE = {"any": 0.3, "pieces": 0.6, "surrogates": 0.1}
"""Pieces of news prose reach the rules; arbitrary characters mostly end in the own voice."""


def tried(kind: str) -> settings:
    return settings(
        max_examples=max(1, int(EXAMPLES * SHARE[kind])),
        deadline=None,
        derandomize="ATTRIB_EXAMPLES" not in os.environ,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


PIECES: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("pieces.toml").read_text("utf-8"))


def pieces() -> st.SearchStrategy[str]:
    """Texts strung together from sources, cues, contents, stops, oddities, and lines that stand alone."""
    kinds = (*("sources", "cues", "contents", "sources", "cues", "odd") * 2, "lines")
    part = st.one_of([st.sampled_from(PIECES[kind]) for kind in kinds])
    pair = st.tuples(part, st.sampled_from(PIECES["joints"])).map("".join)
    return st.builds(lambda parts, end: "".join(parts) + end, _some(pair), st.sampled_from(PIECES["ends"]))


def _some(pair: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """Short lists and long ones alike; left alone, most would be short."""
    return st.integers(2, 40).flatmap(lambda size: st.lists(pair, min_size=size, max_size=size))


@example("")
@example(" \r\n\r\n ")
@example("“")
@example('"said" "said" said "')
@example("said")
@example("'' said ''")
@example("according to")
@example("İ said İ said.")
@example("—, said —, said")
@given(st.text(max_size=200))
@tried("any")
def test_any_text_is_read(text: str):
    check(text)


FOUND = [
    "reportedly.",
    "The board warned: according to Delgo.",
    "the source the source said – the source said.",
    't agreed""y vowed.',
    "'s quote as saying b.",
    ".\n” told d that",
    ".\nd r İ ed",
    "warned o?“t”",
    "said “It held.” “It broke.”",
    "adding that that the mayor had told two crews that it held , said the source .",
]
"""Texts that the properties have failed on, as short as they could be made."""


@pytest.mark.parametrize("tagger", [RULES, LEARNED], ids=["rules", "learned"])
@pytest.mark.parametrize("text", FOUND)
def test_what_once_failed_holds(text: str, tagger: Tagger):
    check(text, tagger)


@given(pieces())
@tried("pieces")
def test_any_string_of_news_words_is_read(text: str):
    check(text)


@given(st.text(st.characters(), max_size=60))
@tried("surrogates")
def test_lone_surrogates_are_read(text: str):
    check(text)


def check(text: str, tagger: Tagger = LEARNED) -> None:
    """Everything that is promised of the claims of any text."""
    article = Article("any", "Harrow Courier", text)
    claims = extract_claims(article, tagger)
    assert [claim.ordinal for claim in claims] == list(range(1, len(claims) + 1))
    starts = [claim.spans[0].start for claim in claims]
    assert starts == sorted(starts)
    for claim in claims:
        check_claim(text, claim)
    assert extract_claims(article, tagger) == claims


def check_claim(text: str, claim: Claim) -> None:
    """The claim's words stand at its spans, its source's and cue's at theirs, and so for those inside it."""
    assert claim.article == "any"
    assert claim.text == passage(text, claim.spans)
    assert claim.text.strip()
    assert claim.paragraph >= 0
    assert claim.sentence >= 0
    assert claim.rule
    assert (claim.quote_type is QuoteType.NONE) == (claim.attribution is None)
    for words, spans in passages(claim):
        assert words == passage(text, spans)
        check_spans(text, spans)
    for inner in claim.inner:
        check_claim(text, inner)
        assert hull(claim.spans).contains(hull(inner.spans))


def passages(claim: Claim) -> Iterator[tuple[str, Spans]]:
    yield claim.text, claim.spans
    if claim.cue:
        yield claim.cue.text, claim.cue.spans
    if claim.source:
        yield claim.source.text, claim.source.spans
        if claim.source.resolved:
            yield claim.source.resolved.text, claim.source.resolved.spans


def check_spans(text: str, spans: Spans) -> None:
    """At least one span, none empty, sorted, none upon another, all in the text."""
    assert spans
    assert all(len(span) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert spans[-1].end <= len(text)


RULES_REACHED = {
    *("according to", "announced", "content then source", "cue then source", "hedged", "is believed to"),
    *("quoted as saying", "shared source", "source then cue", "speaker label"),
}
"""All that the rules call themselves, a quotation without any cue aside."""


def test_the_pieces_make_claims_of_every_sort():
    """What the properties are tried on reaches the rules: most texts hold attributions, of many rules, some nested."""
    claims = [
        claim
        for text in _sample(int(1500 * SHARE["pieces"]))
        for claim in extract_claims(Article("any", "Harrow Courier", text), RULES)
    ]
    credited = [claim for claim in claims if claim.attribution]
    assert len(credited) > 100
    assert {claim.rule for claim in credited} >= RULES_REACHED
    assert any(claim.inner for claim in credited)
    assert any(len(claim.spans) > 1 for claim in credited)
    assert any(claim.source and claim.source.resolved for claim in credited)
    assert any(claim.source and claim.source.via for claim in credited)


def _sample(size: int) -> list[str]:
    texts: list[str] = []

    @settings(max_examples=size, derandomize=True, database=None, deadline=None)
    @given(pieces())
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    return texts
