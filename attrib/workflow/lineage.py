"""The lineage of one or all stories, from what is stored: articles, their claims, and what compare found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from attrib.domain import Claim, Cluster, Finding, Lineage, Link
from attrib.errors import NotFound
from attrib.lineage import trace
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.workflow.listings import checked


@dataclass(frozen=True, slots=True)
class Traced:
    """The lineages by story, and the names of the stories that changed after they were compared."""

    lineages: tuple[Lineage, ...]
    stale: tuple[str, ...]


def trace_stories(session: Session, *, story: str | None = None) -> Traced:
    """The lineage of every compared story, or of the one asked for.

    Raises NotFound for an unknown name, and where nothing was compared.
    """
    story, _ = checked(session, story, None)
    found = finding_store.findings(session, story=story)
    if not found:
        which = f"story {story!r} has not" if story else "no story has"
        raise NotFound(f"{which} been compared yet\nrun: attrib compare")
    lineages = []
    stale = []
    for comparison, group in groupby(found, key=lambda each: each[0]):
        articles = claim_store.articles_with_claims(session, story=comparison.story)
        lineages.append(trace(comparison.story, articles, clusters_of(finding for _, finding in group)))
        if comparison.stale:
            stale.append(comparison.story)
    return Traced(tuple(lineages), tuple(stale))


def clusters_of(findings: Iterable[Finding]) -> list[Cluster]:
    """The clusters that findings were made from: each reference claim with the links that were found."""
    links: dict[Claim, list[Link]] = {}
    for finding in findings:
        found = links.setdefault(finding.reference, [])
        if finding.link:
            found.append(finding.link)
    return [Cluster(reference, tuple(found)) for reference, found in links.items()]
