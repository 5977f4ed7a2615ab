"""From what people decided to a weights file that comparing takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Feature, Judgement, Verdict
from attrib.errors import NotFound
from attrib.match import MatchOptions
from attrib.report.calibration import weights_file
from attrib.store.claims import put_claims
from attrib.store.reviews import put_review
from attrib.workflow.calibrate import refit
from attrib.workflow.weights import load_weights
from tests.factories import make_article_claims
from tests.workflow.conftest import CLOSING, FARMS, MAYOR, put
from tests.workflow.reviews import decide

TEXTS = ("The dam will close.", "Nobody was hurt.", "A cow fell ill.", "The road is open.")


@pytest.fixture
def decided(session: Session) -> Session:
    """Four claims of one article against four of another, each decided, one of them twice."""
    harbour, valley = (_stored(session, name) for name in ("harbour", "valley"))
    answers: list[Judgement | Verdict] = [Judgement.SAME, Judgement.APART, Verdict.DROPPED, Judgement.SAME]
    for number, answer in enumerate(answers, start=1):
        put_review(session, decide(harbour, valley, answer, claims=(number, number)))
    put_review(session, decide(harbour, valley, Judgement.APART, claims=(4, 4)))
    session.commit()
    return session


def _stored(session: Session, name: str) -> ArticleClaims:
    made = make_article_claims(name, *TEXTS)
    put(session, name, " ".join(TEXTS))
    put_claims(session, name, made.claims, extractor="test")
    return made


def test_the_last_decision_on_each_match_is_learned_from(decided):
    found = refit(decided)
    assert (found.pairs, found.same, found.stories, found.left_out) == (4, 2, 1, 0)
    assert found.weights["wording"][0] == MatchOptions().weights.wording
    assert set(found.thresholds) == {"confirmed", "suggested"}
    assert found.lacking
    assert not found.gain


@pytest.mark.parametrize("features", [(), (Feature("wording", 0.5), Feature("through", 1.0, "quay#1"))])
def test_a_match_that_its_own_passages_did_not_decide_is_left_out(decided, features):
    harbour, valley = (make_article_claims(name, *TEXTS) for name in ("harbour", "valley"))
    put_review(decided, decide(harbour, valley, Judgement.SAME, claims=(1, 2), features=features))
    decided.commit()
    found = refit(decided)
    assert (found.pairs, found.left_out) == (4, 1)


def test_without_a_reviewed_match_it_says_what_to_do(session):
    put(session, "harbour", CLOSING, FARMS, MAYOR)
    with pytest.raises(NotFound, match="attrib review"):
        refit(session)


def test_what_is_written_is_read_back(decided, tmp_path: Path):
    found = refit(decided)
    file = tmp_path / "weights.toml"
    file.write_text(weights_file(found), encoding="utf-8")
    options = load_weights(file).options
    assert options.weights == replace(
        MatchOptions().weights, **{name: round(new, 2) for name, (_, new) in found.weights.items()}
    )
    assert (options.confirmed, options.suggested) == tuple(new for _, new in found.thresholds.values())


def test_the_same_decisions_give_the_same_bytes(decided):
    assert weights_file(refit(decided)) == weights_file(refit(decided))
