"""Which words that end as nationalities do are one here, and which are somebody's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from attrib.text.sources.words import Word

DETERMINES = frozenset({"article", "definite", "other", "singular_determiner", "own"})
# What may stand behind a name as well as behind a nationality that is a noun.
BEHIND = frozenset({"preposition", "relative", "post", "personal", "plural_personal", "trailing", "negator"})
# Capitals that open a sentence and are no names: "Exiled Lathrian leaders", "Northern Lathrian officials".
OPENING = ("ed", "ing", "al", "ern", "ous", "ive", "able", "less", "ful")
COMPASS = frozenset("north south east west central upper lower".split())


def settle_origins(words: list[Word]) -> list[Word]:
    """The words, those guessed to be nationalities made names again where names stand."""
    if not any(word.guessed for word in words):
        return words
    return [
        _as_name(word) if word.guessed and not _is_origin(words, at) else word
        for at, word in enumerate(words)
    ]


@lru_cache(maxsize=1 << 10)
def _as_name(word: Word) -> Word:
    return replace(word, demonyms=(), demonym_plural=False, guessed=False)


def _is_origin(words: Sequence[Word], at: int) -> bool:
    """It modifies a noun, or is one behind a determiner: "a Lathrian official", "two Lathrians"."""
    if at and not words[at - 1].ends and _is_name(words, at - 1):
        return False
    if words[at].demonym_plural or _determined(words, at):
        return not _names_place(words, at + 1)
    if at + 1 < len(words) and "coordinator" in words[at + 1].tags:
        return _joins(words, at + 2)
    if at + 2 < len(words) and words[at + 1].ends:
        return bool(words[at + 2].demonyms)  # "Lathrian, Vellish and Danish officials"
    return _before_noun(words, at + 1)


def _is_name(words: Sequence[Word], at: int) -> bool:
    """The capital at `at` opens a name that the next word goes on with."""
    word = words[at]
    if not word.name_like or word.demonyms or word.noun or word.possessive:
        return "honorific" in word.tags
    if word.given or "honorific" in word.tags:
        return True
    return not (word.tags or word.number or word.low.endswith(OPENING) or word.low in COMPASS)


def _determined(words: Sequence[Word], at: int) -> bool:
    """Behind an article or the like, and its last word or followed by what may be a noun."""
    before = words[at - 1] if at else None
    if before is None or not (DETERMINES & before.tags or before.number is not None):
        return False
    return at + 1 == len(words) or words[at + 1].ends or bool(BEHIND & words[at + 1].tags)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Behind "and" goes on what modifies the same noun: "Lathrian and foreign sources"."""
    if at + 1 >= len(words):
        return False
    word = words[at]
    if word.demonyms:
        return True
    plain = not (word.tags or word.noun or word.name_like or word.number is not None)
    return plain and _before_noun(words, at + 1)


def _before_noun(words: Sequence[Word], at: int) -> bool:
    """A noun follows, or capitals that a noun ends: "Interior Ministry official"."""
    if at >= len(words) or words[at].ends or _names_place(words, at):
        return False
    first = words[at]
    if not first.name_like:
        return not (first.tags - {"rank", "former", "body", "ground"}) or first.noun is not None
    while at < len(words) and words[at].name_like and not words[at].given:
        if words[at].noun or "outlet_word" in words[at].tags:
            return True
        at += 1
    return at < len(words) and words[at].noun is not None and not words[at].given


def _names_place(words: Sequence[Word], at: int) -> bool:
    """ "Meridian County": the word is the name of a place."""
    return at < len(words) and words[at].capital and "ground" in words[at].tags
