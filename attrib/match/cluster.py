"""One cluster per claim of the story: the reference's claims first, then what only the others carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from attrib.domain import Claim, Cluster, Feature, Level, Link
from attrib.match.options import MatchOptions
from attrib.match.score import Score

Scores = Mapping[tuple[int, int], Score]


@dataclass(frozen=True)
class Story:
    """A story's claims in one list, article after article, with what is known about pairs of them.

    `owners` tells the number of the article a claim stands in, `scored` every candidate pair, `aligned` those
    taken to be the same.
    """

    claims: Sequence[Claim]
    owners: Sequence[int]
    scored: Scores
    aligned: Scores

    @cached_property
    def partners(self) -> Mapping[int, Mapping[int, Score]]:
        """For each claim the claims of other articles that are the same."""
        found: dict[int, dict[int, Score]] = defaultdict(dict)
        for (left, right), each in self.aligned.items():
            found[left][right] = each
            found[right][left] = each
        return found

    def score(self, left: int, right: int) -> Score | None:
        """What was found for a pair, in either order; None where it was no candidate."""
        pair = (min(left, right), max(left, right))
        return self.aligned.get(pair) or self.scored.get(pair)


def cluster(story: Story, reference: int, options: MatchOptions) -> list[Cluster]:
    """The reference's clusters in text order, then those of claims that it lacks, each with a link."""
    heads = [at for at, owner in enumerate(story.owners) if owner == reference]
    others = [at for at, owner in enumerate(story.owners) if owner != reference]
    members = {head: _members(head, story, reference, options) for head in heads}
    carried = {at for each in members.values() for at in each}
    for head in others:
        if head in carried:
            continue
        found = _members(head, story, reference, options)
        if found:
            members[head] = found
            carried.update(found)
    return [_cluster(head, found, story, options) for head, found in members.items()]


def _members(
    head: int, story: Story, reference: int, options: MatchOptions
) -> dict[int, tuple[Score, int | None]]:
    """The best claim of each other article, with the claim it was found through, if any."""
    best: dict[int, tuple[float, int, Score, int | None]] = {}
    for at, each in sorted(story.partners.get(head, {}).items()):
        _keep(best, story.owners[at], (each.log_odds, at, each, None))
    for through in [at for _, at, _, _ in sorted(best.values(), key=lambda row: row[:2])]:
        for at, each in sorted(story.partners[through].items()):
            kin = story.score(head, at)
            near = kin is not None and kin.similarity >= options.kin
            if (
                near
                and kin
                and each.similarity >= options.confirmed
                and story.owners[at] != story.owners[head]
            ):
                _keep(best, story.owners[at], (kin.log_odds, at, kin, through), only_new=True)
    if story.owners[head] != reference:
        best.pop(reference, None)
    return {at: (each, through) for _, at, each, through in sorted(best.values(), key=lambda row: row[1])}


def _keep(
    best: dict[int, tuple[float, int, Score, int | None]],
    owner: int,
    row: tuple[float, int, Score, int | None],
    *,
    only_new: bool = False,
) -> None:
    known = best.get(owner)
    if (
        known is None
        or (not only_new and row[0] > known[0])
        or (only_new and known[3] is not None and row[0] > known[0])
    ):
        best[owner] = row


def _cluster(
    head: int, members: Mapping[int, tuple[Score, int | None]], story: Story, options: MatchOptions
) -> Cluster:
    links = []
    for at, (each, through) in members.items():
        features = each.features
        if through is not None:
            features += (Feature("through", 1.0, story.claims[through].id),)
        sure = through is None and each.similarity >= options.confirmed
        level = Level.CONFIRMED if sure else Level.SUGGESTED
        links.append(Link(story.claims[head], story.claims[at], round(each.similarity, 4), level, features))
    return Cluster(story.claims[head], tuple(links))
