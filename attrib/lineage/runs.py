"""Runs of the same words in two texts: found by their n-grams, each word used once.

Greedy string tiling as in Wise (YAP3, 1996) and in Clough, Gaizauskas, Piao and Wilks, "METER: MEasuring TExt Reuse"
(ACL 2002), who measured newspapers against agency copy with it; the n-grams find the tiles without comparing
every word of one text with every word of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from attrib.lineage.words import Words

# Of 74 pairs of articles of different US newsrooms that report the same statement (PolNeAR's training and development
# articles), 9 share a run of 7 words of prose and 5 one of 8, mostly names and stock phrases.
SHORTEST = 8
# What stands in one article oftener than this is a refrain, and its places cannot be told apart.
MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Run:
    """The same `length` words, from word `left` of one text and from word `right` of the other."""

    left: int
    right: int
    length: int


def shared_runs(texts: Sequence[Words]) -> dict[tuple[int, int], tuple[Run, ...]]:
    """For each two texts that share any (by index, lower first), their runs in the order of the left one."""
    numbers: dict[tuple[str, ...], int] = {}
    places = [_places(text, numbers) for text in texts]
    found = {}
    for left, right in combinations(range(len(texts)), 2):
        common = places[left].keys() & places[right].keys()
        if common:
            runs = _tiles(_diagonals(places[left], places[right], common))
            found[left, right] = tuple(sorted(runs, key=lambda run: run.left))
    return found


def _places(text: Words, numbers: dict[tuple[str, ...], int]) -> dict[int, list[int]]:
    """Where each run of `SHORTEST` words begins, by a number that the same words have in every text."""
    places: dict[int, list[int]] = defaultdict(list)
    for at in range(len(text) - SHORTEST + 1):
        gram = tuple(text.low[at : at + SHORTEST])
        here = places[numbers.setdefault(gram, len(numbers))]
        if len(here) < MOST_PLACES:
            here.append(at)
    return places


def _diagonals(
    left: Mapping[int, Sequence[int]], right: Mapping[int, Sequence[int]], common: set[int]
) -> Iterator[Run]:
    """Every run that cannot be made longer at either end."""
    starts: dict[int, list[int]] = defaultdict(list)
    for gram in common:
        for one in left[gram]:
            for other in right[gram]:
                starts[other - one].append(one)
    for shift, begun in starts.items():
        begun.sort()
        first = last = begun[0]
        for at in begun[1:]:
            if at != last + 1:
                yield Run(first, first + shift, last - first + SHORTEST)
                first = at
            last = at
        yield Run(first, first + shift, last - first + SHORTEST)


def _tiles(runs: Iterator[Run]) -> Iterator[Run]:
    """The longest first, and of the others what no longer one has taken, where it is long enough."""
    taken: tuple[set[int], set[int]] = set(), set()
    for run in sorted(runs, key=lambda each: (-each.length, each.left, each.right)):
        for part in _free(run, *taken):
            taken[0].update(range(part.left, part.left + part.length))
            taken[1].update(range(part.right, part.right + part.length))
            yield part


def _free(run: Run, left: set[int], right: set[int]) -> Iterator[Run]:
    start = 0
    for at in range(run.length + 1):
        if at < run.length and run.left + at not in left and run.right + at not in right:
            continue
        if at - start >= SHORTEST:
            yield Run(run.left + start, run.right + start, at - start)
        start = at + 1
