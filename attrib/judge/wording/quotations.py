"""The words inside quotation marks of a passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attrib.domain import Claim, QuoteType
from attrib.judge.words import Word, read_words

OPENING = "“„«"
CLOSING = "”»"
MARKS = re.compile(r"[“”„«»\"‟]|''|``|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,?!…])['’](?!\w)")
# Single marks count only where the passage opens with one or holds no double ones: elsewhere they are apostrophes.
SINGLE = frozenset("‘’'")
CUT = "…"
JOINT = "… …"
"""Between two halves of a quotation the article has its cue, which a claim's text shows as the same dots."""
PARTED = re.compile(r"[\"”'’»“‘]*\s*…\s*[\"“”'‘«]*")
CUTS = re.compile(r"\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.|\[[^\]]*\]")
# Three words are a quotation; one or two in marks are a term the writer keeps at a distance.
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted run of a passage: its words, with a word of key CUT where an editor marked a change."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words as printed."""
        # a contraction is two words at one place
        told = dict.fromkeys((word.start, word.text) for word in self.words if word.key != JOINT)
        return " ".join(text for _, text in told)


def quotations(claim: Claim) -> tuple[Quotation, ...]:
    """The quotations of a claim, of three words or more; all of it where it is one and its marks lie outside.

    Two halves with the cue between them ("... ," he said, "...") are one, with a word of key JOINT between.
    """
    places = _quoted(claim.text)
    if not places and claim.quote_type is QuoteType.DIRECT:
        places = [(0, len(claim.text))]
    halves: list[list[tuple[int, int]]] = []
    for place in places:
        if halves and PARTED.fullmatch(claim.text, halves[-1][-1][1], place[0]):
            halves[-1].append(place)
        else:
            halves.append([place])
    read = (_joined(claim.text, each) for each in halves)
    return tuple(Quotation(words) for words in read if len(words) >= SHORTEST)


def _joined(text: str, halves: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    words: list[Word] = []
    for start, end in halves:
        if words:
            words.append(Word(CUT, JOINT, start, start))
        words += [
            replace(word, start=word.start + start, end=word.end + start) for word in _read(text[start:end])
        ]
    return tuple(words)


def marked(claim: Claim) -> bool:
    """The claim has quotation marks around anything, or is a direct quotation."""
    return claim.quote_type is QuoteType.DIRECT or bool(_quoted(claim.text))


def _quoted(text: str) -> list[tuple[int, int]]:
    """Where the words between quotation marks begin and end."""
    pieces: list[tuple[int, int]] = []
    start: int | None = None
    for mark in _marks(text):
        sign = mark.group()
        if start is None and sign in CLOSING and not pieces:
            pieces.append((0, mark.start()))  # the passage begins inside a quotation
        elif start is None:
            start = mark.end()
        elif sign not in OPENING:
            pieces.append((start, mark.start()))
            start = None
    if start is not None:
        pieces.append((start, len(text)))  # and it may end inside one
    return pieces


def _marks(text: str) -> list[re.Match[str]]:
    found = list(MARKS.finditer(text))
    double = [mark for mark in found if mark.group() not in SINGLE]
    if double:
        return double
    opened = next(
        (
            at
            for at, mark in enumerate(found)
            if mark.group() in "‘'"
            and mark.end() < len(text)
            and text[mark.end()].isalnum()
            and not text[mark.start() - 1 : mark.start()].isalnum()
        ),
        None,
    )
    if opened is None or len(found) - opened < 2:
        return []
    return [found[opened], found[-1]]


def _read(piece: str) -> tuple[Word, ...]:
    """The words of a quotation, with CUT where an editor marked an omission or put in words in brackets."""
    found: list[Word] = []
    at = 0
    for cut in (*CUTS.finditer(piece), None):
        end = cut.start() if cut else len(piece)
        found += [
            replace(word, start=word.start + at, end=word.end + at) for word in read_words(piece[at:end])
        ]
        if cut:
            found.append(Word(cut.group(), CUT, cut.start(), cut.end()))
            at = cut.end()
    return tuple(found)
