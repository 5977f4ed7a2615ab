"""Who one listed source is: its kind and name, with what stands in apposition taken into account."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.items import Item
from attrib.text.sources.kind import kind_of
from attrib.text.sources.names import PERSON, named
from attrib.text.sources.naming import BODIES, body_name, person_name
from attrib.text.sources.spelling import text_of
from attrib.text.sources.words import Word


@dataclass(frozen=True, slots=True)
class Identity:
    """Kind and name of one source, and how many names an apposition gives."""

    kind: SourceKind
    name: str | None
    names: int = 1


def identify(item: Item, media: frozenset[str]) -> Identity:
    """Kind and name of one listed source."""
    group = item.group
    if media and (outlet := _known(group, media)):
        return Identity(SourceKind.MEDIA, outlet)
    if called := _called(group):
        return Identity(item.kind if item.kind in BODIES else SourceKind.PERSON, text_of(called))
    if group.name:
        kind = _overruled(item)
        return Identity(kind, body_name(group, kind) if kind in BODIES else person_name(group.name))
    if item.kind is SourceKind.ANONYMOUS:
        return _named_apposition(item)
    if item.kind is SourceKind.MEDIA:
        return Identity(item.kind, body_name(group, item.kind) or _outlet_name(item))
    return Identity(item.kind, body_name(group, item.kind))


def _definite(group: Group) -> bool:
    """ "the Halyard news agency", not "a Telegram channel"."""
    return not any(word.low in ("a", "an") for word in group.determiners)


def _outlet_name(item: Item) -> str | None:
    """Halyard in "the Halyard news agency" and in "a foreign news agency, Halyard"."""
    before = [
        word for word in item.group.before if word.name_like and not word.demonyms and _definite(item.group)
    ]
    apposed = next((each.name for each in item.appositions if each.name and not each.head), ())
    return text_of(before or apposed) or None


def _known(group: Group, media: frozenset[str]) -> str | None:
    core = (*group.before, *((group.head,) if group.head else ()), *group.name)
    low = " ".join(word.low for word in core)
    if not core or not core[-1].capital:
        return None  # "a guardian" is no newspaper
    return text_of(core) if low in media or f"the {low}" in media else None


def _called(group: Group) -> tuple[Word, ...]:
    """The name in "a group called Harbour Watch"."""
    if not group.head or len(group.tail) < 2 or "naming" not in group.tail[0].tags:
        return ()
    start = end = 2 if group.tail[1].low == "as" else 1
    while end < len(group.tail) and (group.tail[end].name_like or _runs_on(group.tail, start, end)):
        end += 1
    return group.tail[start:end]


def _runs_on(words: tuple[Word, ...], start: int, at: int) -> bool:
    """The "of" and the number of "Fund of Tides 2030"."""
    if at == start:
        return False
    glued = "glue" in words[at].tags and at + 1 < len(words) and words[at + 1].name_like
    return glued or words[at].text.isdigit()


def _overruled(item: Item) -> SourceKind:
    """A guess at a name's kind gives way to the noun beside it: "Al-Khoza, a small group"."""
    if item.named.sure or (item.group.tail and item.group.tail[0].low in ("of", "at", "from", "with")):
        return item.kind  # behind "Orlo of Vintra" the noun may tell of Vintra
    for apposition in item.appositions:
        if apposition.head is None or apposition.name or apposition.of_relative or _does(apposition):
            continue
        told = kind_of(apposition)
        if told.sure or told.kind is SourceKind.ANONYMOUS:
            return SourceKind.PERSON if told.kind is SourceKind.ANONYMOUS else told.kind
    return _by_clause(item)


def _does(group: Group) -> bool:
    """Tells what the source does: "reporting for the Herald"."""
    return group.bare and not group.before and bool(group.head and group.head.low.endswith("ing"))


def _by_clause(item: Item) -> SourceKind:
    """ "who" follows people, "which" does not."""
    for words in (item.group.tail, *(each.tail for each in item.appositions[:1] if not each.head)):
        if words and words[0].low == "who":
            return SourceKind.PERSON
        if words and words[0].low == "which" and item.kind is SourceKind.PERSON:
            return SourceKind.ORGANISATION
    return item.kind


def _named_apposition(item: Item) -> Identity:
    """ "A port spokesman, Tom Relk": the name makes a person of him."""
    group = item.group
    many = group.amount.count.min > 1 if group.amount else group.head is not None and group.head.plural
    names = [each for each in item.appositions if _names_person(each, item)]
    if not names or (len(names) > 1) != many:
        return Identity(SourceKind.ANONYMOUS, None)
    return Identity(SourceKind.PERSON, " and ".join(person_name(each.name) for each in names), len(names))


def _names_person(group: Group, item: Item) -> bool:
    """A person's name, perhaps with a title. A lone word behind "in" or "of" is more often a place."""
    if not group.name or group.possessor or (group.determiners and not (group.head and group.definite)):
        return False
    if group.head:
        return kind_of(group).kind is SourceKind.PERSON
    if group.tail:
        return group.tail[0].low == "who" or (
            len(group.name) > 1 and named(group.name, definite=False) == PERSON
        )
    told = named(group.name, definite=False)
    return told.kind is SourceKind.PERSON and (told.sure or len(group.name) > 1 or not item.group.tail)
