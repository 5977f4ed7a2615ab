"""Finding the lexicon's entries of several words among the words of a phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from attrib.text.sources.lexicon import lexicon
from attrib.text.sources.words import Word


def entry_at(table: str, words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """The longest entry of a table that the words from `at` on spell out, and where it ends."""
    node = _tree(table)
    first = words[at].low if at < len(words) else ""
    if first not in node.following and " " not in first:
        return None
    found = None
    while at < len(words) and not words[at].possessive:
        reached = _step(node, words[at].low)
        if reached is None:
            break
        node = reached
        at += 1
        if node.entry is not None:
            found = node.entry, at
    return found


def text_of(words: Sequence[Word]) -> str:
    """The words as they were written, one space between them; the last without its possessive ending."""
    last = len(words) - 1
    return " ".join(word.text + _ending(word) if at < last else word.text for at, word in enumerate(words))


def _ending(word: Word) -> str:
    if not word.possessive:
        return ""
    return "'" if word.text.endswith("s") and word.plural else "'s"


@dataclass(slots=True)
class _Node:
    """What can follow the words that lead here, and the entry they spell, if they spell one."""

    entry: str | None = None
    following: dict[str, _Node] = field(default_factory=dict)


def _step(node: _Node, low: str) -> _Node | None:
    """One word on; a word of the lexicon may be several of an entry's."""
    if " " not in low:
        return node.following.get(low)
    reached: _Node | None = node
    for part in low.split():
        reached = reached.following.get(part) if reached else None
    return reached


@lru_cache(maxsize=8)
def _tree(table: str) -> _Node:
    entries: Iterable[str] = getattr(lexicon(), table)
    root = _Node()
    for entry in entries:
        node = root
        for part in entry.split():
            node = node.following.setdefault(part, _Node())
        node.entry = entry
    return root
