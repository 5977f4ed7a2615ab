"""What each paragraph does in the article; only the body makes claims, the rest is kept with its reason."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from attrib.domain import Paragraph, ParagraphRole, Span

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
BLANK = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)\s*")
# Letters in a row that no sentence ends with: a line without one of these at its end is a title or a heading.
SENTENCE_END = re.compile(r"[.!?…:;,][\"”’»)\]']*\s*$|[\"”’»)\]]\s*$|''\s*$")
# What a headline may end with and no first sentence does: dots, and a quotation that is a part of a sentence.
TITLE_END = re.compile(r"(?:\.\.\.|…|(?<![.!?…,;:])[\"”’»'])\s*$")
HEADING_WORDS = 14
HEADLINE_WORDS = 32
FURNITURE_CHARACTERS = 500
"""A longer line is prose whatever it begins with; it also bounds the time of the patterns."""
DATELINE = re.compile(
    r"""\s*(?:                                    # PORT ELM, Ardia (AP) — | Port Elm (AP) - | Elm News/ | (AP) —
        (?:[A-Z][A-Z.'’\-]+(?:[ ,/]+|$)){1,4} (?:[\w.,'’ ]{0,40}?)? (?:\([^)]{1,40}\))? \s*[—–\-]+\s+
      | [A-Z][\w.'’ ,]{1,40}? \s?\([^)\d]{2,40}\)\s*[—–\-]+\s+
      | [A-Z][\w.'’]*(?:\ [A-Z][\w.'’]*){0,3}\s?/+\s+
      | \(?(?:AP|AFP|Reuters|UPI|dpa|CNN)\)?\s*[—–\-]+\s+
      | date\s+\d{4}-\d\d-\d\d\s+
    )(?=\S)""",
    re.VERBOSE,
)


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Every non-blank paragraph of the text, in order, with its role and the reason for it."""
    spans = split_paragraphs(text)
    found: list[Paragraph] = []
    seen_body = False
    for place, span in enumerate(spans):
        role, reason = _role(
            span.of(text), first=place == 0, seen_body=seen_body, last=place == len(spans) - 1
        )
        seen_body = seen_body or role is ParagraphRole.BODY
        found.append(Paragraph(span, role, reason))
    return tuple(found)


def split_paragraphs(text: str) -> list[Span]:
    """The paragraphs' positions without the space around them.

    Each line is one, unless the text is wrapped by hand: then blank lines part them.
    """
    pieces = _blocks(text) if _hand_wrapped(text) else [Span(m.start(), m.end()) for m in LINE.finditer(text)]
    spans = []
    for piece in pieces:
        words = piece.of(text)
        inner = words.strip()
        if inner:
            start = piece.start + len(words) - len(words.lstrip())
            spans.append(Span(start, start + len(inner)))
    return spans


def dateline_end(paragraph: str) -> int:
    """How many characters of a body paragraph are its dateline ("PORT ELM (AP) — ")."""
    found = DATELINE.match(paragraph)
    return found.end() if found else 0


def _blocks(text: str) -> list[Span]:
    blocks, at = [], 0
    for gap in BLANK.finditer(text):
        blocks.append(Span(at, gap.start()))
        at = gap.end()
    return [*blocks, Span(at, len(text))]


def _hand_wrapped(text: str) -> bool:
    """Most lines inside the blocks break off in the middle of a sentence, at a width people wrap at."""
    inside = [line for block in _blocks(text) for line in block.of(text).strip().splitlines()[:-1]]
    broken = [line for line in inside if 40 <= len(line.rstrip()) <= 100 and not SENTENCE_END.search(line)]
    return len(inside) >= 4 and len(broken) >= 0.6 * len(inside)


def _role(words: str, *, first: bool, seen_body: bool, last: bool) -> tuple[ParagraphRole, str]:
    if len(words) <= FURNITURE_CHARACTERS:
        for role, pattern in _furniture():
            if pattern.fullmatch(words):
                return role, f"the whole line reads like a {role.value}"
    count = len(words.split())
    if SENTENCE_END.search(words) and not (first and TITLE_END.search(words)):
        return ParagraphRole.BODY, "ends like a sentence"
    if not seen_body and count <= HEADLINE_WORDS:
        role = ParagraphRole.HEADLINE if first else ParagraphRole.HEADING
        return role, "a short line before the text, without a full stop"
    if count <= HEADING_WORDS and not last:
        return ParagraphRole.HEADING, "a short line without a full stop"
    if count <= 3:
        return ParagraphRole.HEADING, "too short for a sentence"
    return ParagraphRole.BODY, "prose"


@lru_cache(maxsize=1)
def _furniture() -> tuple[tuple[ParagraphRole, re.Pattern[str]], ...]:
    table = tomllib.loads((files("attrib.text") / "data" / "en" / "furniture.toml").read_text("utf-8"))
    return tuple(
        (ParagraphRole(role), re.compile(pattern, re.DOTALL | (0 if role == "byline" else re.IGNORECASE)))
        for role, patterns in table.items()
        for pattern in patterns
    )
