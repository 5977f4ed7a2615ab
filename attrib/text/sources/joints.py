"""Where the words before a head end: prepositions, clauses, participles, and which "and" joins what."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import SourceKind
from attrib.text.sources.words import Word

NEW_PHRASE = frozenset(
    {
        "article",
        "definite",
        "own",
        "singular_determiner",
        "personal",
        "plural_personal",
        "indefinite",
        "neuter",
    }
)
CLOSED = frozenset({"preposition", "relative"})
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
    while at < len(words):
        word = words[at]
        if word.ends:
            break
        if "coordinator" in word.tags and not (at > start and joins_modifiers(words, start, at)):
            break
        if (
            CLOSED & word.tags
            and not _inside_name(words, start, at)
            and (at > start or _stands_alone(words, at, counted))
        ):
            break
        if _follows_head(words, start, at, counted):
            break
        at += 1
    return at


def _stands_alone(words: Sequence[Word], at: int, counted: bool) -> bool:
    """A number or "those" is all there was, or no noun follows to make this one a modifier ("outside experts")."""
    if counted or "relative" in words[at].tags:
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or following.ends or bool((NEW_PHRASE | CLOSED) & following.tags)


def _inside_name(words: Sequence[Word], start: int, at: int) -> bool:
    """The "of" of "Ministry of Harbours": between capitals, after the noun of a body."""
    if at == start or at + 1 >= len(words) or "glue" not in words[at].tags:
        return False
    body = words[at - 1]
    following = words[at + 2] if words[at + 1].low == "the" and at + 2 < len(words) else words[at + 1]
    named = body.capital and not body.possessive and body.noun is not None
    return named and _is_body(body) and not body.plural and following.name_like


def _is_body(word: Word) -> bool:
    return word.kind is SourceKind.ORGANISATION


def _follows_head(words: Sequence[Word], start: int, at: int, counted: bool) -> bool:
    """The word opens what is told after the head: "officials briefed on the move", "those close to him"."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    opens = following is None or following.ends or bool((NEW_PHRASE | CLOSED) & following.tags)
    if at == start:
        return counted and "post" in word.tags and opens
    if word.capital and "post" not in word.tags:
        return False
    last = words[at - 1]
    headed = last.noun is not None or last.plural or (last.name_like and not last.demonym)
    if not headed or word.noun is not None:
        return False
    if "post" in word.tags:
        return opens or last.plural or (following is not None and not following.noun)
    loose = word.low.endswith(PARTICIPLE) or (word.low.endswith("ly") and len(word.low) > 4)
    return loose and (last.plural or opens)


def joins_modifiers(words: Sequence[Word], start: int, at: int) -> bool:
    """The "and" at `at` joins words before one head: "Tarnish and Verran sources"."""
    if words[at].low == "&":
        return words[at - 1].name_like and at + 1 < len(words) and words[at + 1].name_like
    run = _run(words, at + 1)
    if not run or NEW_PHRASE & run[0].tags or run[0].number is not None:
        return False
    last, final = words[at - 1], run[-1]
    if last.possessive:
        return False
    if at == start + 1 and last.capital and last.demonym is None and all(word.capital for word in run):
        return _is_body(final) and not last.place
    if last.demonym is not None or last.place:
        return not last.demonym_plural and not final.name_like
    if last.noun is not None:
        return _joins_nouns(last, run)
    if last.name_like:
        return len(run) > 1 and all(word.name_like for word in run[:-1]) and not final.name_like
    return not last.plural and (final.noun is not None or not final.name_like)


def _joins_nouns(last: Word, run: Sequence[Word]) -> bool:
    """ "police and army officials", but not "police and officials" or "president and chief executive"."""
    if last.noun is None or last.kind is SourceKind.ANONYMOUS or last.plural:
        return False
    heads_people = run[-1].kind is SourceKind.ANONYMOUS
    return heads_people and len(run) > 1 and run[-2].noun is not None


def _run(words: Sequence[Word], at: int) -> Sequence[Word]:
    end = at
    while end < len(words) and not (words[end].ends or (CLOSED | {"coordinator"}) & words[end].tags):
        if end > at and words[end - 1].plural and "post" in words[end].tags:
            break
        end += 1
    return words[at:end]
