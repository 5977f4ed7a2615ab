"""Which "and" joins modifiers of one head, and which joins sources."""

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


def joins_modifiers(words: Sequence[Word], start: int, at: int) -> bool:
    """The "and" at `at` joins words before one head: "Tarnish and Verran sources"."""
    if words[at].low == "&":
        return words[at - 1].name_like and at + 1 < len(words) and words[at + 1].name_like
    run = _run(words, at + 1)
    if not run or NEW_PHRASE & run[0].tags or run[0].number is not None:
        return False
    last, final = words[at - 1], run[-1]
    if last.possessive or {"personal", "plural_personal"} & last.tags:
        return False
    if at == start + 1 and last.capital and last.demonym is None and all(word.capital for word in run):
        return final.kind is SourceKind.ORGANISATION and not last.place
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
    capitals = last.capital and all(word.capital for word in run[:-1])
    return heads_people and len(run) > 1 and (capitals or run[-2].noun is not None)


def _run(words: Sequence[Word], at: int) -> Sequence[Word]:
    end = at
    while end < len(words) and not (words[end].ends or (CLOSED | {"coordinator"}) & words[end].tags):
        if end > at and words[end - 1].plural and "post" in words[end].tags:
            break
        end += 1
    while end > at and "trailing" in words[end - 1].tags:
        end -= 1
    return words[at:end]
