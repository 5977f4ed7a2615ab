"""Changes of the source itself: another one, a vaguer one, or the outlet that relayed it."""

from __future__ import annotations

from attrib.domain import Change, Evidence
from attrib.judge.pairing import Pairing, words_for
from attrib.judge.sources import Relation


def source_replaced(pairing: Pairing) -> Evidence | None:
    """The other article attributes the claim to somebody else."""
    return _evidence(pairing, Relation.REPLACED, Change.SOURCE_REPLACED)


def source_generalised(pairing: Pairing) -> Evidence | None:
    """The other article says less of who the source is: "a harbour official" became "officials"."""
    if pairing.introduced and pairing.described[0].details <= pairing.introduced:
        return None  # "the official" is the harbour official it spoke of before
    return _evidence(pairing, Relation.GENERALISED, Change.SOURCE_GENERALISED)


def via_promoted(pairing: Pairing) -> Evidence | None:
    """The outlet that relayed the source became the source: "an official told X" is now "X reported"."""
    return _evidence(pairing, Relation.RELAYED, Change.VIA_PROMOTED)


def _evidence(pairing: Pairing, relation: Relation, change: Change) -> Evidence | None:
    if pairing.relation is not relation:
        return None
    return Evidence(change.value, words_for(pairing.before.source), words_for(pairing.after.source))
