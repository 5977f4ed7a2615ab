"""Who one listed source is: its kind and name, with what stands in apposition taken into account."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.kind import kind_of
from attrib.text.sources.names import Named, named
from attrib.text.sources.reading import Item
from attrib.text.sources.spelling import text_of
from attrib.text.sources.words import Word

BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.MEDIA, SourceKind.STATE})


@dataclass(frozen=True, slots=True)
class Identity:
    """Kind and name of one source, and how many names an apposition gives."""

    kind: SourceKind
    name: str | None
    names: int = 1


def identify(item: Item, media: frozenset[str]) -> Identity:
    """Kind and name of one listed source."""
    group = item.group
    core = (*group.before, *((group.head,) if group.head else ()), *group.name)
    if media and _known(core, media):
        return Identity(SourceKind.MEDIA, text_of(core))
    if called := _called(group):
        kind = item.kind if item.kind in BODIES else SourceKind.PERSON
        return Identity(kind, text_of(called))
    if group.name:
        return Identity(_overruled(item), text_of(_bare_name(group.name)))
    if item.kind is SourceKind.ANONYMOUS:
        return _named_apposition(item)
    return Identity(item.kind, _proper(group, item.kind))


def _known(core: tuple[Word, ...], media: frozenset[str]) -> bool:
    low = " ".join(word.low for word in core)
    return low in media or f"the {low}" in media


def _called(group: Group) -> tuple[Word, ...]:
    """The name in "a group called Harbour Watch"."""
    if not group.head or len(group.tail) < 2 or "naming" not in group.tail[0].tags:
        return ()
    start = 2 if group.tail[1].low == "as" else 1
    end = start
    while end < len(group.tail) and group.tail[end].name_like:
        end += 1
    return group.tail[start:end]


def _overruled(item: Item) -> SourceKind:
    """A guess at a name's kind gives way to the noun beside it: "Al-Khoza, a small group"."""
    if item.named.sure:
        return item.kind
    for apposition in item.appositions:
        if apposition.head is None or apposition.name:
            continue
        told = kind_of(apposition)
        if told.sure:
            return SourceKind.PERSON if told.kind is SourceKind.ANONYMOUS else told.kind
    return _by_clause(item)


def _by_clause(item: Item) -> SourceKind:
    """ "who" follows people, "which" does not."""
    for words in (item.group.tail, *(each.tail for each in item.appositions)):
        if words and words[0].low == "who":
            return SourceKind.PERSON
        if words and words[0].low == "which" and item.kind is SourceKind.PERSON:
            return SourceKind.ORGANISATION
    return item.kind


def _bare_name(name: tuple[Word, ...]) -> tuple[Word, ...]:
    start = 0
    while start < len(name) - 1 and "honorific" in name[start].tags and not name[start].given:
        start += 1
    return name[start:]


def _named_apposition(item: Item) -> Identity:
    """ "A port spokesman, Tom Relk": the name makes a person of him."""
    group = item.group
    many = group.amount is not None and group.amount.count.min > 1
    head_plural = group.head is not None and group.head.plural
    names = [each for each in item.appositions if _is_persons_name(each, item)]
    if not names or (len(names) > 1) != (many or head_plural):
        return Identity(SourceKind.ANONYMOUS, None)
    texts = [text_of(_bare_name(each.name)) for each in names]
    return Identity(SourceKind.PERSON, " and ".join(texts), len(texts))


def _is_persons_name(group: Group, item: Item) -> bool:
    if not group.name or group.head or group.determiners or group.possessor or group.tail[:1]:
        return _ends_in_clause(group)
    told: Named = named(group.name, definite=False)
    if told.kind is not SourceKind.PERSON:
        return False
    return told.sure or len(group.name) > 1 or not item.group.tail


def _ends_in_clause(group: Group) -> bool:
    """A name with a clause behind it: "Tom Relk who ..."."""
    clause = bool(group.tail) and group.tail[0].low == "who"
    return clause and bool(group.name) and not group.head and not group.determiners


def _proper(group: Group, kind: SourceKind) -> str | None:
    """The name of a body that its own noun ends: "Harbour Authority"."""
    if kind not in BODIES or group.head is None or not group.head.capital:
        return None
    before = list(group.before)
    start = len(before)
    while start > 0 and (before[start - 1].capital or "coordinator" in before[start - 1].tags):
        start -= 1
    if start == len(before) and not group.definite:
        return None
    return text_of((*before[start:], group.head, *_rest(group)))


def _rest(group: Group) -> tuple[Word, ...]:
    """The "on Harbours" of "Committee on Harbours"."""
    tail = group.tail
    if len(tail) < 2 or "glue" not in tail[0].tags or not tail[1].capital or tail[0].low in ("in", "to"):
        return ()
    end = 1
    while end < len(tail) and (
        tail[end].capital or (end + 1 < len(tail) and tail[end].low in ("and", "of", "the"))
    ):
        end += 1
    return tail[:end]
