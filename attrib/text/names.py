"""The full names a text gives, so that a bare surname can be read as who that is."""

from __future__ import annotations

from attrib.domain import Span
from attrib.text.sources.plurals import singular
from attrib.text.tokens import TITLES, Tokens

LONGEST_NAME = 5
PARTICLES = frozenset("al el bin ibn de la van von der den di da dos del".split())


def full_names(tokens: Tokens) -> dict[str, Span]:
    """Surname in lower case -> where the text first gives it behind a first name, titles left aside."""
    found: dict[str, Span] = {}
    at = 0
    while at < len(tokens):
        last = _run_end(tokens, at)
        first = at
        while first < last and tokens.low[first] in TITLES:
            first += 1
        if 2 <= last - first <= LONGEST_NAME:
            surname = tokens.low[last - 1].removesuffix("'s")
            found.setdefault(surname, _without_possessive(tokens, first, last))
        at = max(last, at + 1)
    return found


def _run_end(tokens: Tokens, at: int) -> int:
    end = at
    while (
        end < len(tokens)
        and _in_name(tokens, end)
        and (end == at or tokens.start[end] - tokens.end[end - 1] == 1)
    ):
        end += 1
    while end > at and tokens.low[end - 1] in PARTICLES:
        end -= 1
    return end


def _in_name(tokens: Tokens, at: int) -> bool:
    return tokens.tag[at] == "N" or tokens.low[at] in PARTICLES


def _without_possessive(tokens: Tokens, first: int, last: int) -> Span:
    end = tokens.end[last - 1] - 2 * tokens.low[last - 1].endswith("'s")
    return Span(tokens.start[first], end)


INDEFINITE = frozenset(
    "a an another one two three four five six seven eight nine ten several some multiple many".split()
)
NOUN_REACH = 6


def introduced_nouns(tokens: Tokens) -> dict[str, int]:
    """Noun in the singular -> position where the text first has it behind "a", "another" or a number."""
    found: dict[str, int] = {}
    for at in range(len(tokens)):
        if tokens.low[at] not in INDEFINITE and tokens.tag[at] != "#":
            continue
        for i in range(at + 1, min(len(tokens), at + NOUN_REACH)):
            if tokens.tag[i] not in "nNA#":
                break
            found.setdefault(singular(tokens.low[i]), tokens.start[i])
    return found
