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
    def rank(self) -> tuple[bool, bool, float, int]:
        """Named by a person first, then found directly, then the likelier, then the earlier."""
        return (not self.score.reviewed, self.through is not None, -self.score.log_odds, self.claim)


def cluster(story: Story, reference: int, options: MatchOptions) -> list[Cluster]:
    """The reference's clusters in text order, then those of what the reference does not carry.

    A claim that stands in an earlier cluster opens none of its own: its row would say "no match found" of a passage
    that was found. Nor does one that has a match in the reference, unless another outlet is surely nearer to it:
    two outlets may quote in full what the reference only sums up.
    """
    members: dict[int, list[Member]] = {}
    taken: set[int] = set()
    for head in sorted(range(len(story.claims)), key=lambda at: (story.owners[at] != reference, at)):
        found = _members(head, story, options)
        if story.owners[head] != reference and not _opens(
            head, found, story, reference, taken, options.anchor
        ):
            continue
        members[head] = found
        taken |= {head, *(member.claim for member in found)}
    return [_cluster(head, found, story, options) for head, found in members.items()]


def _opens(
    head: int, found: Sequence[Member], story: Story, reference: int, taken: set[int], sure: float
) -> bool:
    if head in taken:
        return False
    known = [member.score.log_odds for member in found if story.owners[member.claim] == reference]
    if not known:
        return any(member.claim not in taken for member in found)
    return any(
        member.through is None and member.score.log_odds > max(known) and member.score.similarity >= sure
        for member in found
        if story.owners[member.claim] != reference
    )


def _members(head: int, story: Story, options: MatchOptions) -> list[Member]:
    """The best claim of each other article, in the order of the story."""
    direct = [Member(at, each) for at, each in story.partners.get(head, {}).items()]
    near = _best_of_each(direct, story)
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


def _cluster(head: int, members: Sequence[Member], story: Story, options: MatchOptions) -> Cluster:
    links = []
    for member in members:
        features = member.score.features
        if member.through is not None:
            features += (Feature("through", 1.0, story.claims[member.through].id),)
        sure = member.through is None and member.score.similarity >= options.confirmed
        level = Level.CONFIRMED if sure or member.score.reviewed else Level.SUGGESTED
        similarity = round(member.score.similarity, 4)
        links.append(Link(story.claims[head], story.claims[member.claim], similarity, level, features))
    return Cluster(story.claims[head], tuple(links))
