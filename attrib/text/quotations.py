"""Where quotations run: marks paired paragraph by paragraph, so that a stray mark costs its paragraph only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import Span

MARKS = re.compile(r"[“”„«»\"‟]|''|``")
SINGLE = re.compile(r"(?<![\w’])‘(?=\S)|’(?!\w)")
# Straight single marks: one opens before a word that is no clipped one ('em, 'n', 'tis, '90s).
STRAIGHT = re.compile(
    r"(?<![\w'’])'(?=[^\W\d_])(?!(?:n|em|til|tis|twas|cause|cos|bout|round)\b)|(?<=\S)'(?![\w'])"
)
OPENING = frozenset("“„«")
CLOSING = frozenset("”»")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation with its marks; `closed` is false where the paragraph ends before the mark comes.

    An unclosed one runs to the end of its paragraph: by custom the next paragraph then opens with a mark of its own.
    """

    span: Span
    closed: bool


def pair_quotes(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations of a text, in order, none crossing a paragraph."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        found += (
            _double(text, paragraph)
            or _single(text, paragraph, SINGLE, "‘")
            or _single(text, paragraph, STRAIGHT, "'")
        )
    return found


def _double(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    start: int | None = None
    nested = 0
    for mark in MARKS.finditer(text, paragraph.start, paragraph.end):
        if start is None and _is_inches(text, mark):
            continue
        opens = _opens(text, mark, paragraph, inside=start is not None)
        if start is None:
            if opens:
                start, nested = mark.start(), 0
            elif not found and mark.group() in CLOSING:
                found.append(
                    Quotation(Span(paragraph.start, mark.end()), closed=True)
                )  # its opening mark is missing
        elif opens and mark.group() in OPENING:
            nested += 1
        elif nested:
            nested -= 1
        else:
            found.append(Quotation(Span(start, mark.end()), closed=True))
            start = None
    if start is not None and _worth_running_on(text, start, paragraph):
        found.append(Quotation(Span(start, paragraph.end), closed=False))
    return found


def _opens(text: str, mark: re.Match[str], paragraph: Span, *, inside: bool) -> bool:
    """The mark opens a quotation: by its own shape, unless the space around it says that the shape is a slip."""
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    hugs_right = (before.isspace() or before in "([—–-") and not after.isspace()
    hugs_left = not before.isspace() and (after.isspace() or after in ".,;:)")
    if sign in OPENING or sign == "``":
        return not (inside and hugs_left)
    if sign in CLOSING:
        return hugs_right and not inside
    return not inside


def _is_inches(text: str, mark: re.Match[str]) -> bool:
    """ "The pipe was 12" wide": a straight mark right behind a digit, outside any quotation."""
    return mark.group() == '"' and mark.start() > 0 and text[mark.start() - 1].isdigit()


def _worth_running_on(text: str, start: int, paragraph: Span) -> bool:
    """An unclosed quotation counts when at least four words follow; less is a stray mark or an inch sign."""
    return len(text[start : paragraph.end].split()) >= 4


def _single(text: str, paragraph: Span, marks: re.Pattern[str], opening: str) -> list[Quotation]:
    """British style, only without double marks; behind a word in -s a mark is an apostrophe: "the dockers' union"."""
    found: list[Quotation] = []
    start: int | None = None
    for mark in marks.finditer(text, paragraph.start, paragraph.end):
        before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
        opens = mark.group() == opening and (opening != "'" or before.isspace() or before in "([—–-")
        if opens:
            start = mark.start() if start is None else start
        elif start is not None and before != "s":
            found.append(Quotation(Span(start, mark.end()), closed=True))
            start = None
    return found
