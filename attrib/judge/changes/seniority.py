"""Changes of rank. Read for unnamed sources only: a named person is known by name."""

from __future__ import annotations

from attrib.domain import Change, Evidence, SourceKind
from attrib.judge.pairing import Pairing
from attrib.judge.sources import Relation
from attrib.judge.sources.description import group_of

RANKS = frozenset(group_of(word) for word in ("senior", "top", "high-ranking", "ranking", "leading"))
SAME_PEOPLE = (Relation.SAME, Relation.GENERALISED)


def seniority_lost(pairing: Pairing) -> Evidence | None:
    """The reference calls its unnamed source senior, the other article does not."""
    return _evidence(pairing, Change.SENIORITY_LOST, (True, False))


def seniority_gained(pairing: Pairing) -> Evidence | None:
    """The other article calls an unnamed source senior that the reference does not."""
    return _evidence(pairing, Change.SENIORITY_GAINED, (False, True))


def _evidence(pairing: Pairing, change: Change, ranks: tuple[bool, bool]) -> Evidence | None:
    before, after = pairing.described
    unnamed = before.kind is SourceKind.ANONYMOUS and after.kind is SourceKind.ANONYMOUS
    if pairing.relation not in SAME_PEOPLE or not unnamed:
        return None
    if (before.profile.senior, after.profile.senior) != ranks or pairing.introduced & RANKS:
        return None
    return Evidence(change.value, *("senior" if rank else None for rank in ranks))
