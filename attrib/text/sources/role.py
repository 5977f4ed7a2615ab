"""What a source is: "security source", "State Department spokesman"."""

from __future__ import annotations

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.items import Item
from attrib.text.sources.plurals import singular
from attrib.text.sources.spelling import text_of
from attrib.text.sources.words import Word

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS})


def read_role(item: Item, kind: SourceKind) -> str | None:
    """The head noun, in the singular, with the words that say what sort it is.

    Determiner, number, rank and nationality have fields of their own and are left out.
    """
    if kind not in PEOPLE:
        return None
    if item.group.head:
        return _role(item.group)
    apposition = next(
        (each for each in item.appositions if each.head and not (each.name or each.of_relative)), None
    )
    return _role(apposition) if apposition else None


def head_singular(head: Word) -> str:
    """The singular of a head noun, lower case."""
    return head.noun.singular if head.noun and "-" not in head.low else singular(head.low)


def _role(group: Group) -> str | None:
    head = group.head
    if head is None or head.demonym_plural:
        return None
    kept = [word for word in group.before if not _told_elsewhere(word)]
    while kept and "coordinator" in kept[0].tags:
        kept.pop(0)
    noun = head_singular(head) if head.plural else head.text
    noun = noun[0].upper() + noun[1:] if head.capital else noun
    return f"{text_of((*kept, head)).removesuffix(head.text)}{noun}"


def _told_elsewhere(word: Word) -> bool:
    return bool({"rank", "adjacent_rank", "other"} & word.tags) or word.demonym is not None
