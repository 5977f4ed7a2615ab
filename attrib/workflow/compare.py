"""Comparing: group articles into stories, choose each reference, match, judge, and keep the findings."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from attrib import __version__
from attrib.domain import ArticleClaims, Cluster, Finding, Verdict
from attrib.errors import DatabaseError, NotFound, UsageError
from attrib.judge import judge
from attrib.match import MatchOptions, group_stories, link
from attrib.report.words import WORDS
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store.findings import Comparison, put_comparison
from attrib.store.membership import State, states, story_names, without_story
from attrib.store.transactions import reading, writing
from attrib.workflow.names import known
from attrib.workflow.references import Reference, references

# Whoever ingests into a story while it is compared has it compared again; so often, and no oftener.
MOST_TIMES = 4


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
    """The stories that were compared, and the names of those with one article only.

    `again` names the stories that changed while they were compared, and were compared once more. `ungrouped`
    counts the articles that were not looked at because they are in no story yet.
    """

    stories: tuple[StoryOutcome, ...]
    alone: tuple[str, ...]
    again: tuple[str, ...] = ()
    ungrouped: int = 0


@dataclass(frozen=True, slots=True)
class _Read:
    """The stories asked for as they were read at one moment, and the state their articles were in."""

    stories: Mapping[str, Sequence[ArticleClaims]]
    states: Mapping[str, State]
    ungrouped: int

    def state(self, story: str) -> dict[str, State]:
        return {each.article.id: self.states[each.article.id] for each in self.stories[story]}


def compare_stories(session: Session, options: CompareOptions) -> CompareSummary:
    """Each story asked for has its findings, replacing earlier ones. Raises NotFound for an unknown name.

    All is read and judged while others may write, and each story is written and kept by itself. A story that
    somebody changed in between is compared again: findings are never about what is no longer there. Raises
    DatabaseError where it does not come to rest.
    """
    done: dict[str, tuple[dict[str, State], StoryOutcome]] = {}
    changed: set[str] = set()
    for _ in range(MOST_TIMES):
        read = _read(session, options)
        held_against = references(read.stories, options.reference)
        left = [name for name in held_against if name not in done or done[name][0] != read.state(name)]
        moved = [
            name for name in left if not _compare(session, name, read, held_against[name], options, done)
        ]
        changed.update(moved)
        if not moved:
            break
    else:
        raise DatabaseError(
            f"{', '.join(moved)}: articles keep changing while they are compared\n"
            "run attrib compare again when the ingest has finished"
        )
    alone = tuple(name for name, members in read.stories.items() if len(members) == 1)
    outcomes = tuple(done[name][1] for name in held_against)
    return CompareSummary(outcomes, alone, tuple(sorted(changed & held_against.keys())), read.ungrouped)


def _read(session: Session, options: CompareOptions) -> _Read:
    """The stories asked for, by name; every article that was looked at belongs to one afterwards."""
    with reading(session):
        story = _stored(options.story, story_names(session)) if options.story else None
        everything = claim_store.articles_with_claims(session, story=story)
        given = article_store.given_stories(session)
        known_states = states(session)
        ungrouped = without_story(session) if story else 0
    if not everything:
        raise NotFound("there are no articles yet\nrun: attrib ingest FILE...")
    if story:
        names = {each.article.id: story for each in everything}
    else:
        names = group_stories(everything, given)
        _put_stories(session, everything, names)
    stories = _chosen(everything, names, options)
    return _Read(stories, known_states, ungrouped)


def _stored(wanted: str, names: Sequence[str]) -> str | None:
    """The story of that name, whatever its case; None where it may still be found."""
    same = [wanted] if wanted in names else [each for each in names if each.casefold() == wanted.casefold()]
    return same[0] if len(same) == 1 else None


def _put_stories(session: Session, everything: Sequence[ArticleClaims], names: Mapping[str, str]) -> None:
    moved = {
        each.article.id: names[each.article.id]
        for each in everything
        if each.article.story != names[each.article.id]
    }
    if moved:
        with writing(session):
            article_store.set_stories(session, moved, given=False)


def _chosen(
    everything: Sequence[ArticleClaims], names: Mapping[str, str], options: CompareOptions
) -> dict[str, list[ArticleClaims]]:
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
    read: _Read,
    reference: Reference,
    options: CompareOptions,
    done: dict[str, tuple[dict[str, State], StoryOutcome]],
) -> bool:
    """The story has its findings and is done; False, and nothing written, where it changed meanwhile."""
    members, state = read.stories[name], read.state(name)
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
    with writing(session):
        if states(session, story=name) != state:
            return False
        put_comparison(session, comparison, clusters, findings)
    done[name] = state, _outcome(name, members, reference, clusters, findings)
    return True


def _outcome(
    name: str,
    members: Sequence[ArticleClaims],
    reference: Reference,
    clusters: Sequence[Cluster],
    findings: Sequence[Finding],
) -> StoryOutcome:
    return StoryOutcome(
        story=name,
        articles=len(members),
        reference=reference.article,
        reference_outlet=next(
            each.article.outlet for each in members if each.article.id == reference.article
        ),
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
