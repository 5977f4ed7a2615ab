"""What would be asked and what has been decided, as records for `attrib.report`: a list that can be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy.orm import Session

from attrib.domain import Article, Finding, Review
from attrib.report.listing import Json, Record
from attrib.report.rows import positions
from attrib.store import articles as article_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.store.transactions import reading
from attrib.workflow.corrections import Decisions, Standing, decisions
from attrib.workflow.decided import standing
from attrib.workflow.listings import checked
from attrib.workflow.review import ReviewOptions, to_ask

TO_ASK, IN_FORCE, REPLACED, NOT_APPLICABLE = "to ask", "in force", "replaced", "not applicable"
# Rows that tell of the past; a list that is filled in and read back has them too.
PAST = frozenset((REPLACED, NOT_APPLICABLE))


def review_list(session: Session, options: ReviewOptions) -> tuple[Record, ...]:
    """What is to be asked, then what was decided in the order it was; `everything` also what was replaced later.

    Raises NotFound as `to_ask` does.
    """
    asked = to_ask(session, ReviewOptions(options.story, options.outlet))
    with reading(session):
        story, outlet = checked(session, options.story, options.outlet)
        told = finding_store.findings(session)
        known = standing(session)
        articles = {each.id: each for each in article_store.articles(session)}
    rows = [_asked(each.comparison, each.finding, each.why, articles) for each in asked]
    decided = list(_decided(known, told, articles))
    return (*rows, *(each for each in decided if _wanted(each, options, story, outlet)))


def _wanted(record: Record, options: ReviewOptions, story: str | None, outlet: str | None) -> bool:
    return (
        (options.everything or record["state"] != REPLACED)
        and story in (None, record["story"])
        and outlet in (None, record["outlet"])
    )


def _asked(
    comparison: Comparison, finding: Finding, why: Iterable[str], articles: Mapping[str, Article]
) -> Record:
    link = finding.link
    return {
        **_answer(finding.id, None),
        "claim_id": link.claim.id if link else None,
        "state": TO_ASK,
        "why": "; ".join(why),
        **_passages(finding, articles),
        **_now(comparison, finding),
        "at": None,
    }


def _decided(
    known: list[Standing], told: Iterable[tuple[Comparison, Finding]], articles: Mapping[str, Article]
) -> Iterator[Record]:
    by_id = {finding.id: (comparison, finding) for comparison, finding in told}
    decided = decisions(known)
    in_force = {id(each) for each in (*decided.matches.values(), *decided.verdicts.values())}
    for each in known:
        review = each.review
        finding_id = f"{each.reference.id}@{review.article}" if each.reference else None
        comparison, finding = by_id.get(finding_id or "", (None, None))
        state, why = _state(each, decided, id(review) in in_force, finding)
        yield {
            **_answer(finding_id, review),
            "claim_id": each.claim.id if each.claim else None,
            "state": state,
            "why": why,
            "reference_article": review.reference.article,
            "reference_outlet": _outlet(articles, review.reference.article),
            "reference_claim": review.reference.words,
            "reference_spans": positions(review.reference.spans),
            "article": review.article,
            "outlet": _outlet(articles, review.article),
            "claim": review.passage.words if review.passage else None,
            "spans": positions(review.passage.spans) if review.passage else None,
            **_now(comparison, finding),
            "story": articles[review.article].story if review.article in articles else None,
            "at": review.at,
        }


def _state(each: Standing, decided: Decisions, in_force: bool, finding: Finding | None) -> tuple[str, str]:
    """Whether the decision holds, and if not, why."""
    if each.obstacle:
        partly = "; that both make the same claim still holds" if in_force else ""
        return NOT_APPLICABLE, each.obstacle + partly
    if not in_force:
        return REPLACED, "a later decision about the same passages"
    if finding is None:
        return IN_FORCE, "no row of the report is about it now"
    if decided.about(finding) is not each.review:
        return IN_FORCE, "the row of the report is about another passage now"
    return IN_FORCE, ""


def _answer(finding_id: str | None, review: Review | None) -> dict[str, Json]:
    """The columns a person fills in."""
    changes = review.changes if review else None
    return {
        "finding": finding_id,
        "answer": review.answer if review else None,
        "changes": [each.value for each in changes] if changes else None,
        "reviewer": review.reviewer if review else None,
        "reason": review.reason if review else None,
    }


def _passages(finding: Finding, articles: Mapping[str, Article]) -> dict[str, Json]:
    claim = finding.link.claim if finding.link else None
    return {
        "reference_article": finding.reference.article,
        "reference_outlet": articles[finding.reference.article].outlet,
        "reference_claim": finding.reference.text,
        "reference_spans": positions(finding.reference.spans),
        "article": finding.article,
        "outlet": articles[finding.article].outlet,
        "claim": claim.text if claim else None,
        "spans": positions(claim.spans) if claim else None,
    }


def _now(comparison: Comparison | None, finding: Finding | None) -> dict[str, Json]:
    """What the report says at present."""
    link = finding.link if finding else None
    return {
        "story": comparison.story if comparison else None,
        "verdict": finding.verdict.value if finding else None,
        "verdict_changes": [each.value for each in finding.changes] if finding else None,
        "similarity": round(link.similarity, 2) if link else None,
        "level": link.level.value if link else None,
    }


def _outlet(articles: Mapping[str, Article], article: str) -> str | None:
    return articles[article].outlet if article in articles else None
