"""The stories to compare as they stand at one moment: members with claims, their states, and the reviews."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Review
from attrib.errors import NotFound, UsageError
from attrib.match import group_stories
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store.findings import Comparison, comparisons
from attrib.store.membership import State, states, story_names, without_story
from attrib.store.reviews import reviews
from attrib.store.transactions import reading, writing
from attrib.workflow.names import known


@dataclass(frozen=True, slots=True)
class Moment:
    """The stories asked for, the state their articles were in, what was compared and decided before.

    `decided` has the reviews in the order they were made, by the article of their reference side.
    `ungrouped` counts the articles that were not looked at because they are in no story yet.
    """

    stories: Mapping[str, Sequence[ArticleClaims]]
    states: Mapping[str, State]
    decided: Mapping[str, Sequence[tuple[int, Review]]]
    compared: Mapping[str, Comparison]
    ungrouped: int

    def state(self, story: str) -> dict[str, State]:
        """What a comparison of the story stands on."""
        return {each.article.id: self.states[each.article.id] for each in self.stories[story]}

    def reviews(self, story: str) -> list[Review]:
        """What was decided about passages of two of the story's articles, in the order it was."""
        own = {each.article.id for each in self.stories[story]}
        found = [each for article in own for each in self.decided.get(article, ()) if each[1].article in own]
        return [review for _, review in sorted(found, key=lambda each: each[0])]


def read_moment(session: Session, *, story: str | None = None, since: str | None = None) -> Moment:
    """The stories asked for, by name; every article that was looked at belongs to one afterwards.

    Raises NotFound for an unknown story, and where there are no articles; UsageError where `since` is no date.
    """
    with reading(session):
        named = _stored(story, story_names(session)) if story else None
        everything = claim_store.articles_with_claims(session, story=named)
        known_states = states(session)
        decided = defaultdict[str, list[tuple[int, Review]]](list)
        for number, review in enumerate(reviews(session)):
            decided[review.reference.article].append((number, review))
        compared = {each.story: each for each in comparisons(session, story=named).values()}
        ungrouped = without_story(session) if named else 0
    if not everything:
        raise NotFound("there are no articles yet\nrun: attrib ingest FILE...")
    if named:
        names = {each.article.id: named for each in everything}
    else:
        held = {each.article.id: each.article.story for each in everything if each.article.story is not None}
        names = group_stories(everything, held)
        _put_stories(session, everything, names)
    chosen = _chosen(everything, names, story=story, since=since)
    return Moment(chosen, known_states, decided, compared, ungrouped)


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
    everything: Sequence[ArticleClaims], names: Mapping[str, str], *, story: str | None, since: str | None
) -> dict[str, list[ArticleClaims]]:
    wanted = known(story, names.values(), noun="story", nouns="stories") if story else None
    stories: dict[str, list[ArticleClaims]] = {}
    for each in everything:
        stories.setdefault(names[each.article.id], []).append(each)
    first = _day(since) if since else ""
    return {
        name: members
        for name, members in sorted(stories.items())
        if wanted in (None, name) and _newest(members) >= first
    }


def _day(since: str) -> str:
    try:
        return datetime.fromisoformat(since).date().isoformat()
    except ValueError:
        raise UsageError(f"--since takes a date such as 2024-05-31, not {since!r}") from None


def _newest(members: Sequence[ArticleClaims]) -> str:
    return max((each.article.published.value for each in members if each.article.published), default="")
