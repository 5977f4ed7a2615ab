"""Rows in a database, for tests that are about something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from attrib.domain import (
    Article,
    Claim,
    Cluster,
    Feature,
    Finding,
    Judgement,
    Review,
    ReviewedPassage,
    Span,
    Verdict,
)
from attrib.store.articles import Arrival, put_article
from attrib.store.claims import put_claims
from attrib.store.findings import Comparison, put_comparison
from tests.factories import make_article, make_article_claims

SENTENCES = ("The dam will close on Friday.", "Nobody was hurt.")


def make_arrival(article: Article | None = None, *, origin: str | None = None) -> Arrival:
    article = article or make_article()
    return Arrival(
        article, article.text.encode("utf-8", "replace"), origin or f"{article.id}.txt", "utf-8", "decodes"
    )


def put_text(
    session: Session, article_id: str, *sentences: str, story: str | None = "dam"
) -> tuple[Claim, ...]:
    """An article of these sentences, each a claim, under its own outlet; answers the claims."""
    made = make_article_claims(article_id, *(sentences or SENTENCES), story=story)
    put_article(session, make_arrival(made.article))
    put_claims(session, article_id, made.claims, extractor="test 1")
    return made.claims


def make_comparison(story: str = "dam", reference: str = "harbour") -> Comparison:
    return Comparison(story, reference, "as you chose", "{}", "0.1.0", "ab" * 32, "2024-05-04T10:00:00+00:00")


def put_run(
    session: Session, clusters: Sequence[Cluster], findings: Sequence[Finding], **changes: Any
) -> Comparison:
    comparison = replace(make_comparison(), **changes)
    put_comparison(session, comparison, clusters, findings)
    return comparison


def make_passage(article: str = "harbour", words: str = SENTENCES[0], *, start: int = 0) -> ReviewedPassage:
    return ReviewedPassage(article, words, (Span(start, start + len(words)),), "ab" * 32)


def make_review(judgement: Judgement = Judgement.SAME, **changes: Any) -> Review:
    """What Ada decided about the first sentence of harbour and of valley."""
    review = Review(
        reference=make_passage(),
        article="valley",
        passage=make_passage("valley"),
        judgement=judgement,
        reviewer="Ada",
        at="2024-05-05T10:00:00+00:00",
        reason="",
        seen=Verdict.DROPPED,
        similarity=0.75,
        features=(Feature("wording", 0.5, "dam"),),
    )
    return replace(review, **changes)
