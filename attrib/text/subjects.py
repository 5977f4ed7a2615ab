"""Whom a sentence in the article's own voice is about: its opening subject, with the name behind it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.domain import Span
from attrib.text.drafts import Sentence
from attrib.text.phrases import opening_subject, phrase_after

ASKING = frozenset(("what", "how", "why", "when", "where"))
FRONTED_REACH = 8
"""Tokens a phrase may have that opens a sentence without a comma behind it."""


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
    first = _behind_fronted(sentence)
    phrase = opening_subject(tokens, first, sentence.last)
    if phrase is None or sentence.tag(phrase.first) == "R":
        return
    if sentence.tag(phrase.last) == ",":
        whole = phrase_after(tokens, phrase.first, sentence.last, sentence.lexicon)
        if whole is not None and whole.last > phrase.last:
            yield tokens.span(whole.first, whole.last)
    yield tokens.span(phrase.first, phrase.last)


def _behind_fronted(sentence: Sentence) -> int:
    """Where the name begins in "For the other side Tor Brand had wanted"; the sentence's start for any other."""
    if sentence.tag(sentence.first) != "P":
        return sentence.first
    for i in range(sentence.first + 2, min(sentence.last - 1, sentence.first + FRONTED_REACH)):
        if sentence.tag(i) in ",VX;:." or sentence.quoted(i):
            break
        if sentence.tag(i) == sentence.tag(i + 1) == "N" and sentence.tag(i - 1) == "n":
            return i
    return sentence.first


def _before_base(sentence: Sentence, first: int, last: int) -> int:
    """A question ends in its verb: "the government say" is the government."""
    end = last
    while end > first + 1 and sentence.tag(end - 1) in ".n" and sentence.tag(end) in ".~" and end - first > 1:
        end -= 1
        if sentence.low(end) in sentence.lexicon.cues or sentence.tag(end) == "n":
            break
    return end
