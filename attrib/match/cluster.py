"""One cluster per claim of the story: the reference's claims first, then what only the others carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.domain import Cluster, Feature, Level, Link
from attrib.match.options import MatchOptions
from attrib.match.score import Score
from attrib.match.story import Story


@dataclass(frozen=True, slots=True)
class Member:
    """A claim that joins a cluster, its score against the head, and the claim it was found through, if any."""

    claim: int
    score: Score
    through: int | None = None

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Found directly first, then the likelier, then the earlier."""
        return (self.through is not None, -self.score.log_odds, self.claim)


def cluster(story: Story, reference: int, options: MatchOptions) -> list[Cluster]:
    """The reference's clusters in text order, then those of what only other claims share.

    Every two claims that are the same stand together in some cluster.
    """
    members: dict[int, list[Member]] = {}
    together: set[tuple[int, int]] = set()
    for head in sorted(range(len(story.claims)), key=lambda at: (story.owners[at] != reference, at)):
        found = _members(head, story, together, options)
        if found or story.owners[head] == reference:
            members[head] = found
            together |= _pairs([head, *(member.claim for member in found)])
    return [_cluster(head, found, story, options) for head, found in members.items()]


def _members(head: int, story: Story, together: set[tuple[int, int]], options: MatchOptions) -> list[Member]:
    """The best claim of each other article, where any of them is news; in the order of the story."""
    direct = [Member(at, each) for at, each in story.partners.get(head, {}).items()]
    if all(_pair(head, member.claim) in together for member in direct):
        return []
    near = _best_of_each([member for member in direct if _pair(head, member.claim) not in together], story)
    return _best_of_each([*near, *_through(head, near, story, options)], story)


def _through(head: int, near: Sequence[Member], story: Story, options: MatchOptions) -> Iterable[Member]:
    """Claims that are surely the same as a member, and not far from the head themselves."""
    for member in near:
        for at, each in story.partners[member.claim].items():
            kin = story.score(head, at)
            if kin and kin.similarity >= options.kin and each.similarity >= options.anchor:
                yield Member(at, kin, member.claim)


def _best_of_each(members: Iterable[Member], story: Story) -> list[Member]:
    best: dict[int, Member] = {}
    for member in sorted(members, key=lambda each: each.rank):
        best.setdefault(story.owners[member.claim], member)
    return sorted(best.values(), key=lambda each: each.claim)


def _pairs(claims: Sequence[int]) -> set[tuple[int, int]]:
    return {_pair(left, right) for at, left in enumerate(claims) for right in claims[at + 1 :]}


def _pair(left: int, right: int) -> tuple[int, int]:
    return (min(left, right), max(left, right))


def _cluster(head: int, members: Sequence[Member], story: Story, options: MatchOptions) -> Cluster:
    links = []
    for member in members:
        features = member.score.features
        if member.through is not None:
            features += (Feature("through", 1.0, story.claims[member.through].id),)
        sure = member.through is None and member.score.similarity >= options.confirmed
        level = Level.CONFIRMED if sure else Level.SUGGESTED
        similarity = round(member.score.similarity, 4)
        links.append(Link(story.claims[head], story.claims[member.claim], similarity, level, features))
    return Cluster(story.claims[head], tuple(links))
