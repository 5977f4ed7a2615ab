"""How faithfully each outlet carried the attributions of the articles it was held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, FidelityReport, Finding, Profile
from attrib.errors import NotFound
from attrib.report.fidelity_count import Judged, fidelity
from attrib.report.rows import FOUND_NEAR
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.workflow.listings import checked
from attrib.workflow.members import articles_told_of


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted, and the names of the stories that changed after they were compared."""

    report: FidelityReport
    stale: tuple[str, ...]


def measure_fidelity(session: Session, *, story: str | None = None) -> Measured:
    """The counts over every compared story, or over the one asked for.

    Only attributions of each story's reference article are counted. Raises NotFound for an unknown name, and where
    nothing was compared.
    """
    story, _ = checked(session, story, None)
    found = finding_store.findings(session, story=story)
    if not found:
        which = f"story {story!r} has not" if story else "no story has"
        raise NotFound(f"{which} been compared yet\nrun: attrib compare")
    articles = {each.article.id: each for each in _articles(session, story, found)}
    compared = {comparison.story: comparison for comparison, _ in found}
    counted = fidelity(tuple(sorted(compared)), _judged(found, articles))
    return Measured(counted, tuple(name for name, each in sorted(compared.items()) if each.stale))


def _articles(
    session: Session, story: str | None, found: list[tuple[Comparison, Finding]]
) -> list[ArticleClaims]:
    if story is None:
        return claim_store.articles_with_claims(session)
    return articles_told_of(session, story, [finding for _, finding in found])


def _judged(
    found: list[tuple[Comparison, Finding]], articles: Mapping[str, ArticleClaims]
) -> Iterator[Judged]:
    for comparison, finding in found:
        source = _source(finding, articles)
        if finding.reference.article == comparison.reference and source:
            yield Judged(articles[finding.article].article.outlet, source, finding)


def _source(finding: Finding, articles: Mapping[str, ArticleClaims]) -> Profile | None:
    """Who the reference attributes the claim to: named in it, or where the judge found the source beside it."""
    if finding.reference.source:
        return finding.reference.source.profile
    near = next((each.before for each in finding.evidence if each.change == FOUND_NEAR and each.before), None)
    if near is None:
        return None
    claims = articles[finding.reference.article].claims
    beside = sorted(claims, key=lambda claim: abs(claim.ordinal - finding.reference.ordinal))
    sources = (claim.source for claim in beside if claim.source)
    return next((each.profile for each in sources if near.startswith((each.text, each.introduction))), None)
