"""Groups of articles that grow into stories: which two may become one, and in which order they do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

Worth = Callable[["Group", "Group"], float | None]
"""How alike two groups are; None where they must stay apart."""

_Candidate = tuple[float, int, int, int, int]


@dataclass(slots=True)
class Group:
    """Articles that are one story so far, as places in a list; `name` where it had one before.

    `number` tells groups apart and is the place of one of the members. `days` are the known days of publication.
    """

    number: int
    members: list[int]
    name: str | None = None
    days: list[int] = field(default_factory=list)

    @property
    def span(self) -> int:
        """Days from the first to the last article."""
        return max(self.days) - min(self.days) if self.days else 0

    def take(self, other: Group) -> None:
        """The other's members are this group's."""
        self.members = sorted(self.members + other.members)
        self.days = self.days + other.days


def joined(groups: Iterable[Group], near: Iterable[tuple[int, int]], worth: Worth) -> list[Group]:
    """The groups that are left when every two that are worth it have been joined, the most alike first.

    `near` are the pairs of numbers to look at; what is joined is near to all that its parts were near to. This is
    average linkage (Sokal and Michener's UPGMA, 1958) where `worth` is a mean over the pairs between two groups. A
    group with a name takes in one without.
    """
    standing = {group.number: group for group in groups}
    around: dict[int, set[int]] = {number: set() for number in standing}
    for one, other in near:
        around[one].add(other)
        around[other].add(one)
    heap = [
        candidate
        for one in sorted(around)
        for other in sorted(around[one])
        if one < other and (candidate := _candidate(standing[one], standing[other], worth))
    ]
    heapify(heap)
    while heap:
        _, one, other, *sizes = heappop(heap)
        left, right = standing.get(one), standing.get(other)
        if not left or not right or sizes != [len(left.members), len(right.members)]:
            continue  # one of them has grown or gone since
        kept, gone = (right, left) if right.name is not None else (left, right)
        kept.take(standing.pop(gone.number))
        _move(around, gone.number, kept.number)
        for number in sorted(around[kept.number]):
            candidate = _candidate(kept, standing[number], worth)
            if candidate:
                heappush(heap, candidate)
    return sorted(standing.values(), key=lambda group: min(group.members))


def _candidate(one: Group, other: Group, worth: Worth) -> _Candidate | None:
    left, right = sorted((one, other), key=lambda group: group.number)
    alike = worth(left, right)
    if alike is None:
        return None
    return -alike, left.number, right.number, len(left.members), len(right.members)


def _move(around: dict[int, set[int]], gone: int, kept: int) -> None:
    """All that was near to the one is near to the other."""
    for number in around.pop(gone):
        around[number].discard(gone)
        if number != kept:
            around[number].add(kept)
            around[kept].add(number)
