"""Which words of a noun phrase are its name, and how the name is printed."""

from __future__ import annotations

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
    opening = (*_nation(group), *_capitals_before(group))
    if not opening and not group.definite:
        return None
    return text_of((*opening, head, *_object(group)))


def _capitals_before(group: Group) -> tuple[Word, ...]:
    before = group.before
    start = len(before)
    while start > 0 and (before[start - 1].capital or "coordinator" in before[start - 1].tags):
        start -= 1
    return before[start:]


def _nation(group: Group) -> tuple[Word, ...]:
    """The "Verran People's" of a party's name: a possessor that is a noun, not somebody."""
    last = group.possessor[-1] if group.possessor else None
    if last is None or not last.capital or last.kind not in PEOPLE:
        return ()
    return tuple(word for word in group.possessor if word.capital)


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
