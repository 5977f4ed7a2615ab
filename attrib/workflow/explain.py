"""One finding with both its articles, what made it and what would have made it another, ready to be explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Cluster, Finding, Verdict
from attrib.judge import REASONS, instead, judge
from attrib.match import MatchOptions
from attrib.match.story import read_story
from attrib.report.explanation import Explained, Nearest, Otherwise
from attrib.report.passages import ReadArticle
from attrib.report.scoring import Scoring
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.workflow.show import read_article
from attrib.workflow.weights import as_stored

REVIEWED_BY = "reviewed by "
"""How the rule of a finding begins whose verdict a person gave."""


def explained(session: Session, finding_id: str) -> Explained:
    """The finding `CLAIM@ARTICLE`; after the @ an outlet's name will do. Raises NotFound.

    What would have changed it is judged anew by this version; how near a match it was is told by the weights and
    levels it was made with, and not at all where this version knows others.
    """
    comparison, finding = finding_store.finding(session, _with_article(session, finding_id))
    reference = read_article(session, finding.reference.article)
    other = read_article(session, finding.article)
    matching = as_stored(comparison)
    options = matching.options if matching else None
    return Explained(
        finding=finding,
        reference=reference,
        other=other,
        meaning=REASONS.get(finding.rule, finding.rule),
        reason=_why(comparison, finding),
        version=comparison.version,
        otherwise=tuple(_otherwise(finding, _claims(reference), _claims(other))),
        scoring=_scoring(options) if options else None,
        nearest=_nearest(session, comparison, finding, options) if options else None,
    )


def _why(comparison: Comparison, finding: Finding) -> str:
    """Why the claim is held against that article: it is the story's reference, or has what that one has not."""
    if finding.reference.article == comparison.reference:
        return comparison.reference_reason
    return f"no match for this claim was found in {comparison.reference}, the story's reference"


def _otherwise(finding: Finding, reference: ArticleClaims, other: ArticleClaims) -> Iterator[Otherwise]:
    """What a decision stands in the place of, and what the judge says of passages a little different."""
    cluster = Cluster(finding.reference, (finding.link,) if finding.link else ())
    judged = judge(cluster, reference, other)
    if finding.rule.startswith(REVIEWED_BY):
        yield Otherwise("without the review", judged.verdict, judged.changes)
        return
    if (judged.verdict, judged.changes) != (finding.verdict, finding.changes):
        yield Otherwise("compared again by this version", judged.verdict, judged.changes)
    for each in instead(cluster, reference, other):
        yield Otherwise(each.condition, each.verdict, each.changes)


def _scoring(options: MatchOptions) -> Scoring:
    return Scoring(asdict(options.weights), options.confirmed, options.suggested)


def _nearest(
    session: Session, comparison: Comparison, finding: Finding, options: MatchOptions
) -> Nearest | None:
    """The best-scored passage of the article where none was taken for the claim; None where no two words met."""
    if finding.verdict is not Verdict.ABSENT or finding.rule.startswith(REVIEWED_BY):
        return None
    story = read_story(claim_store.articles_with_claims(session, story=comparison.story), options)
    places = {claim.id: place for place, claim in enumerate(story.claims)}
    here = places.get(finding.reference.id)
    scored = [
        (score.similarity, -place, score)
        for place, claim in enumerate(story.claims)
        if claim.article == finding.article and here is not None and (score := story.score(here, place))
    ]
    if not scored:
        return None
    similarity, place, score = max(scored, key=lambda each: each[:2])
    return Nearest(story.claims[-place], similarity, score.features)


def _claims(read: ReadArticle) -> ArticleClaims:
    return ArticleClaims(read.article, read.claims)


def _with_article(session: Session, finding_id: str) -> str:
    """The id with an outlet's name replaced by its article, where the story has just one of that outlet."""
    claim_id, mark, name = finding_id.rpartition("@")
    articles = {each.id: each for each in article_store.articles(session)}
    reference = articles.get(claim_id.rpartition("#")[0])
    if not mark or name in articles or reference is None:
        return finding_id
    same = [
        each.id
        for each in articles.values()
        if each.story == reference.story and each.outlet.casefold() == name.casefold()
    ]
    return f"{claim_id}@{same[0]}" if len(same) == 1 else finding_id
