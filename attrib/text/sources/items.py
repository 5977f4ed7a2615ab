"""The noun phrases between the commas of a source phrase, each read as a possible source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.domain import SourceKind
from attrib.text.sources.group import Group, read_group
from attrib.text.sources.kind import kind_of
from attrib.text.sources.names import Named
from attrib.text.sources.tokens import read_words
from attrib.text.sources.words import Word

PARTY_MARK = re.compile(r"[A-Z]-[A-Z]")
# More commas than this part a list nobody counts.
MOST_PARTS = 40
# "to Denmark Ida Vance" is the least there can be.
TITLE_AND_NAME = 4


@dataclass(frozen=True, slots=True)
class Item:
    """One of the sources a phrase lists, with its kind and the noun phrases that say more of it."""

    group: Group
    named: Named
    joined: bool  # an "and" stands before it
    appositions: tuple[Group, ...] = ()

    @property
    def kind(self) -> SourceKind:
        """What sort of source, before appositions are asked."""
        return self.named.kind


def parts_of(phrase: str) -> list[list[Word]]:
    """The words between commas; a comma between adjectives ("a small, quiet group") parts nothing."""
    parts: list[list[Word]] = [[]]
    for word in read_words(phrase):
        if not word.ends:
            parts[-1].append(word)
        elif parts[-1] and len(parts) < MOST_PARTS:
            parts.append([])
    parts = [part for at, part in enumerate(parts) if part and not (at and _party_mark(part))]
    while len(parts) > 1 and (_only_adjectives(parts[0]) or _nations(parts) or _place_before_noun(parts)):
        parts[:2] = [parts[0] + parts[1]]
    return parts


def _party_mark(part: Sequence[Word]) -> bool:
    """The "R-Wis." of "Sen. Tom Relk, R-Wis.,"."""
    return len(part) == 1 and bool(PARTY_MARK.match(part[0].text))


def _only_adjectives(part: Sequence[Word]) -> bool:
    last = part[-1]
    if last.noun or last.name_like or last.tags or last.plural or last.possessive or last.number is not None:
        return False
    opens = {"article", "definite", "own"} & part[0].tags
    return bool(opens) and len(part) > 1 and not any(word.noun or "preposition" in word.tags for word in part)


def _nations(parts: Sequence[Sequence[Word]]) -> bool:
    """ "Danish, Kenyan and Peruvian officials": adjectives of one noun."""
    last, following = parts[0][-1], parts[1][0]
    return bool(last.demonym and not last.demonym_plural and following.demonym and not following.place)


def _place_before_noun(parts: Sequence[Sequence[Word]]) -> bool:
    """ "Port Kell, Ohio, police": the name of a place and of its state before a noun."""
    if len(parts) < 3 or not (len(parts[1]) == 1 and parts[1][0].place):
        return False
    after = parts[2][0]
    return all(word.capital for word in parts[0]) and not after.capital and after.noun is not None


def items_of(part: Sequence[Word], *, opens: bool) -> list[Item]:
    """The noun phrases that "and" joins in one part; what follows the head of each is its tail.

    `opens`: it is the first part of its phrase. In later ones ", of Vintra," goes on about the one before.
    """
    if not opens and "preposition" in part[0].tags:
        more = Group(None, (), (), (), None, (), tail=tuple(part))
        return [Item(more, kind_of(more), False)]
    items: list[Item] = []
    at, joined = 0, False
    while at < len(part):
        if "coordinator" in part[at].tags:
            at, joined = at + 1, True
            continue
        group, end = read_group(part, at)
        stop = _tail_end(part, max(end, at + 1))
        if told := tuple(part[end:stop]):
            group = _name_at_end(replace(group, tail=group.tail + told))
        item = Item(group, kind_of(group), joined)
        if items and _one_holds_both(items[-1].group, item):
            items[-1] = replace(item, appositions=(items[-1].group,))
        else:
            items.append(item)
        at, joined = stop, False
    return items


def _one_holds_both(before: Group, item: Item) -> bool:
    """ "Vintra founder and chief executive Ola Brekk": one person, two offices."""
    head = before.head
    office = head is not None and head.kind is SourceKind.ANONYMOUS
    single = office and not is_many(before) and not before.name and not before.definite
    return single and bool(
        item.group.head and item.group.name and item.group.bare and not item.group.head.plural
    )


def _name_at_end(group: Group) -> Group:
    """ "ambassador to Denmark Ida Vance": a title's object, and then the name."""
    head, tail = group.head, group.tail
    if head is None or head.kind is not SourceKind.ANONYMOUS:
        return group
    if head.plural or group.name or group.article or group.amount or len(tail) < TITLE_AND_NAME:
        return group
    for at in range(2, len(tail) - 1):
        if tail[at].given and all(word.name_like for word in tail[at:]):
            titled = tail[at - 1].given or tail[at - 1].kind is SourceKind.ANONYMOUS
            bare = tail[at - 1].capital and "honorific" not in tail[at - 1].tags
            return replace(group, name=tail[at:], tail=tail[:at]) if bare and not titled else group
    return group


def _tail_end(part: Sequence[Word], at: int) -> int:
    """Where the words about a head end: at an "and" right behind it, or before another that must be people."""
    if at >= len(part) or "coordinator" in part[at].tags:
        return at
    for stop in range(at + 1, len(part) - 1):
        if "coordinator" in part[stop].tags and _opens_people(part, stop + 1):
            return stop
    return len(part)


def _opens_people(part: Sequence[Word], at: int) -> bool:
    """ "a spokesman for the port and two lawmakers": a number or "a" before people is a further source."""
    group, _ = read_group(part, at)
    if not (group.article or (group.amount and not group.partitive)) or group.head is None:
        return False
    return kind_of(group).kind in (SourceKind.ANONYMOUS, SourceKind.PERSON)


def is_many(group: Group) -> bool:
    """The noun phrase speaks of more than one."""
    return bool(group.head and group.head.plural) or bool(group.amount and group.amount.count.min > 1)
