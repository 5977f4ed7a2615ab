"""Changes of where an unnamed source comes from."""

from __future__ import annotations

from attrib.domain import Change, Evidence, SourceKind
from attrib.judge.pairing import Pairing
from attrib.judge.sources import Relation
from attrib.judge.sources.description import group_of, place_of, same_place
from attrib.judge.words import read_words

SAME_PEOPLE = (Relation.SAME, Relation.GENERALISED)


def nationality_lost(pairing: Pairing) -> Evidence | None:
    """A nationality the reference tells of its unnamed source stands nowhere in the other article's phrase."""
    before, after = pairing.described
    unnamed = before.kind is SourceKind.ANONYMOUS and after.kind is SourceKind.ANONYMOUS
    if pairing.relation not in SAME_PEOPLE or not unnamed:
        return None
    told = after.states | {
        place_of(word.text) for word in read_words(after.mention.introduction, hyphens=True)
    }
    lost = [
        each
        for each in before.profile.nationality
        if not any(same_place(place_of(each), other) for other in told)
        and group_of(each) not in pairing.introduced
    ]
    if not lost:
        return None
    return Evidence(
        Change.NATIONALITY_LOST.value, ", ".join(lost), ", ".join(after.profile.nationality) or None
    )
