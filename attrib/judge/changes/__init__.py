"""What changed between two attributions: one small function per change, each with its evidence or None."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrib.domain import Change, Evidence
from attrib.judge.changes.count import count_changed
from attrib.judge.changes.force import force_changed
from attrib.judge.changes.naming import anonymised, named
from attrib.judge.changes.nationality import nationality_lost
from attrib.judge.changes.seniority import seniority_gained, seniority_lost
from attrib.judge.changes.source import source_generalised, source_replaced, via_promoted
from attrib.judge.pairing import Pairing

__all__ = ["CHANGES", "find_changes"]

CHANGES: Mapping[Change, Callable[[Pairing], Evidence | None]] = MappingProxyType(
    {
        Change.SOURCE_REPLACED: source_replaced,
        Change.SOURCE_GENERALISED: source_generalised,
        Change.COUNT_CHANGED: count_changed,
        Change.SENIORITY_LOST: seniority_lost,
        Change.SENIORITY_GAINED: seniority_gained,
        Change.NATIONALITY_LOST: nationality_lost,
        Change.NAMED: named,
        Change.ANONYMISED: anonymised,
        Change.VIA_PROMOTED: via_promoted,
        Change.FORCE_CHANGED: force_changed,
    }
)


def find_changes(pairing: Pairing) -> tuple[tuple[Change, Evidence], ...]:
    """Every material change between two attributions that both name a source, in the order of `Change`."""
    found = ((change, detect(pairing)) for change, detect in CHANGES.items())
    return tuple((change, evidence) for change, evidence in found if evidence is not None)
