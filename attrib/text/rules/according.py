"""`According to the harbour master, the ferry was late.` and `The ferry was late, according to the harbour master.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence, drafts_at
from attrib.text.phrases import Phrase, phrase_after
from attrib.text.scope import without_stop

SUBJECTS = frozenset(("he", "she", "it", "they"))


def according_to(sentence: Sentence) -> list[Draft]:
    """One draft for each "according to" of the sentence that has a source and content."""
    return drafts_at(
        sentence, lambda at: sentence.low(at) == "according" and sentence.low(at + 1) == "to", _read
    )


def _read(sentence: Sentence, at: int) -> Draft | None:
    phrase = phrase_after(sentence.tokens, at + 2, sentence.last, sentence.lexicon)
    if phrase is None:
        return None
    fronted = at == sentence.first or all(sentence.tag(i) in "CA," for i in range(sentence.first, at))
    second = second_phrase(sentence, phrase) if fronted else None
    if second is not None:
        rest = second, without_stop(sentence, second, sentence.last)
        return Draft("according to", (phrase.first, second), [(at, at + 2)], [rest], Force.NEUTRAL)
    content = _after(sentence, phrase) if fronted else _before(sentence, at)
    if (
        content is None and fronted
    ):  # what seemed an apposition is the content: "According to the letter, the dam held."
        phrase = Phrase(phrase.first, phrase.core, phrase.core)
        content = _after(sentence, phrase)
    if content is None:
        return None
    return Draft("according to", (phrase.first, phrase.last), [(at, at + 2)], [content], Force.NEUTRAL)


def second_phrase(sentence: Sentence, phrase: Phrase) -> int | None:
    """Where the content begins that no comma parts from its source: "According to the ruling the meter was changed"."""
    for i in range(phrase.first + 1, phrase.core):
        if sentence.tag(i) == "D" and sentence.tag(i - 1) in "Nn" and sentence.low(i) not in ("that", "all"):
            return i
    return phrase.core if sentence.tag(phrase.core) == "R" and sentence.low(phrase.core) in SUBJECTS else None


def _after(sentence: Sentence, phrase: Phrase) -> Range | None:
    start = next(
        (i for i in range(phrase.last, sentence.last) if sentence.tag(i) == "," or sentence.quoted(i)), None
    )
    if start is None:
        return None
    start += not sentence.quoted(start)
    last = without_stop(sentence, start, sentence.last)
    return (start, last) if last > start else None


def _before(sentence: Sentence, at: int) -> Range | None:
    last = without_stop(sentence, sentence.first, at)
    return (sentence.first, last) if last > sentence.first + 1 else None
