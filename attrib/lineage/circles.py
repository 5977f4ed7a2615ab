"""Circular credit: A has it from B, and B from A."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from attrib.domain import Circle, Credit, Roots, Tie


def circles(ties: Sequence[Tie], claims: Sequence[Roots]) -> tuple[Circle, ...]:
    """The shortest circle of credits through each article that is in one, each circle once."""
    credited: dict[str, dict[str, Credit]] = {}
    for tie in ties:
        if tie.credits and not tie.implied:
            credited.setdefault(tie.article, {})[tie.origin] = tie.credits[0]
    found: dict[frozenset[str], Circle] = {}
    for article in credited:
        way = _back_to(article, credited)
        if way and frozenset(way) not in found:
            found[frozenset(way)] = _circle(way, credited, claims)
    return tuple(found.values())


def _back_to(start: str, credited: Mapping[str, Mapping[str, Credit]]) -> list[str]:
    """The fewest steps from credit to credit that lead back to the start; empty where none do."""
    ways = deque([[start]])
    seen: set[str] = set()
    while ways:
        way = ways.popleft()
        for following in credited.get(way[-1], ()):
            if following == start:
                return way
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


def _circle(way: list[str], credited: Mapping[str, Mapping[str, Credit]], claims: Sequence[Roots]) -> Circle:
    following = [*way[1:], way[0]]
    closed = [
        each.claim
        for each in claims
        if any(root.circular and set(way) <= {one.article for one in root.carriers} for root in each.roots)
    ]
    passages = tuple(credited[one][other] for one, other in zip(way, following, strict=True))
    return Circle(tuple(way), passages, tuple(closed))
