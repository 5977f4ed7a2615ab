"""Every case under `extract/`: its attributed claims, the fields it gives, and its own voice where it is about that."""

from __future__ import annotations

import pytest

from attrib.domain import passage
from tests.text.extraction_cases import Case, as_words, attributed, cases, fields_of, found, own_voice


def _with_gaps() -> list[object]:
    return [
        pytest.param(
            case,
            tagger,
            id=f"{case.name}-{tagger}",
            marks=[pytest.mark.xfail(strict=True, reason=case.gap)] if case.gap else [],
        )
        for case in cases()
        for tagger in case.taggers
    ]


@pytest.mark.parametrize(("case", "tagger"), _with_gaps())
def test_case(case: Case, tagger: str):
    claims = found(case, tagger)
    credited = attributed(claims)
    assert [as_words(claim) for claim in credited] == [expected.words for expected in case.claims]
    for claim, expected in zip(credited, case.claims, strict=True):
        assert fields_of(claim, expected) == dict(expected.fields), expected.content
    if case.own_voice is not None:
        assert own_voice(claims) == case.own_voice


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_what_a_claim_says_stands_at_its_spans(case: Case):
    for claim in found(case):
        assert passage(case.text, claim.spans) == claim.text
        if claim.cue:
            assert passage(case.text, claim.cue.spans) == claim.cue.text
        if claim.source:
            assert passage(case.text, claim.source.spans) == claim.source.text
            if claim.source.resolved:
                assert passage(case.text, claim.source.resolved.spans) == claim.source.resolved.text


def test_the_cases_are_many_and_told_apart():
    assert len(cases()) >= 220
    assert sum(len(case.text.split()) >= 150 for case in cases()) >= 20
    assert len({case.text for case in cases()}) == len(cases())
    assert all(case.about and case.text.strip() for case in cases())


def test_the_cases_hold_every_quote_type_and_every_force():
    claims = [claim for case in cases() for claim in found(case)]
    assert {claim.quote_type.value for claim in claims} == {"direct", "indirect", "mixed", "none"}
    forces = {claim.cue.force.value for claim in claims if claim.cue}
    assert forces == {"neutral", "asserting", "doubting", "denying", "hedged"}
