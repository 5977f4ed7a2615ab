"""From the words of a source phrase to what they tell of the source."""

from __future__ import annotations

from functools import lru_cache

from attrib.domain import ONE, Count, Profile, SourceKind
from attrib.text.sources.affiliation import read_affiliation
from attrib.text.sources.basis import read_basis
from attrib.text.sources.count import total
from attrib.text.sources.group import Group
from attrib.text.sources.identity import Identity, identify
from attrib.text.sources.lexicon import Noun
from attrib.text.sources.nationality import read_nationality
from attrib.text.sources.reading import Item, read_items
from attrib.text.sources.role import read_role
from attrib.text.sources.seniority import is_senior

NOBODY = Profile(SourceKind.ANONYMOUS)
PLURAL = Count(2, None)


@lru_cache(maxsize=1 << 15)
def read_profile(phrase: str, media: frozenset[str] = frozenset()) -> Profile:
    """What the words of a source phrase tell of the source.

    `media` are names of outlets in lower case, known beside those of the lexicon. Words that tell
    nothing are one anonymous source.
    """
    items = read_items(phrase)
    if not items:
        return NOBODY
    identities = [identify(item, media) for item in items]
    first, item = identities[0], items[0]
    return Profile(
        kind=first.kind,
        name=_names(identities),
        count=_count(items, identities),
        senior=any(is_senior(each.group, told.kind) for each, told in zip(items, identities, strict=True)),
        nationality=read_nationality(items, first.kind),
        role=read_role(item, first.kind),
        affiliation=read_affiliation(item, first.kind),
        basis=next((basis for each in items if (basis := read_basis(each.group.tail))), None),
    )


def _names(identities: list[Identity]) -> str | None:
    names = [each.name for each in identities if each.name]
    if not names or identities[0].name is None:
        return None
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]


def _count(items: tuple[Item, ...], identities: list[Identity]) -> Count:
    counted = [
        (group_count(item.group, told), _told(item.group, told))
        for item, told in zip(items, identities, strict=True)
        if item is items[0] or not _same_person(items[0].group, item.group)
    ]
    return total([count for count, _ in counted], [told for _, told in counted])


def _same_person(first: Group, other: Group) -> bool:
    """The second half of "the president and chief executive"."""
    one = other.head is not None and not other.head.plural and not other.name
    return one and other.bare and bool(first.head or first.name) and not (first.head and first.head.plural)


def group_count(group: Group, identity: Identity) -> Count:
    """How many speak in one noun phrase."""
    if identity.names > 1:
        return Count(identity.names, identity.names)
    noun = group.head.noun if group.head else None
    if group.amount and not _each_in_turn(group, noun):
        return group.amount.count
    if group.name or (identity.kind in (SourceKind.PERSON, SourceKind.STATE) and not (noun and noun.plural)):
        return ONE
    if noun and noun.holds:
        return noun.holds
    return PLURAL if _is_plural(group, identity) else ONE


def _each_in_turn(group: Group, noun: Noun | None) -> bool:
    """The number goes over a list: "both Orlo and Relk", "neither the army nor the police"."""
    single = noun is not None and not noun.plural and not noun.holds
    return bool(group.name) or (single and bool(group.determiners) and not group.partitive)


def _is_plural(group: Group, identity: Identity) -> bool:
    head = group.head
    if head is not None:
        body = identity.kind is SourceKind.ORGANISATION and head.capital and bool(group.before)
        return head.plural and not (body and group.before[-1].capital)
    if group.pronoun:
        return bool(
            {"plural_personal", "plural_determiner", "everyone"} & group.pronoun.tags
        ) or group.pronoun.low in (
            "others",
            "some",
            "many",
        )
    return False


def _told(group: Group, identity: Identity) -> bool:
    """Words or grammar say how many; a bare plural does not."""
    return group.amount is not None or not _is_plural(group, identity)
