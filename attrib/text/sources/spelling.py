"""Finding the lexicon's entries of several words among the words of a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrib.text.sources.lexicon import lexicon
from attrib.text.sources.words import Word


def entry_at(table: str, words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The longest entry of a table that the words from `at` on spell out, and where it ends."""
    if at >= len(words):
        return None
    for entry, parts in _by_first_word(table).get(words[at].low.partition(" ")[0], ()):
        end = _spelled(parts, words, at)
        if end is not None:
            return entry, end
    return None


def text_of(words: Sequence[Word]) -> str:
    """The words as they were written, one space between them; the last without its possessive ending."""
    last = len(words) - 1
    return " ".join(word.text + _ending(word) if at < last else word.text for at, word in enumerate(words))


def _spelled(parts: tuple[str, ...], words: Sequence[Word], at: int) -> int | None:
    """Where the entry ends; a word of the lexicon may be several of the entry's."""
    spelled = 0
    while spelled < len(parts):
        if at >= len(words) or words[at].possessive:
            return None
        own = words[at].low.split()
        if tuple(own) != parts[spelled : spelled + len(own)]:
            return None
        spelled += len(own)
        at += 1
    return at


def _ending(word: Word) -> str:
    if not word.possessive:
        return ""
    return "'" if word.text.endswith("s") and word.plural else "'s"


@lru_cache(maxsize=8)
def _by_first_word(table: str) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    entries: Iterable[str] = getattr(lexicon(), table)
    index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for entry in sorted(entries, key=lambda each: (-len(each.split()), each)):
        parts = tuple(entry.split())
        index.setdefault(parts[0], []).append((entry, parts))
    return {first: tuple(rest) for first, rest in index.items()}
