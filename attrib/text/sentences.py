"""Sentences of the outer level: a quotation is never cut, whatever stops stand inside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

import sentencex

from attrib.domain import Span
from attrib.text.quotations import Quotation

NEXT = re.compile(
    r"\s+(?:He|She|They|It|We|The|This|That|These|Those|But|And|In|On|At|By|For|As|A|An|His|Her|Their|Its|When)\s"
)
"""Words that start another sentence when they stand in capitals behind a quotation's own full stop."""
LONGEST_PIECE = 8000
"""Characters given to sentencex at once; no paragraph of the training articles has as many."""
ABBREVIATION_REACH = 8
ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr|vs|etc|No)\. $")


def split_sentences(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> list[Span]:
    """The paragraph's sentences in order, without the space around them.

    A boundary inside a quotation is no boundary, nor is one before a lower-case word.
    """
    words = paragraph.of(text)
    opened = [quotation.span.start for quotation in quotations]
    starts = [0]
    for end in _boundaries(words):
        if 0 < end < len(words) and _parts(text, paragraph.start + end, quotations, opened):
            starts.append(end)
    starts += _after_closed_quotations(text, paragraph, quotations)
    starts += _before_quotations(text, paragraph, quotations)
    cuts = [*sorted(set(starts)), len(words)]
    return [
        span for a, b in pairwise(cuts) if (span := _strip(text, paragraph.start + a, paragraph.start + b))
    ]


def _boundaries(words: str) -> Iterator[int]:
    """Where sentencex ends a sentence, asked piece by piece: its time grows with the square of what it is given."""
    at = 0
    while at < len(words):
        end = _piece_end(words, at)
        for boundary in sentencex.get_sentence_boundaries("en", words[at:end]):
            yield at + boundary["end_index"]
        at = end


def _piece_end(words: str, at: int) -> int:
    limit = at + LONGEST_PIECE
    if limit >= len(words):
        return len(words)
    cut = words.rfind(". ", at, limit) + 2
    if cut <= at + 1:
        cut = words.rfind(" ", at, limit) + 1
    return cut if cut > at else limit


def _parts(text: str, at: int, quotations: Sequence[Quotation], opened: list[int]) -> bool:
    last = bisect_left(opened, at) - 1
    inside = last >= 0 and at < quotations[last].span.end
    if ABBREVIATED.search(text[max(0, at - ABBREVIATION_REACH) : at]):
        return False
    following = text[at : at + 12].lstrip()
    return not inside and not following[:1].islower() and following[:1] not in ")”’»,;"


def _after_closed_quotations(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> list[int]:
    """A quotation that ends a sentence and is followed by another one is parted from it: “One.” “Two.”"""
    cuts = []
    for quotation in quotations:
        end = quotation.span.end
        if paragraph.start <= quotation.span.start and end < paragraph.end:
            inner, rest = quotation.span.of(text).rstrip("”\"'»"), text[end : end + 2]
            quoted_next = rest.strip()[:1] in ("“", '"', "«")
            if (
                inner.endswith((".", "!", "?"))
                and rest[:1].isspace()
                and (quoted_next or NEXT.match(text, end))
            ):
                cuts.append(end - paragraph.start)
    return cuts


def _before_quotations(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> list[int]:
    """A quotation behind a full stop starts a sentence: he said. “One."""
    cuts = []
    for quotation in quotations:
        before = text[max(paragraph.start, quotation.span.start - ABBREVIATION_REACH) : quotation.span.start]
        if before.endswith((". ", "! ", "? ")) and not ABBREVIATED.search(before):
            cuts.append(quotation.span.start - paragraph.start)
    return cuts


def _strip(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    inner = words.strip()
    if not inner:
        return None
    left = start + len(words) - len(words.lstrip())
    return Span(left, left + len(inner))
