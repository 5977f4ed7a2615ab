"""A whole source phrase: who is listed beside whom, and whose name stands in apposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.items import Item, is_many, items_of, parts_of
from attrib.text.sources.words import Word

PEOPLE = frozenset({SourceKind.ANONYMOUS, SourceKind.PUBLIC})


def read_items(phrase: str) -> tuple[Item, ...]:
    """The sources that a phrase lists, in order: usually one."""
    parts = _without_examples(parts_of(phrase))
    rows = [row for at, part in enumerate(parts) if (row := items_of(part, opens=not at))]
    if not rows:
        return ()
    first, *rest = rows
    closed = phrase.rstrip().endswith(",")
    if len(first) == 1 and _is_list(first[0], rest, closed=closed):
        return (*first, *(item for row in rest for item in row))
    return _with_appositions(first, rest)


def _without_examples(parts: Sequence[Sequence[Word]]) -> Sequence[Sequence[Word]]:
    """The parts before ", including ..."; whoever is named there, or by another name, is counted already."""
    for at, part in enumerate(parts):
        if at and ("inclusive" in part[0].tags or (part[0].low == "or" and len(parts) == at + 1 == 2)):
            return parts[:at]  # ", including Relk" and ", or ZKR"
        if at == 0 and not part[0].name_like and any("inclusive" in word.tags for word in part[1:]):
            return parts[:1]
    return parts


def _is_list(first: Item, rows: Sequence[Sequence[Item]], *, closed: bool) -> bool:
    """Commas part a list: "A, B and C". Else what follows the first comma tells more of the first.

    `closed`: a comma ends the phrase too, as one ends an apposition and none a list.
    """
    if not rows or not any(item.joined for row in rows for item in row):
        return _two_names(first, rows)
    second = rows[0][0]
    nation = (
        first.group.head is not None and first.group.head.demonym
    )  # "two Danish, a Kenyan and a Peruvian"
    if not nation and _counts(first) == sum(_counts(item) or 1 for row in rows for item in row) > 1:
        return False
    if _is_named(first):
        return _is_named(second) and not second.group.article
    if _is_named(second):
        return False
    return _alike(first, second, rows[-1][-1]) or (not closed and _each_someone(first, rows))


def _two_names(first: Item, rows: Sequence[Sequence[Item]]) -> bool:
    """ "Relk, Delgo" without an "and"."""
    return len(rows) == 1 and all(
        item.kind is SourceKind.PERSON and item.group.name and not item.group.before and not item.group.tail
        for item in (first, *rows[0])
    )


def _alike(first: Item, second: Item, last: Item) -> bool:
    """Plurals, or singulars that each bring their own article or number."""
    if second.group.head is None or _is_participle(second.group):
        return False
    if is_many(first.group):
        return is_many(second.group) or is_many(last.group) or second.group.article
    return _opens(first.group) and _opens(second.group) and _opens(last.group) and last.joined


def _each_someone(first: Item, rows: Sequence[Sequence[Item]]) -> bool:
    """ "The mayor, a priest and two guards": each with its own determiner, not two things one person is.

    "The lawyer, a former judge and a friend of the family" is told more of with modifiers and tails.
    """
    later = [item.group for row in rows for item in row]
    if not (rows[-1][-1].joined and all(_brings_determiner(group) for group in (first.group, *later))):
        return False
    kinds = {first.kind, *(item.kind for row in rows for item in row)}
    if SourceKind.DOCUMENT in kinds or any(group.name for group in later):
        return False
    if any(is_many(group) or not group.article for group in later):
        return True
    return kinds <= PEOPLE and not any(group.before or group.tail for group in later)


def _brings_determiner(group: Group) -> bool:
    if group.head is None or group.head.noun is None:
        return False
    own = any("own" in word.tags for word in group.determiners)
    return _opens(group) or group.definite or own or bool(group.possessor)


def _is_participle(group: Group) -> bool:
    return bool(group.head and group.head.low.endswith(("ing", "ed")) and group.head.noun is None)


def _opens(group: Group) -> bool:
    return group.article or group.amount is not None or is_many(group)


def _counts(item: Item) -> int | None:
    group = item.group
    count = group.amount.count if group.amount else group.head and group.head.noun and group.head.noun.holds
    return count.max if count and count.exact else None


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
    if items[0].appositions:
        return False
    described = all(item.group.definite and item.group.head and not item.group.name for item in items)
    named = items[-1].appositions[:1]
    return len(items) == 2 and described and bool(named) and bool(named[0].name) and not named[0].head


def _adds(before: Item, item: Item) -> bool:
    """ ", and his brother" is somebody else; ", and a former mayor" is the same person."""
    group = item.group
    if group.name:
        return True
    if group.pronoun and "plural_pronoun" in group.pronoun.tags:
        return True  # ", and others"
    if group.head is None or group.head.noun is None or item.kind not in PEOPLE:
        return False
    own = bool(group.possessor) or any("own" in word.tags for word in group.determiners)
    named_beside = any(each.name for each in before.appositions)
    new = group.definite if named_beside else group.article and not before.appositions
    return is_many(group) or own or (new and not _is_named(before))
