"""Changes of the name: given, or taken away."""

from __future__ import annotations

from attrib.domain import Change, Evidence
from attrib.judge.pairing import Pairing, words_for
from attrib.judge.sources import Relation


def named(pairing: Pairing) -> Evidence | None:
    """The reference's source is unnamed, the other article gives a name that can be this source's."""
    if pairing.relation is not Relation.NAMED:
        return None
    return Evidence(Change.NAMED.value, words_for(pairing.before.source), words_for(pairing.after.source))


def anonymised(pairing: Pairing) -> Evidence | None:
    """The reference names the source, the other article has a title, an official or an institution in its place."""
    if pairing.relation is not Relation.ANONYMISED:
        return None
    return Evidence(
        Change.ANONYMISED.value, words_for(pairing.before.source), words_for(pairing.after.source)
    )
