"""How many sources a phrase speaks of, its lists added up."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import ONE, Count, SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.identity import Identity
from attrib.text.sources.items import Item
from attrib.text.sources.lexicon import Noun

PLURAL = Count(2, None)
NOBODY = Count(0, 0)


def tally(items: Sequence[Item], identities: Sequence[Identity]) -> Count:
    """The sources of a phrase together.

    Plurals alone are some people, not two of each sort; any open part leaves the whole open.
    """
    first = items[0]
    counts, told = [], False
    for item, identity in zip(items, identities, strict=True):
        if item is not first and (_same_person(first.group, item) or _shares_number(first, item)):
            continue
        counts.append(_of_group(item.group, identity))
        told = told or item.group.amount is not None or not _is_plural(item.group, identity)
    if len(counts) > 1 and not told:
        return PLURAL
    open_ended = any(count.max is None for count in counts)
    return Count(
        sum(count.min for count in counts), None if open_ended else sum(count.max or 0 for count in counts)
    )


def _same_person(first: Group, item: Item) -> bool:
    """The second half of "the president and chief executive"."""
    other = item.group
    one = other.head is not None and item.kind is SourceKind.ANONYMOUS and not other.head.plural
    return one and other.bare and bool(first.name or first.head) and not _plural_head(first)


def _shares_number(first: Item, item: Item) -> bool:
    """ "Three doctors and nurses" are three together."""
    counted = first.group.amount is not None and _plural_head(first.group) and not first.appositions
    return counted and item.group.bare and _plural_head(item.group)


def _plural_head(group: Group) -> bool:
    return group.head is not None and group.head.plural and not group.name


def _of_group(group: Group, identity: Identity) -> Count:
    if identity.names > 1:
        return Count(identity.names, identity.names)
    if group.pronoun and "nobody" in group.pronoun.tags:
        return NOBODY
    noun = group.head.noun if group.head else None
    if group.amount and not _each_in_turn(group, noun):
        return group.amount.count
    if _is_family(group) and identity.kind is SourceKind.PERSON:
        return PLURAL
    if group.name or (identity.kind in (SourceKind.PERSON, SourceKind.STATE) and not (noun and noun.plural)):
        return ONE
    if noun and noun.holds:
        return noun.holds
    return PLURAL if _is_plural(group, identity) else ONE


def _is_family(group: Group) -> bool:
    """ "The Relks"."""
    return group.definite and group.head is None and len(group.name) == 1 and group.name[0].plural


def _each_in_turn(group: Group, noun: Noun | None) -> bool:
    """The number goes over a list: "both Orlo and Relk", "neither the army nor the police"."""
    if group.pronoun and "personal" in group.pronoun.tags and not group.partitive:
        return True
    single = noun is not None and not noun.plural and not noun.holds
    return bool(group.name) or (single and bool(group.determiners) and not group.partitive)


def _is_plural(group: Group, identity: Identity) -> bool:
    if group.head is None:
        told = group.pronoun.tags if group.pronoun else frozenset()
        return bool({"plural_pronoun", "plural_determiner", "everyone"} & told)
    before = group.before[-1] if group.before else None
    named = (
        identity.kind is SourceKind.ORGANISATION
        and group.head.capital
        and before is not None
        and before.capital
    )
    return group.head.plural and not named  # "Harbour Forces" are one body
