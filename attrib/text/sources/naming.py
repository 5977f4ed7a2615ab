"""Which words of a noun phrase are its name, and how the name is printed."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.spelling import text_of
from attrib.text.sources.words import Word

BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.STATE})
PEOPLE = frozenset({SourceKind.PUBLIC, SourceKind.ANONYMOUS})


def person_name(name: tuple[Word, ...]) -> str:
    """The name without what is put before it: "Relk" of "Mr. Relk"."""
    start = 0
    for at, word in enumerate(name[:-1]):
        if "honorific" in word.tags and not word.given and (word.capital or "particle" not in word.tags):
            start = at + 1
    return text_of(name[start:])


def body_name(group: Group, kind: SourceKind) -> str | None:
    """The name of a body: "Harbour Authority", "University of Tarnish", the latter half of "the group Nur"."""
    head = group.head
    if group.name:
        proper = head and head.capital and (head.kind in BODIES or kind is SourceKind.ORGANISATION)
        whole = (*_capitals_before(group), head, *group.name) if head and proper else group.name
        return text_of(whole)
    if kind not in BODIES or head is None or not head.capital or head.demonym:
        return None
    opening = (*members(group), *_capitals_before(group))
    if not opening and not group.definite:
        return None
    return text_of((*opening, head, *_object(group)))


def _capitals_before(group: Group) -> tuple[Word, ...]:
    before = group.before
    start = len(before)
    while start > 0 and (before[start - 1].capital or "coordinator" in before[start - 1].tags):
        start -= 1
    return before[start:]


def members(group: Group) -> tuple[Word, ...]:
    """The "Kell Farmers' and Growers'" of a union's name: whose it is by its name, not somebody's beside it."""
    possessor = group.possessor
    if not possessor or not group.head or not group.head.capital or not _are_members(group, possessor[-1]):
        return ()
    start = len(possessor) - 1
    while start > 0 and _goes_before(possessor, start - 1):
        start -= 1
    return possessor[start:]


def _are_members(group: Group, last: Word) -> bool:
    """Nouns for people, or plurals that could be: "the National Ropers' Association"."""
    if not last.capital or last.demonym:
        return False
    return last.kind in PEOPLE or (last.noun is None and last.plural and group.definite)


def _goes_before(possessor: Sequence[Word], at: int) -> bool:
    word = possessor[at]
    if "coordinator" in word.tags:
        return at > 0 and possessor[at - 1].possessive
    return word.capital and (not word.possessive or "coordinator" in possessor[at + 1].tags)


def _object(group: Group) -> tuple[Word, ...]:
    """The "on Harbours" of "Committee on Harbours"."""
    tail = group.tail
    if len(tail) < 2 or "glue" not in tail[0].tags or not tail[1].capital:
        return ()
    end = 1
    while end < len(tail) and (
        tail[end].capital or (end + 1 < len(tail) and tail[end].low in ("and", "of", "the"))
    ):
        end += 1
    return tail[:end]
