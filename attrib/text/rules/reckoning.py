"""`By his reckoning ten boats were lost.`, `In her words: “...”`, `Ten boats were lost, by the count of the union.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence, drafts_at
from attrib.text.phrases import phrase_after
from attrib.text.rules.according import second_phrase
from attrib.text.rules.preceding import resumed
from attrib.text.scope import without_stop

NOUNS = {
    "by": frozenset(
        "reckoning estimate estimates estimation account calculation calculations count telling".split()
    ),
    "in": frozenset("words view opinion telling account estimation judgment judgement".split()),
}
"""Nouns for what somebody holds, by the preposition they stand behind."""
LONGEST_OWNER = 5
"""Tokens between "by" and "reckoning": "by the dockers' union's own reckoning"."""


def by_reckoning(sentence: Sentence) -> list[Draft]:
    """One draft for each such phrase that opens the sentence or stands behind a comma or at its end."""
    return drafts_at(sentence, lambda at: sentence.low(at) in NOUNS, _read)


def _read(sentence: Sentence, at: int) -> Draft | None:
    noun = next(
        (i for i in range(at + 2, at + 2 + LONGEST_OWNER) if sentence.low(i) in NOUNS[sentence.low(at)]), None
    )
    if noun is None or any(sentence.tag(i) in ",VX;:." or sentence.quoted(i) for i in range(at + 1, noun)):
        return None
    owner, cue, end = _owner(sentence, at, noun)
    if owner is None:
        return None
    content = _content(sentence, at, end)
    return Draft("by reckoning", owner, cue, content, Force.NEUTRAL) if content else None


def _owner(sentence: Sentence, at: int, noun: int) -> tuple[Range | None, list[Range], int]:
    """Whose reckoning it is: "his", "the union's" before the noun, or what follows "of" behind it."""
    last = noun - (sentence.low(noun - 1) == "own")
    possessor = sentence.low(last - 1)
    if possessor in ("his", "her", "their", "its") and last - 1 == at + 1:
        return (at + 1, last), [(at, at + 1), (last, noun + 1)], noun + 1
    if possessor.endswith(("'s", "s'")) and last > at + 1:
        return (at + 1, last), [(at, at + 1), (last, noun + 1)], noun + 1
    if sentence.low(noun + 1) == "of" and sentence.low(at + 1) == "the" and noun == at + 2:
        phrase = phrase_after(sentence.tokens, noun + 2, sentence.last, sentence.lexicon)
        if phrase is not None:
            end = second_phrase(sentence, phrase) or phrase.core
            return (phrase.first, end), [(at, noun + 2)], end
    return None, [], noun + 1


def _content(sentence: Sentence, at: int, end: int) -> list[Range]:
    if at == sentence.first or all(sentence.tag(i) in "CA," for i in range(sentence.first, at)):
        start = end + (sentence.tag(end) in ",:")
        last = without_stop(sentence, start, sentence.last)
        return [(start, last)] if last > start + 1 else []
    closes = end >= sentence.last or sentence.tag(end) in ".,;"
    if sentence.tag(at - 1) != "," or not closes:
        return []
    last = without_stop(sentence, sentence.first, at)
    content = [(sentence.first, last)] if last > sentence.first + 1 else []
    return content + resumed(sentence, end, content) if content else []
