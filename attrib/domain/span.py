"""Positions in an article: half-open ranges of Unicode code points of the stored text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`, counted in code points of the article's stored text.

    Raises ValueError when `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs from 0 <= start to start <= end, not {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of `text` that stand at this position."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """At least one code point belongs to both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Every code point of `other` belongs to this span too."""
        return self.start <= other.start and other.end <= self.end


Spans: TypeAlias = tuple[Span, ...]
"""One passage, in text order; more than one span where a cue splits a clause in two."""


def passage(text: str, spans: Sequence[Span], *, gap: str = " … ") -> str:
    """The words at `spans`, with `gap` where the article has other words between them."""
    return gap.join(span.of(text) for span in spans)


def overlap(left: Iterable[Span], right: Sequence[Span]) -> bool:
    """At least one code point belongs to both passages."""
    return any(a.overlaps(b) for a in left for b in right)


def hull(spans: Sequence[Span]) -> Span:
    """The smallest single span around a passage. Raises ValueError for an empty one."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))
