"""One finding with both its articles, ready to be explained."""

from __future__ import annotations

from sqlalchemy.orm import Session

from attrib.domain import Finding
from attrib.judge import REASONS
from attrib.report.explanation import Explained
from attrib.store import articles as article_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.workflow.show import read_article


def explained(session: Session, finding_id: str) -> Explained:
    """The finding `CLAIM@ARTICLE`; after the @ an outlet's name will do. Raises NotFound."""
    comparison, finding = finding_store.finding(session, _with_article(session, finding_id))
    return Explained(
        finding=finding,
        reference=read_article(session, finding.reference.article),
        other=read_article(session, finding.article),
        meaning=REASONS.get(finding.rule, finding.rule),
        reason=_why(comparison, finding),
        version=comparison.version,
    )


def _why(comparison: Comparison, finding: Finding) -> str:
    """Why the claim is held against that article: it is the story's reference, or has what that one has not."""
    if finding.reference.article == comparison.reference:
        return comparison.reference_reason
    return f"no match for this claim was found in {comparison.reference}, the story's reference"


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
