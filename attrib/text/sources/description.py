"""What a resolver asks of a mention: its head noun, and whether it points back."""

from __future__ import annotations

from functools import lru_cache

from attrib.text.sources.group import PRONOUNS, Group, read_group
from attrib.text.sources.role import head_singular
from attrib.text.sources.tokens import read_words

POINTING = frozenset({"personal", "neuter", "plural_personal", "demonstrative"})


@lru_cache(maxsize=1 << 14)
def head_noun(phrase: str) -> str | None:
    """The head of a common-noun phrase, singular and lower case; None for names and pronouns.

    "the senior Tarnish security source" -> "source", "two of the officials" -> "official".
    """
    group = _group(phrase)
    if group is None or group.head is None or group.name:
        return None
    return head_singular(group.head)


@lru_cache(maxsize=1 << 14)
def is_definite(phrase: str) -> bool:
    """Opens with "the", "this", "that", "these" or "those" and describes rather than names.

    What a possessor makes definite ("the ministry's spokesman") introduces itself and is none, as is
    a part of a set ("ten of the sources").
    """
    group = _group(phrase)
    if group is None or group.possessor or group.partitive or group.name or group.head is None:
        return False
    proper = group.head.capital and bool(group.before) and group.before[-1].capital
    return group.definite and not proper


@lru_cache(maxsize=1 << 14)
def is_pronoun(phrase: str) -> bool:
    """A single word that stands for a source: he, they, it, who, others."""
    words = read_words(phrase)
    return len(words) == 1 and bool(PRONOUNS & words[0].tags) and words[0].number is None


def _group(phrase: str) -> Group | None:
    words = [word for word in read_words(phrase) if not word.ends]
    return read_group(words, 0)[0] if words else None
