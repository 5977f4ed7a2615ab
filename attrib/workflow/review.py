"""Reviewing: which findings to put to a person, the answers kept one by one, and the stories compared again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from attrib.domain import (
    Article,
    Change,
    Claim,
    Finding,
    Judgement,
    Review,
    ReviewedPassage,
    Verdict,
)
from attrib.errors import NotFound
from attrib.match import MatchOptions
from attrib.report.question import Question
from attrib.store import findings as finding_store
from attrib.store import reviews as review_store
from attrib.store.clock import now
from attrib.store.findings import Comparison
from attrib.store.transactions import reading, writing
from attrib.workflow.compare import CompareOptions, CompareSummary, compare_stories
from attrib.workflow.corrections import REVIEWED, Decisions, decisions, text_sha256
from attrib.workflow.decided import standing
from attrib.workflow.doubts import distance, doubts
from attrib.workflow.listings import checked
from attrib.workflow.show import read_article
from attrib.workflow.weights import as_stored


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """Which findings: of one story, of one outlet; `everything` also what is sure or was decided before."""

    story: str | None = None
    outlet: str | None = None
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A finding to be put to a person, and why; `review` is what was decided of it before.

    `distance` tells how far its match is from being none.
    """

    comparison: Comparison
    finding: Finding
    why: tuple[str, ...]
    distance: float
    review: Review | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says of a finding; `verdict` and `changes` go with the judgement that it is another verdict."""

    judgement: Judgement
    verdict: Verdict | None = None
    changes: tuple[Change, ...] | None = None
    reason: str = ""


def to_ask(session: Session, options: ReviewOptions) -> list[Asked]:
    """The findings to ask about, those nearest to being no match first.

    Raises NotFound for an unknown story or outlet, and where nothing was compared.
    """
    with reading(session):
        story, outlet = checked(session, options.story, options.outlet)
        found = finding_store.findings(session, story=story, outlet=outlet)
        if not found and not finding_store.comparisons(session, story=story):
            which = f"story {story!r} has not" if story else "no story has"
            raise NotFound(f"{which} been compared yet\nrun: attrib compare")
        decided = decisions(standing(session))
    asked: dict[frozenset[str], Asked] = {}
    for each in _all(found, decided):
        link = each.finding.link
        if link and (options.everything or (each.why and each.review is None)):
            asked.setdefault(frozenset((link.reference.id, link.claim.id)), each)
    return sorted(asked.values(), key=lambda each: (each.distance, each.finding.id))


def put_to(session: Session, asked: Asked) -> Question:
    """The finding with both its articles, ready to be shown."""
    with reading(session):
        return Question(
            story=asked.comparison.story,
            finding=asked.finding,
            reference=read_article(session, asked.finding.reference.article),
            other=read_article(session, asked.finding.article),
            why=asked.why,
            review=asked.review,
        )


def keep(session: Session, question: Question, answer: Answer, reviewer: str) -> int:
    """The answer is stored, whatever happens next; answers its number."""
    review = review_of(question.finding, answer, reviewer, _texts(question), before=question.review)
    with writing(session):
        return review_store.put_review(session, review)


def take_back(session: Session, number: int) -> None:
    """The answer of that number was never given."""
    with writing(session):
        review_store.forget_review(session, number)


def review_of(
    finding: Finding,
    answer: Answer,
    reviewer: str,
    texts: tuple[Article, Article],
    *,
    claim: Claim | None = None,
    before: Review | None = None,
) -> Review:
    """The answer to a finding as it is kept; `texts` are its two articles.

    `claim` is another claim of the other article than the one that was matched. Where one was reviewed before, its
    score is that of the first time: since then it is a person's word that counts.
    """
    link = finding.link if claim is None or (finding.link and finding.link.claim.id == claim.id) else None
    claim = claim or (link.claim if link else None)
    own = tuple(each for each in link.features if each.name != REVIEWED) if link else ()
    return Review(
        reference=_passage(finding.reference, texts[0]),
        article=finding.article,
        passage=_passage(claim, texts[1]) if claim else None,
        judgement=answer.judgement,
        reviewer=_plain(reviewer),
        at=now(),
        reason=_plain(answer.reason),
        seen=finding.verdict,
        verdict=answer.verdict,
        changes=answer.changes,
        similarity=before.similarity if before else link.similarity if link else None,
        features=before.features if before else own,
    )


def compare_again(session: Session, stories: Collection[str]) -> list[CompareSummary]:
    """The stories have findings that keep to all reviews, made as they were made before."""
    with reading(session):
        compared = {each.story: each for each in finding_store.comparisons(session).values()}
    summaries = []
    for name in sorted(stories):
        matching = as_stored(compared[name]) if name in compared else None
        if matching is not None:
            reference = json.loads(compared[name].options).get("reference")
            options = CompareOptions(story=name, reference=reference, matching=matching)
            summaries.append(compare_stories(session, options))
    return summaries


def _plain(words: str) -> str:
    """On one line, and such that a database can hold it, whatever a terminal or a file had."""
    return " ".join(words.encode("utf-8", "replace").decode().split())


def _all(found: Iterable[tuple[Comparison, Finding]], decided: Decisions) -> Iterator[Asked]:
    matched_with: dict[str, MatchOptions] = {}
    for comparison, finding in found:
        if comparison.story not in matched_with:
            matching = as_stored(comparison)
            matched_with[comparison.story] = matching.options if matching else MatchOptions()
        options = matched_with[comparison.story]
        review = decided.about(finding)
        yield Asked(comparison, finding, doubts(finding, options), distance(finding, options), review)


def _texts(question: Question) -> tuple[Article, Article]:
    return question.reference.article, question.other.article


def _passage(claim: Claim, article: Article) -> ReviewedPassage:
    return ReviewedPassage(claim.article, claim.text, claim.spans, text_sha256(article.text))
