"""The nationalities that a source phrase tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.domain import SourceKind
from attrib.text.sources.group import Group
from attrib.text.sources.items import Item
from attrib.text.sources.words import Word
from attrib.text.sources.words import word as read_word

ORIGIN = frozenset({"from", "of"})


def read_nationality(items: Sequence[Item], kind: SourceKind) -> tuple[str, ...]:
    """The demonyms that modify the source, in order, each country by one word.

    "U.S.", "US" and "American" are all "American": the printed form is the demonym, as it is for
    "Iraqi". A state's name and its capital give the demonym too, so that "Tehran" and "Iran" meet.
    "X-backed" tells of the backer and gives nothing.
    """
    found = [demonym for item in items for demonym in _of_group(item.group, kind)]
    if not found:
        found = [
            demonym
            for item in items
            for each in item.appositions
            if not each.of_relative
            for demonym in _before_head(each)
        ]
    return tuple(dict.fromkeys(found))


def _of_group(group: Group, kind: SourceKind) -> list[str]:
    found = list(_before_head(group))
    if kind is not SourceKind.PERSON:  # a state's own, or that of a body called by it
        found += [demonym for word in group.name for demonym in _any(word)]
    return found or _of_possessor(group) or _of_origin(group)


def _before_head(group: Group) -> Iterator[str]:
    """Demonyms anywhere before the head; the name of a place only where no other name precedes it."""
    words = (*group.before, *((group.head,) if group.head else ()))
    for at, word in enumerate(words):
        if word.demonyms:
            yield from word.demonyms
        elif word.place_demonym and not (at and words[at - 1].name_like) and not _shared_name(words, at):
            yield word.place_demonym


def _shared_name(words: Sequence[Word], at: int) -> bool:
    """The "Washington" of "Washington Herald/ABC News"."""
    if at + 1 == len(words) or not words[at + 1].capital:
        return False
    first, joint, _ = words[at + 1].text.replace("/", "-").partition("-")
    return bool(joint) and "outlet_word" in read_word(first).tags


def _of_possessor(group: Group) -> list[str]:
    return [demonym for word in group.possessor for demonym in _any(word)]


def _of_origin(group: Group) -> list[str]:
    """Peru in "an official from Peru"."""
    tail = group.tail
    if len(tail) < 2 or tail[0].low not in ORIGIN:
        return []
    origin = tail[2] if tail[1].low == "the" and len(tail) > 2 else tail[1]
    return [origin.place_demonym] if origin.place_demonym else []


def _any(word: Word) -> tuple[str, ...]:
    return word.demonyms or ((word.place_demonym,) if word.place_demonym else ())
