"""How many independent roots a claim has: every copy followed up, step by step, to where it can be followed no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import Carrier, Cluster, Ground, Root, Roots
from attrib.lineage.evidence import Evidence
from attrib.lineage.names import key
from attrib.lineage.steps import Copy, Step, Taken, steps


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """An article by its id, or an implied origin by its name."""

    name: str
    implied: bool = False


def roots_of(cluster: Cluster, evidence: Evidence) -> Roots:
    """The roots of one claim, those with most carriers first, then as their articles appeared."""
    copies = _copies(cluster, evidence)
    taken = steps(copies, evidence)
    ways = {Origin(article): [_origin(step) for step in each.steps] for article, each in taken.items()}
    reached = {origin: _reach(origin, ways) for origin in ways}
    last = {origin: _last(origin, ways) for each in reached.values() for origin in each}
    groups = {group: None for each in last.values() for group in each}
    found = [_root(group, copies, taken, last, evidence) for group in groups]
    place = {article: at for at, article in enumerate(evidence.articles)}
    found.sort(key=lambda root: (-len(root.carriers), place.get(root.origin, len(place)), root.origin))
    return Roots(cluster.reference.id, cluster.reference.text, tuple(found))


def telling_first(claims: Iterable[Roots]) -> tuple[Roots, ...]:
    """Claims that several articles carry, those first whose carriers add least to what fewer would have told."""
    several = [each for each in claims if len(each.carriers) > 1]
    return tuple(sorted(several, key=lambda each: (each.count - len(each.outlets), each.count)))


def _copies(cluster: Cluster, evidence: Evidence) -> dict[str, Copy]:
    found = {cluster.reference.article: Copy(cluster.reference, None)}
    for link in cluster.links:
        found.setdefault(link.claim.article, Copy(link.claim, link.level))
    return {article: found[article] for article in evidence.articles if article in found}


def _origin(step: Step) -> Origin:
    return Origin(key(step.origin), implied=True) if step.implied else Origin(step.origin)


def _reach(start: Origin, ways: Mapping[Origin, Sequence[Origin]]) -> frozenset[Origin]:
    """The start and everything its steps lead to."""
    seen = {start}
    left = [start]
    while left:
        for following in ways.get(left.pop(), ()):
            if following not in seen:
                seen.add(following)
                left.append(following)
    return frozenset(seen)


def _last(start: Origin, ways: Mapping[Origin, Sequence[Origin]]) -> list[frozenset[Origin]]:
    """Where the steps end: each end alone, or those that lead only to one another."""
    reach = {each: _reach(each, ways) for each in _reach(start, ways)}
    ends = [each for each in sorted(reach) if all(each in reach[other] for other in reach[each])]
    return list(dict.fromkeys(reach[each] for each in ends))


def _root(
    group: frozenset[Origin],
    copies: Mapping[str, Copy],
    taken: Mapping[str, Taken],
    last: Mapping[Origin, Sequence[frozenset[Origin]]],
    evidence: Evidence,
) -> Root:
    carriers = [
        _carrier(article, copies[article], taken[article], group, last, evidence)
        for article in copies
        if group in last[Origin(article)]
    ]
    implied = next((each for each in group if each.implied), None)
    if implied:
        name = _written(implied, taken)
        return Root(name, name, implied=True, circular=False, carriers=tuple(carriers))
    first = next(article for article in evidence.articles if Origin(article) in group)
    inside = [taken[each.name] for each in group if each.name in taken]
    circular = len(group) > 1 and all(each.ground is Ground.CREDITS for each in inside)
    return Root(first, evidence.articles[first].outlet, False, circular, tuple(carriers))


def _carrier(
    article: str,
    copy: Copy,
    taken: Taken,
    group: frozenset[Origin],
    last: Mapping[Origin, Sequence[frozenset[Origin]]],
    evidence: Evidence,
) -> Carrier:
    """The carrier under one of its roots, by the step that leads there."""
    step = next((each for each in taken.steps if group in last[_origin(each)]), None)
    return Carrier(
        article=article,
        outlet=evidence.articles[article].outlet,
        claim=copy.claim.id,
        ground=step.ground if step else taken.ground,
        origin=step.origin if step else None,
        because=step.because if step else taken.because,
        level=copy.level,
    )


def _written(implied: Origin, taken: Mapping[str, Taken]) -> str:
    """The implied origin's name as it is written."""
    return next(
        step.origin
        for each in taken.values()
        for step in each.steps
        if step.implied and key(step.origin) == implied.name
    )
