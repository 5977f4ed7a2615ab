"""The nationalities that a source phrase tells."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.lexicon import lexicon
from attrib.text.sources.words import Word

ORIGIN = frozenset({"from", "of"})


def read_nationality(groups: Sequence[Group], kind: SourceKind) -> tuple[str, ...]:
    """The demonyms that modify the source, in order, each country by one word.

    "U.S.", "US" and "American" are all "American": the printed form is the demonym, as it is for
    "Iraqi". A state's name and its capital give the demonym too, so that "Tehran" and "Iran" meet.
    "X-backed" tells of the backer and gives nothing.
    """
    found: list[str] = []
    for group in groups:
        for demonym in _of_group(group, kind):
            if demonym not in found:
                found.append(demonym)
    return tuple(found)


def _of_group(group: Group, kind: SourceKind) -> list[str]:
    head = (group.head,) if group.head else ()
    found = [each for word in (*group.before, *head) for each in _of_word(word)]
    found += _of_name(group, kind)
    if not found:
        found = [demonym for word in group.possessor if (demonym := word.demonym or word.place_demonym)]
    if not found and len(group.tail) > 1 and group.tail[0].low in ORIGIN:
        origin = group.tail[2] if group.tail[1].low == "the" and len(group.tail) > 2 else group.tail[1]
        found = [origin.place_demonym] if origin.place_demonym else []
    return found


def _of_word(word: Word) -> list[str]:
    if word.demonym:
        return [word.demonym]
    parts = [lexicon().demonyms.get(part) for part in word.low.split("-")]
    if len(parts) > 1 and parts[-1]:  # "Verran-American", not "Verran-backed"
        return [part[0] for part in parts if part]
    return [word.place_demonym] if word.place_demonym else []


def _of_name(group: Group, kind: SourceKind) -> list[str]:
    """A state's own, or that of a body called by it: "Verran Airways"."""
    if kind is SourceKind.PERSON:
        return []
    return [demonym for word in group.name if (demonym := word.demonym or word.place_demonym)]
