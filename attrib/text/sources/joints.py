"""Where the words before a head end: prepositions, clauses, participles, and which "and" joins what."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.coordination import CLOSED, NEW_PHRASE, joins_modifiers
from attrib.text.sources.words import Word

PEOPLE = frozenset({SourceKind.ANONYMOUS, SourceKind.PUBLIC})
PARTICIPLE = ("ed", "ing")


def possessor_end(words: Sequence[Word], start: int) -> int:
    """Where a possessor ("the ministry's") that opens at `start` ends; `start` where there is none."""
    end = start
    for at in range(start, len(words) - 1):
        word = words[at]
        if word.ends or CLOSED & word.tags:
            break
        if "coordinator" in word.tags and not _both_possess(words, at):
            break
        if word.possessive and not words[at + 1].ends and "coordinator" not in words[at + 1].tags:
            end = at + 1
    return end


def _both_possess(words: Sequence[Word], at: int) -> bool:
    """ "Relk and Delgo's lawyer", but not "Relk and the city's mayor"."""
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and following.possessive and (following.capital or words[at - 1].possessive)


def core_end(words: Sequence[Word], start: int, *, counted: bool) -> int:
    """Where modifiers, head and name end.

    `counted`: a number or "those" came before, which can stand alone ("those close to him").
    """
    at = start
    while at < len(words) and not _ends_core(words, start, at, counted):
        at += 1
    return at


def _ends_core(words: Sequence[Word], start: int, at: int, counted: bool) -> bool:
    word = words[at]
    if word.ends:
        return True
    if "coordinator" in word.tags:
        return at == start or not joins_modifiers(words, start, at)
    if CLOSED & word.tags:
        return _closes(words, start, at, counted)
    if at == start:
        return (
            counted and ("post" in word.tags or word.low.endswith(PARTICIPLE)) and ends_phrase(words, at + 1)
        )
    return headed(words[at - 1]) and _follows_head(words, at)


def _closes(words: Sequence[Word], start: int, at: int, counted: bool) -> bool:
    """A preposition or relative here is neither part of a name nor a modifier ("outside experts")."""
    if at > start:
        return not _inside_name(words, at)
    return counted or "relative" in words[at].tags or ends_phrase(words, at + 1)


def ends_phrase(words: Sequence[Word], at: int) -> bool:
    """Nothing follows from `at` on, or another phrase or clause."""
    return at >= len(words) or words[at].ends or bool((NEW_PHRASE | CLOSED) & words[at].tags)


def _inside_name(words: Sequence[Word], at: int) -> bool:
    """The "of" of "Ministry of Harbours": between capitals, after the noun of a body."""
    if at + 1 >= len(words) or "glue" not in words[at].tags:
        return False
    body = words[at - 1]
    following = words[at + 2] if words[at + 1].low == "the" and at + 2 < len(words) else words[at + 1]
    named = body.capital and not body.possessive and not body.plural
    return named and body.kind is SourceKind.ORGANISATION and following.name_like


def headed(last: Word) -> bool:
    """The phrase could end here: this word can be its head."""
    stands_alone = {"personal", "plural_personal"} & last.tags
    return last.noun is not None or last.plural or bool(stands_alone) or (last.name_like and not last.demonym)


def _follows_head(words: Sequence[Word], at: int) -> bool:
    """The word opens what is told after the head: "officials briefed on the sale", "an account she gave"."""
    word, last = words[at], words[at - 1]
    if {"personal", "plural_personal"} & word.tags:
        return True
    opens = ends_phrase(words, at + 1)
    if last.plural and (last.noun is None or last.kind in PEOPLE) and word.low.endswith("ing") and opens:
        return True  # "officials hearing of the leak", whatever noun this could be
    if word.noun is not None or (word.capital and "post" not in word.tags):
        return False
    if "negator" in word.tags:
        return not opens and _told_after(words[at + 1])
    if "naming" in word.tags and at + 1 < len(words) and words[at + 1].name_like:
        return True
    if "post" in word.tags:
        return opens or last.plural or not words[at + 1].noun
    loose = word.low.endswith(PARTICIPLE) or (word.low.endswith("ly") and len(word.low) > 4)
    return loose and (last.plural or opens)


def _told_after(word: Word) -> bool:
    return "post" in word.tags or word.low.endswith(PARTICIPLE)
