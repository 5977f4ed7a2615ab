"""Comparing: group articles into stories, choose each reference, match, judge, and keep the findings."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from attrib import __version__
from attrib.domain import ArticleClaims, Cluster, Finding, Verdict
from attrib.errors import NotFound, UsageError
from attrib.judge import judge
from attrib.match import MatchOptions, group_stories, link
from attrib.report.words import WORDS
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store.findings import Comparison, put_comparison
from attrib.workflow.names import known
from attrib.workflow.references import Reference, references


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """Which stories, and against what. `reference` is an outlet or an article id, `since` an ISO date."""

    story: str | None = None
    reference: str | None = None
    since: str | None = None


@dataclass(frozen=True, slots=True)
class StoryOutcome:
    """What comparing one story gave; `verdicts` counts the words people read, in their usual order."""

    story: str
    articles: int
    reference: str
    reference_outlet: str
    reason: str
    aside: str | None
    claims: int
    verdicts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class CompareSummary:
    """The stories that were compared, and the names of those with one article only."""

    stories: tuple[StoryOutcome, ...]
    alone: tuple[str, ...]


def compare_stories(session: Session, options: CompareOptions) -> CompareSummary:
    """Each story asked for has its findings, replacing earlier ones. Raises NotFound for an unknown name."""
    stories = _stories(session, options)
    held_against = references(stories, options.reference)
    outcomes = [
        _compare(session, name, stories[name], reference, options) for name, reference in held_against.items()
    ]
    alone = tuple(name for name, members in stories.items() if len(members) == 1)
    return CompareSummary(tuple(outcomes), alone)


def _stories(session: Session, options: CompareOptions) -> dict[str, list[ArticleClaims]]:
    """The stories asked for, by name; every article belongs to one afterwards."""
    everything = claim_store.articles_with_claims(session)
    if not everything:
        raise NotFound("there are no articles yet\nrun: attrib ingest FILE...")
    names = group_stories(everything, article_store.given_stories(session))
    article_store.set_stories(session, names, given=False)
    wanted = known(options.story, names.values(), noun="story", nouns="stories") if options.story else None
    stories: dict[str, list[ArticleClaims]] = {}
    for each in everything:
        stories.setdefault(names[each.article.id], []).append(each)
    since = _day(options.since) if options.since else ""
    return {
        name: members
        for name, members in sorted(stories.items())
        if wanted in (None, name) and _newest(members) >= since
    }


def _day(since: str) -> str:
    try:
        return datetime.fromisoformat(since).date().isoformat()
    except ValueError:
        raise UsageError(f"--since takes a date such as 2024-05-31, not {since!r}") from None


def _newest(members: Sequence[ArticleClaims]) -> str:
    return max((each.article.published.value for each in members if each.article.published), default="")


def _compare(
    session: Session,
    name: str,
    members: Sequence[ArticleClaims],
    reference: Reference,
    options: CompareOptions,
) -> StoryOutcome:
    matching = MatchOptions()
    clusters = link(members, reference=reference.article, options=matching)
    findings = judged(clusters, members)
    comparison = Comparison(
        story=name,
        reference=reference.article,
        reference_reason=reference.reason,
        options=json.dumps(
            {"reference": options.reference, "match": asdict(matching)}, sort_keys=True, default=str
        ),
        version=__version__,
        input_sha256=fingerprint(members),
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    put_comparison(session, comparison, clusters, findings)
    outlet = next(each.article.outlet for each in members if each.article.id == reference.article)
    return StoryOutcome(
        story=name,
        articles=len(members),
        reference=reference.article,
        reference_outlet=outlet,
        reason=reference.reason,
        aside=reference.aside,
        claims=len(clusters),
        verdicts=_counted(findings),
    )


def judged(clusters: Sequence[Cluster], members: Sequence[ArticleClaims]) -> list[Finding]:
    """One finding per cluster and article that is not the cluster's own."""
    by_id = {each.article.id: each for each in members}
    return [
        judge(cluster, by_id[cluster.reference.article], other)
        for cluster in clusters
        for other in members
        if other.article.id != cluster.reference.article
    ]


def fingerprint(members: Sequence[ArticleClaims]) -> str:
    """A hash of everything a comparison reads: the same articles, read the same way, have the same."""
    lines = sorted(
        json.dumps([each.article.id, each.article.outlet, _when(each), each.article.text, _claims(each)])
        for each in members
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _when(each: ArticleClaims) -> str | None:
    return each.article.published.value if each.article.published else None


def _claims(each: ArticleClaims) -> list[object]:
    return [[claim.ordinal, claim.rule, [asdict(span) for span in claim.spans]] for claim in each.claims]


def _counted(findings: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    counts = Counter(finding.verdict for finding in findings)
    return tuple((WORDS[verdict], counts[verdict]) for verdict in Verdict if counts[verdict])
