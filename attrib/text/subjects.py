"""Whom a sentence in the article's own voice is about: its opening subject, with the name behind it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.domain import Span
from attrib.text.drafts import Sentence
from attrib.text.phrases import opening_subject, phrase_after

ASKING = frozenset(("what", "how", "why", "when", "where"))


def subjects(sentence: Sentence) -> Iterator[Span]:
    """The readings of a sentence's subject, the fullest first: "Her spokesman, Odo Renn", then "Her spokesman".

    Of a question it is whom the question is about: "What did the government say?"
    """
    tokens = sentence.tokens
    if sentence.low(sentence.first) in ASKING and sentence.tag(sentence.first + 1) == "X":
        asked = phrase_after(tokens, sentence.first + 2, sentence.last, sentence.lexicon)
        if asked is not None:
            yield tokens.span(asked.first, _before_base(sentence, asked.first, asked.core))
        return
    phrase = opening_subject(tokens, sentence.first, sentence.last)
    if phrase is None or sentence.tag(phrase.first) == "R":
        return
    if sentence.tag(phrase.last) == ",":
        whole = phrase_after(tokens, phrase.first, sentence.last, sentence.lexicon)
        if whole is not None and whole.last > phrase.last:
            yield tokens.span(whole.first, whole.last)
    yield tokens.span(phrase.first, phrase.last)


def _before_base(sentence: Sentence, first: int, last: int) -> int:
    """A question ends in its verb: "the government say" is the government."""
    end = last
    while end > first + 1 and sentence.tag(end - 1) in ".n" and sentence.tag(end) in ".~" and end - first > 1:
        end -= 1
        if sentence.low(end) in sentence.lexicon.cues or sentence.tag(end) == "n":
            break
    return end
