"""Whether a source is said to be of high rank."""

from __future__ import annotations

from attrib.domain import SourceKind
from attrib.text.sources.group import Group


def is_senior(group: Group, kind: SourceKind) -> bool:
    """A word of rank modifies the head of an unnamed source.

    Rank is what the words claim of it: "senior", "top", "high-ranking", and "chief" before another
    noun. "Veteran", "leading" and "prominent" tell of years and fame, and an office ("deputy
    minister") is told by `role`. Ranks of a possessor or after the head are somebody else's.
    """
    if kind is not SourceKind.ANONYMOUS:
        return False
    if group.head and "ranked_noun" in group.head.tags:
        return True
    last = len(group.before) - 1
    return any(
        "rank" in word.tags or ("adjacent_rank" in word.tags and at == last)
        for at, word in enumerate(group.before)
    )
