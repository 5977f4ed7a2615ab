"""What no attribution covers: the article's own voice, and hedges that name nobody."""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.scope import has_clause, without_stop

SHORTEST_REST = 5
"""Words a rest of a sentence needs, a verb among them, to be a claim of its own and not a circumstance."""


def uncovered(sentence: Sentence) -> list[Draft]:
    """One draft without source for each stretch of the sentence that no attribution covers."""
    if sentence.carried:
        return []
    if not sentence.drafts:
        whole = _trimmed(sentence, sentence.first, sentence.last)
        return [_own_voice(sentence, *whole)] if _words(sentence, *whole) else []
    return [
        _own_voice(sentence, first, last)
        for first, last in _rests(sentence)
        if _words(sentence, first, last) >= SHORTEST_REST and has_clause(sentence, first, last)
    ]


def _rests(sentence: Sentence) -> list[Range]:
    taken = [False] * (sentence.last - sentence.first)
    for draft in sentence.drafts:
        parts = [
            *draft.content,
            *draft.cue,
            *([draft.source] if draft.source and draft.rule != "shared source" else []),
            *([draft.via] if draft.via else []),
        ]
        for first, last in parts:
            for i in range(max(first, sentence.first), min(last, sentence.last)):
                taken[i - sentence.first] = True
    rests: list[Range] = []
    start: int | None = None
    for offset, covered in enumerate([*taken, True]):
        if covered and start is not None:
            rests.append(_trimmed(sentence, start, sentence.first + offset))
            start = None
        elif not covered and start is None:
            start = sentence.first + offset
    return rests


def _trimmed(sentence: Sentence, first: int, last: int) -> Range:
    while first < last and sentence.tag(first) in ",;:-C." and not sentence.quoted(first):
        if sentence.low(first) == "nor":
            break
        first += 1
    closes = last == sentence.last
    last = without_stop(sentence, first, last)
    while not closes and last > first and sentence.tag(last - 1) in "SP" and not sentence.quoted(last - 1):
        last = without_stop(sentence, first, last - 1)
    return first, last


def _words(sentence: Sentence, first: int, last: int) -> int:
    return sum(sentence.tokens.raw[i][0].isalnum() for i in range(first, last))


def _own_voice(sentence: Sentence, first: int, last: int) -> Draft:
    """The stretch as the article's own words, or as hedged where it says "reportedly"."""
    for i in range(first, last):
        if sentence.low(i) in sentence.lexicon.hedge and not sentence.quoted(i):
            parts = [part for part in ((first, i), (i + 1, last)) if part[1] > part[0]]
            if parts:
                return Draft("hedged", None, [(i, i + 1)], parts, Force.HEDGED)
    return Draft("own voice", None, [], [(first, last)], Force.NEUTRAL)
