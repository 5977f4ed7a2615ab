"""The views as people with plain SQL see them: these columns are promised."""

from __future__ import annotations

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from attrib.domain import Change, Cluster, Finding, Judgement, Level, Link, Verdict
from attrib.store.articles import put_article
from attrib.store.claims import put_claims
from attrib.store.reviews import put_review
from tests.factories import make_article, make_claim, make_profile, make_source
from tests.store.makers import make_arrival, make_review, put_run, put_text

ENGINEERS = make_source(
    "ten of the engineers", profile=make_profile(count=10, nationality=("Velden",), role="engineer")
)
CLAIMS = """claim article outlet story title published url paragraph sentence text spans quote_type source
    introduction kind name count_min count_max senior nationality role affiliation basis via orphan cue force
    rule extractor"""
FINDINGS = """finding story verdict changes wording claim reference_article reference_outlet reference_text
    reference_spans reference_source reference_introduction reference_kind reference_count_min
    reference_count_max reference_cue reference_force article outlet published text spans source introduction
    kind count_min count_max cue force similarity level evidence rule compared_at stale"""
REVIEWS = """review judgement seen verdict changes reviewer at reason reference_article reference_text
    reference_spans article text spans similarity"""


def put_story(session: Session) -> None:
    put_text(session, "harbour")
    told = make_claim(article="harbour", source=ENGINEERS, inner=(make_claim("inner", article="harbour"),))
    put_claims(session, "harbour", [told], extractor="rules 1")
    theirs, *_ = put_text(session, "valley", "The dam will shut.")
    link = Link(told, theirs, 0.75, Level.CONFIRMED)
    changes = (Change.COUNT_CHANGED, Change.SENIORITY_LOST)
    put_run(session, [Cluster(told, (link,))], [Finding(told, "valley", Verdict.DROPPED, changes, link=link)])


def test_v_claims(session):
    put_story(session)
    found = session.execute(text("SELECT * FROM v_claims ORDER BY claim")).mappings()
    rows = [dict(row) for row in found]

    assert list(rows[0]) == CLAIMS.split()
    assert [row["claim"] for row in rows] == ["harbour#1", "valley#1"]
    assert rows[0] == rows[0] | {
        "article": "harbour",
        "outlet": "Harbour",
        "story": "dam",
        "published": "2024-05-03",
        "text": "The dam will close on Friday.",
        "source": "ten of the engineers",
        "kind": "anonymous",
        "count_min": 10,
        "count_max": 10,
        "senior": 0,
        "cue": "said",
        "force": "neutral",
        "extractor": "rules 1",
    }
    assert json.loads(rows[0]["nationality"]) == ["Velden"]
    assert json.loads(rows[0]["spans"]) == [[0, 29]]
    assert (rows[1]["source"], rows[1]["kind"], rows[1]["cue"]) == (None, None, None)


def test_v_claims_tells_of_the_current_revision_only(session):
    put_text(session, "harbour")
    put_article(session, make_arrival(make_article("New.", id="harbour", outlet="Harbour")))
    assert session.execute(text("SELECT * FROM v_claims")).all() == []


def test_v_findings(session):
    put_story(session)
    (found,) = session.execute(text("SELECT * FROM v_findings")).mappings()
    row = dict(found)

    assert list(row) == FINDINGS.split()
    assert row == row | {
        "finding": "harbour#1@valley",
        "story": "dam",
        "verdict": "dropped",
        "changes": "count_changed;seniority_lost",
        "claim": "harbour#1",
        "reference_outlet": "Harbour",
        "reference_text": "The dam will close on Friday.",
        "reference_count_min": 10,
        "outlet": "Valley",
        "text": "The dam will shut.",
        "source": None,
        "similarity": 0.75,
        "level": "confirmed",
        "stale": 0,
    }


def test_count_changed_is_found_by_plain_sql(session):
    put_story(session)
    found = session.scalar(text("SELECT count(*) FROM v_findings WHERE changes LIKE '%count_changed%'"))
    assert found == 1


def test_v_reviews(session):
    put_review(session, make_review())
    changes = (Change.COUNT_CHANGED, Change.HEDGED)
    put_review(session, make_review(Judgement.VERDICT, verdict=Verdict.ALTERED, changes=changes))
    rows = [dict(row) for row in session.execute(text("SELECT * FROM v_reviews ORDER BY review")).mappings()]

    assert [list(row) for row in rows] == [REVIEWS.split()] * 2
    assert [row["judgement"] for row in rows] == ["same", "verdict"]
    assert rows[1] == rows[1] | {
        "seen": "dropped",
        "verdict": "altered",
        "changes": "count_changed;hedged",
        "reviewer": "Ada",
        "reference_article": "harbour",
        "reference_text": "The dam will close on Friday.",
        "reference_spans": "[[0,29]]",
        "article": "valley",
        "similarity": 0.75,
    }
