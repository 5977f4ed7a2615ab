"""A whole source phrase: who is listed beside whom, and whose name stands in apposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.domain import SourceKind
from attrib.text.sources.group import Group, read_group
from attrib.text.sources.kind import kind_of
from attrib.text.sources.names import Named
from attrib.text.sources.words import Word, read_words

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


def read_items(phrase: str) -> tuple[Item, ...]:
    """The sources that a phrase lists, in order: usually one."""
    parts = _parts(read_words(phrase))
    rows = [_items(part) for part in parts]
    rows = [row for row in rows if row]
    if not rows:
        return ()
    first = rows[0]
    if len(first) == 1 and _is_list(first[0], rows[1:]):
        return tuple(item for row in rows for item in row)
    return _with_appositions(first, rows[1:])


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    """The words between commas; a comma between adjectives ("a small, quiet group") parts nothing."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if not word.ends:
            parts[-1].append(word)
        elif parts[-1] and len(parts) < MOST_PARTS:
            parts.append([])
    parts = [part for part in parts if part]
    while len(parts) > 1 and (_only_adjectives(parts[0]) or _place_before_noun(parts)):
        parts[:2] = [parts[0] + parts[1]]
    return parts


def _only_adjectives(part: Sequence[Word]) -> bool:
    last = part[-1]
    if last.noun or last.capital or last.tags or last.plural or last.possessive or last.number is not None:
        return False
    opens = {"article", "definite", "own"} & part[0].tags
    return bool(opens) and len(part) > 1 and not any(word.noun or "preposition" in word.tags for word in part)


def _place_before_noun(parts: Sequence[Sequence[Word]]) -> bool:
    """ "Port Kell, Ohio, police": the name of a place and of its state before a noun."""
    if len(parts) < 3 or not (len(parts[1]) == 1 and parts[1][0].place):
        return False
    after = parts[2][0]
    return all(word.capital for word in parts[0]) and not after.capital and after.noun is not None


def _items(part: Sequence[Word]) -> list[Item]:
    """The noun phrases that "and" joins in one part; what follows the head of each is its tail."""
    items: list[Item] = []
    at, joined = 0, False
    while at < len(part):
        if "coordinator" in part[at].tags:
            at, joined = at + 1, True
            continue
        group, end = read_group(part, at)
        stop = _tail_end(part, max(end, at + 1))
        group = replace(group, tail=group.tail + tuple(part[max(end, at) : stop]))
        group = _name_at_end(group)
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
    single = office and not _many(before) and not before.name and not before.definite
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


def _is_list(first: Item, rows: Sequence[Sequence[Item]]) -> bool:
    """Commas part a list: "A, B and C". Else what follows the first comma tells more of the first."""
    if not rows or not any(item.joined for row in rows for item in row):
        return _two_names(first, rows)
    second = rows[0][0]
    if _counts(first) == sum(len(row) for row in rows) > 1:
        return False
    if _is_named(first):
        return _is_named(second) and not second.group.article
    return not _is_named(second) and _alike(first, second, rows[-1][-1])


def _two_names(first: Item, rows: Sequence[Sequence[Item]]) -> bool:
    """ "Relk, Delgo" without an "and"."""
    return len(rows) == 1 and all(
        item.kind is SourceKind.PERSON and item.group.name and not item.group.before and not item.group.tail
        for item in (first, *rows[0])
    )


def _alike(first: Item, second: Item, last: Item) -> bool:
    """Plurals, or singulars that each bring their own article or number."""
    if second.group.head is None or _of_relative(second.group):
        return False
    if _many(first.group):
        return _many(second.group) or _many(last.group) or second.group.article
    return _opens(first.group) and _opens(second.group) and _opens(last.group) and last.joined


def _of_relative(group: Group) -> bool:
    return bool(group.head and group.head.low.endswith(("ing", "ed")) and group.head.noun is None)


def _many(group: Group) -> bool:
    return bool(group.head and group.head.plural) or bool(group.amount and group.amount.count.min > 1)


def _opens(group: Group) -> bool:
    return group.article or group.amount is not None or _many(group)


def _counts(item: Item) -> int | None:
    amount = item.group.amount
    return amount.count.max if amount and amount.count.exact else None


def _is_named(item: Item) -> bool:
    return bool(item.group.name)


def _with_appositions(first: Sequence[Item], rows: Sequence[Sequence[Item]]) -> tuple[Item, ...]:
    """The first part's items, the last of them told more of by the parts behind it; later "and"s add."""
    items = list(first)
    for row in rows:
        for item in row:
            if item.joined and item is row[0] and _adds(items[-1], item):
                items.append(item)
            else:
                items[-1] = replace(items[-1], appositions=(*items[-1].appositions, item.group))
    return (items[-1],) if _two_offices(items) else tuple(items)


def _two_offices(items: Sequence[Item]) -> bool:
    """ "The mayor and the chairman of the port, Tom Relk": two descriptions of the one who is named."""
    described = all(item.group.definite and item.group.head and not item.group.name for item in items)
    named = items[-1].appositions[:1]
    return len(items) == 2 and described and bool(named) and bool(named[0].name) and not named[0].head


def _adds(before: Item, item: Item) -> bool:
    """ ", and his brother" is somebody else; ", and a former mayor" is the same person."""
    group = item.group
    if group.name:
        return True
    if (
        group.head is None
        or group.head.noun is None
        or item.kind not in (SourceKind.ANONYMOUS, SourceKind.PUBLIC)
    ):
        return False
    return (
        _many(group)
        or bool(group.possessor or any("own" in word.tags for word in group.determiners))
        or (group.article and not _is_named(before) and not before.appositions)
    )
