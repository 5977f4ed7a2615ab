"""Whom a source belongs to or speaks for."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.basis import tells_basis
from attrib.text.sources.coordination import CLOSED, NEW_PHRASE
from attrib.text.sources.group import Group
from attrib.text.sources.items import Item
from attrib.text.sources.naming import members
from attrib.text.sources.role import head_singular
from attrib.text.sources.spelling import entry_at, text_of
from attrib.text.sources.words import Word

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS})
BELONGS = frozenset({"of", "at", "for", "with", "from", "to"})
# "in" tells where somebody is as often as where he belongs; only a body after it is an affiliation.
PERHAPS = frozenset({"in", "on", "inside", "within"})
STAND_FOR = frozenset({"advocate", "campaigner", "candidate", "contender", "hopeful", "nominee"})
BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.MEDIA})


def read_affiliation(item: Item, kind: SourceKind) -> str | None:
    """The body, office or person that an individual is said to belong to, as it was written.

    Of a body, the named one whose it is: "Velland" of "Velland's Interior Ministry".
    """
    if kind is SourceKind.ORGANISATION:
        return _owner(item.group)
    if kind not in PEOPLE:
        return None
    for group in (item.group, *item.appositions):
        if (group.name and group is not item.group) or group.of_relative:
            continue
        told = _possessor(group) or _after_head(_without_cause(group)) or _before_head(group)
        if told:
            return told
    return None


def _owner(group: Group) -> str | None:
    owner = _undetermined(group.possessor[: len(group.possessor) - len(members(group))])
    named = any(word.name_like and not word.demonyms for word in owner)
    return text_of(owner) if named else None


def _without_cause(group: Group) -> tuple[Word, ...]:
    """What follows the head, unless it is what a candidate or an advocate is for."""
    cause = (
        group.head and group.tail and group.tail[0].low == "for" and head_singular(group.head) in STAND_FOR
    )
    return () if cause else group.tail


def _possessor(group: Group) -> str | None:
    return text_of(_undetermined(group.possessor)) or None


def _after_head(tail: Sequence[Word]) -> str | None:
    """The object of "of", "for" and their like behind the head; "at" may come later: "expert on tides at Vintra"."""
    if len(tail) < 2 or tail[0].low not in BELONGS | PERHAPS or entry_at("basis", tail, 0):
        return _later(tail)
    end = _object_end(tail)
    body = _undetermined(tail[1:end])
    if len(body) == end - 1 and end < len(tail) and tail[end].low == "at" and _is_field(body):
        return _after_head(tail[end:])
    if tail[0].low in PERHAPS and not any(_is_body(word) for word in body):
        return _later(tail)
    return text_of(body) or None


def _is_field(words: Sequence[Word]) -> bool:
    """What somebody is of rather than whom: the "tides" of "professor of tides at the institute"."""
    return not any(word.name_like or word.kind in PEOPLE | BODIES for word in words)


def _later(tail: Sequence[Word]) -> str | None:
    for at, word in enumerate(tail):
        if "relative" in word.tags or entry_at("basis", tail, at):
            break
        if at and word.low in ("at", "with"):
            return _after_head(tail[at:])
    return None


def _is_body(word: Word) -> bool:
    """A body that can be belonged to; a town or a market is where somebody stands."""
    return word.kind in BODIES and "ground" not in word.tags


def _object_end(tail: Sequence[Word]) -> int:
    return next((at for at in range(2, len(tail)) if _ends_object(tail, at)), len(tail))


def _ends_object(tail: Sequence[Word], at: int) -> bool:
    word = tail[at]
    if word.ends or "relative" in word.tags:
        return True
    if "coordinator" in word.tags:
        following = tail[at + 1] if at + 1 < len(tail) else None
        return (
            following is None
            or bool((NEW_PHRASE | CLOSED | {"former"}) & following.tags)
            or following.number is not None
        )
    if word.low.endswith("ing") and word.noun is None and not word.capital and tail[at - 1].name_like:
        return True  # "from Hanover going by the name of Tolly"
    if "preposition" in word.tags and word.low not in ("of", "for", "on") and not word.capital:
        return True
    return bool(entry_at("basis", tail, at) or entry_at("anonymity", tail, at))


def _before_head(group: Group) -> str | None:
    """Capitals before the head: "U.S. State Department" of its spokesman; or a body's common noun."""
    if group.head is None or tells_basis(group.before):
        return None
    words = group.before
    end = len(words)
    while end > 0 and not words[end - 1].name_like:
        end -= 1
    start = end
    while start > 0 and (words[start - 1].name_like or words[start - 1].low in ("of", "and", "&")):
        start -= 1
    named = [word for word in words[start:end] if "rank" not in word.tags and "former" not in word.tags]
    if any(_belongs(word) for word in named) and (
        start > 0 or group.determiners or group.amount or len(named) > 1
    ):
        return text_of(named)
    return _common_body(words)


def _belongs(word: Word) -> bool:
    """More than a nation or a creed: "Republican" and "Verran" say what somebody is, not where."""
    return word.outlet or (
        not word.demonyms and word.kind is not SourceKind.ANONYMOUS and "body" not in word.tags
    )


def _common_body(words: Sequence[Word]) -> str | None:
    """ "foreign ministry" before "official"."""
    at = next((at for at, word in enumerate(words) if word.kind in BODIES), None)
    if at is None:
        return None
    start = at
    while start > 0 and not words[start - 1].tags and words[start - 1].demonym is None:
        start -= 1
    return text_of(words[start : at + 1])


def _undetermined(words: Sequence[Word]) -> tuple[Word, ...]:
    start = 0
    while start < len(words) and {"article", "definite", "own"} & words[start].tags:
        start += 1
    return tuple(words[start:])
