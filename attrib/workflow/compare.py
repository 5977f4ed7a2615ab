"""Comparing: match each story's claims, judge them, put a person's corrections in place, and keep the findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Cluster, Finding, Review, Verdict
from attrib.errors import DatabaseError
from attrib.judge import judge
from attrib.match import link
from attrib.report.words import WORDS
from attrib.store.findings import put_comparison
from attrib.store.membership import State, states
from attrib.store.reviews import reviews
from attrib.store.transactions import writing
from attrib.workflow.corrections import Decisions, decisions, standings
from attrib.workflow.moment import Moment, read_moment
from attrib.workflow.prints import prints_of
from attrib.workflow.provenance import Provenance, provenance
from attrib.workflow.references import Reference, meant_by, reference_of
from attrib.workflow.weights import Matching

# Whoever ingests into a story while it is compared has it compared again; so often, and no oftener.
MOST_TIMES = 4


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """Which stories, against what, and matched how.

    `reference` is an outlet or an article id, `since` an ISO date; `even_unchanged` compares a story also where it
    would come out as it did.
    """

    story: str | None = None
    reference: str | None = None
    since: str | None = None
    matching: Matching = field(default_factory=Matching)
    even_unchanged: bool = False


@dataclass(frozen=True, slots=True)
class StoryOutcome:
    """What comparing one story gave; `verdicts` counts the words people read, in their usual order.

    `reviewed` counts the decisions of people that it keeps to.
    """

    story: str
    articles: int
    reference: str
    reference_outlet: str
    reason: str
    aside: str | None
    claims: int
    verdicts: tuple[tuple[str, int], ...]
    reviewed: int = 0


@dataclass(frozen=True, slots=True)
class CompareSummary:
    """The stories that were compared, and the names of those with one article only.

    `unchanged` names the stories that would come out as they did and were left alone, `again` those that changed
    while they were compared, and were compared once more. `ungrouped` counts the articles that were not looked at
    because they are in no story yet.
    """

    stories: tuple[StoryOutcome, ...]
    alone: tuple[str, ...]
    again: tuple[str, ...] = ()
    ungrouped: int = 0
    unchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Story:
    """One story as it was read: its members and their state, what people decided, what it is made from."""

    name: str
    members: Sequence[ArticleClaims]
    state: dict[str, State]
    reviewed: Sequence[Review]
    decided: Decisions
    made: Provenance


@dataclass(frozen=True, slots=True)
class _Done:
    """A story that needs no more comparing, and what came of it; None where it was left alone."""

    story: _Story
    outcome: StoryOutcome | None


def compare_stories(session: Session, options: CompareOptions) -> CompareSummary:
    """Each story asked for has its findings, replacing earlier ones. Raises NotFound for an unknown name.

    A story that would come out as it did is left alone. All is read and judged while others may write, and each
    story is written and kept by itself. A story that somebody changed, or decided on, in between is compared again:
    findings are never about what is no longer there. Raises DatabaseError where it does not come to rest.
    """
    done: dict[str, _Done] = {}
    changed: set[str] = set()
    for _ in range(MOST_TIMES):
        moment = read_moment(session, story=options.story, since=options.since)
        left = _left(moment, options, done)
        meant = meant_by(options.reference, moment.stories)
        moved = [each.name for each in left if not _compare(session, each, meant, options, done)]
        changed.update(moved)
        if not moved:
            break
    else:
        raise DatabaseError(
            f"{', '.join(moved)}: articles keep changing while they are compared\n"
            "run attrib compare again when the ingest has finished"
        )
    return _summary(moment, done, changed)


def _left(moment: Moment, options: CompareOptions, done: dict[str, _Done]) -> list[_Story]:
    """The stories to compare: not those that are done, nor those that would come out as they did."""
    left = []
    for name, members in moment.stories.items():
        if len(members) == 1:
            continue
        story = _read(name, moment, options)
        if name in done and done[name].story.made == story.made and done[name].story.state == story.state:
            continue
        if not options.even_unchanged and story.made.made(moment.compared.get(name)):
            done[name] = _Done(story, None)
        else:
            left.append(story)
    return left


def _read(name: str, moment: Moment, options: CompareOptions) -> _Story:
    members, state = moment.stories[name], moment.state(name)
    reviewed = moment.reviews(name)
    decided = decisions(standings(reviewed, members))
    made = provenance(
        members,
        state,
        reference=options.reference,
        matching=options.matching,
        reviews_sha256=decided.sha256,
    )
    return _Story(name, members, state, reviewed, decided, made)


def _compare(
    session: Session, story: _Story, meant: str | None, options: CompareOptions, done: dict[str, _Done]
) -> bool:
    """The story has its findings and is done; False, and nothing written, where it changed meanwhile."""
    prints = prints_of(session, story.members)
    reference = reference_of(story.members, meant, fingerprints=prints.all)
    clusters = story.decided.named(
        link(
            story.members,
            reference=reference.article,
            options=options.matching.options,
            corrections=story.decided.corrections,
            fingerprints=prints.all,
        )
    )
    findings = [story.decided.ruled(each) for each in judged(clusters, story.members)]
    with writing(session):
        if _changed(session, story):
            return False
        put_comparison(session, story.made.comparison(story.name, reference), clusters, findings)
        prints.keep(session)
    done[story.name] = _Done(story, _outcome(story, reference, clusters, findings))
    return True


def _changed(session: Session, story: _Story) -> bool:
    """Somebody brought an article, another text or a decision since the story was read."""
    if states(session, story=story.name) != story.state:
        return True
    return reviews(session, articles=story.state.keys()) != story.reviewed


def _outcome(
    story: _Story, reference: Reference, clusters: Sequence[Cluster], findings: Sequence[Finding]
) -> StoryOutcome:
    return StoryOutcome(
        story=story.name,
        articles=len(story.members),
        reference=reference.article,
        reference_outlet=next(
            each.article.outlet for each in story.members if each.article.id == reference.article
        ),
        reason=reference.reason,
        aside=reference.aside,
        claims=len(clusters),
        verdicts=_counted(findings),
        reviewed=story.decided.count,
    )


def _summary(moment: Moment, done: Mapping[str, _Done], changed: Set[str]) -> CompareSummary:
    ended = [(name, done[name].outcome) for name in moment.stories if name in done]
    return CompareSummary(
        stories=tuple(outcome for _, outcome in ended if outcome),
        alone=tuple(name for name, members in moment.stories.items() if len(members) == 1),
        again=tuple(sorted(changed & {name for name, _ in ended})),
        ungrouped=moment.ungrouped,
        unchanged=tuple(name for name, outcome in ended if outcome is None),
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


def _counted(findings: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    counts = Counter(finding.verdict for finding in findings)
    return tuple((WORDS[verdict], counts[verdict]) for verdict in Verdict if counts[verdict])
