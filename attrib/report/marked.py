"""An article's own words with source, cue and content marked: `[source] {cue} ‹content›#4`.

The brackets are there with and without colour, so that a printed page or a piped one says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.domain import Claim, Paragraph, ParagraphRole, Span, Spans
from attrib.report.characters import visible
from attrib.report.lines import EMPTY, Line, Piece, indented, wrap

# Longer lines are hard to read as running text.
LONGEST_LINE = 100
LEGEND = "[source] {cue} ‹content›#claim"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A span to be set off, by what it is and the signs around it."""

    span: Span
    style: str
    before: str
    after: str


def marks_of(claims: Iterable[Claim], *, numbered: bool = True) -> list[Mark]:
    """The marks of every claim that somebody is named for, or that a cue hedges."""
    marks: set[Mark] = set()
    for claim in claims:
        if claim.attribution is None:
            continue
        number = f"#{claim.ordinal}" if numbered else ""
        marks |= _around(claim.spans, "content", "‹", f"›{number}")
        if claim.source:
            marks |= _around(claim.source.spans, "source", "[", "]")
        if claim.cue:
            marks |= _around(claim.cue.spans, "cue", "{", "}")
    return sorted(marks)


def content_mark(claim: Claim) -> list[Mark]:
    """The mark of a claim's content alone."""
    return sorted(_around(claim.spans, "content", "‹", f"›#{claim.ordinal}"))


def running_text(
    text: str, paragraphs: Sequence[Paragraph], marks: Sequence[Mark], *, room: int
) -> list[Line]:
    """The paragraphs one below the other; those that are not body text are dim and say what they are."""
    lines: list[Line] = []
    for paragraph in paragraphs:
        lines += [EMPTY, *_paragraph(text, paragraph, marks, min(room, LONGEST_LINE))]
    return lines[1:]


def excerpt(text: str, span: Span, marks: Sequence[Mark]) -> Line:
    """The words of the span with their marks, line breaks shown as blanks."""
    inside = [mark for mark in marks if span.contains(mark.span)]
    cuts = sorted(
        {span.start, span.end, *(edge for mark in inside for edge in (mark.span.start, mark.span.end))}
    )
    pieces: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], span.end], strict=True):
        pieces += [Piece(mark.after, mark.style) for mark in _closing(inside, start)]
        pieces += [Piece(mark.before, mark.style) for mark in _opening(inside, start)]
        if start < end:
            pieces.append(Piece(visible(text[start:end]), _style(inside, start)))
    return tuple(pieces)


def _around(spans: Spans, style: str, before: str, after: str) -> set[Mark]:
    """One mark per span; of a content in several parts only the last carries its number."""
    last = len(spans) - 1
    return {
        Mark(span, style, before, after if number == last else after[:1]) for number, span in enumerate(spans)
    }


def _paragraph(text: str, paragraph: Paragraph, marks: Sequence[Mark], room: int) -> list[Line]:
    words = excerpt(text, paragraph.span, marks)
    if paragraph.role is ParagraphRole.BODY:
        return wrap(words, room)
    dimmed = tuple(Piece(piece.text, "dim") for piece in words)
    label = (Piece(f"({paragraph.role.value}: {visible(paragraph.reason)}) ", "dim"),)
    return indented(wrap(label + dimmed, room - 4), (Piece("    "),), 4)


def _closing(marks: Sequence[Mark], at: int) -> list[Mark]:
    """Inner ones close first."""
    return sorted((mark for mark in marks if mark.span.end == at), key=lambda mark: -mark.span.start)


def _opening(marks: Sequence[Mark], at: int) -> list[Mark]:
    """Outer ones open first."""
    return sorted((mark for mark in marks if mark.span.start == at), key=lambda mark: -mark.span.end)


def _style(marks: Sequence[Mark], at: int) -> str:
    """What the character is: source before cue before content, since a content may hold both."""
    styles = {mark.style for mark in marks if mark.span.start <= at < mark.span.end}
    return next((style for style in ("source", "cue", "content") if style in styles), "")
