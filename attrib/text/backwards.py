"""Sentences that tell who said the one before: `The pier is rotten. Two divers said so.`, `That is how she put it.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import subject_before
from attrib.text.scope import skip_addressee

BACK = frozenset(("so", "this", "as"))
"""What may stand for the sentence before, behind a cue: "said so", "said as much"."""


def says_before(sentence: Sentence, before: Sentence) -> Draft | None:
    """A draft with the sentence `before` as its content, where all that `sentence` does is to say who said it."""
    read = _said_so(sentence) or _that_is_how(sentence)
    if read is None:
        return None
    source, cue, via = read
    last = before.last - (before.tokens.raw[before.last - 1] == "." and not before.quoted(before.last - 1))
    return Draft("said so", source, [cue], [(before.first, last)], _force(sentence, cue), via)


def _said_so(sentence: Sentence) -> tuple[Range, Range, Range | None] | None:
    """ "Two divers said so to the Courier": the subject opens the sentence, and nothing new is said."""
    for cue in sentence.cues:
        subject = sentence.subject(cue)
        if subject is None or subject.first != sentence.first or cue.negated or "t" not in cue.entry.frames:
            continue
        told, addressee = skip_addressee(sentence, cue.last) if "a" in cue.entry.frames else (cue.last, None)
        if sentence.low(told) not in BACK or (
            sentence.tag(told + 1) not in ".,P" and sentence.low(told + 1) != "much"
        ):
            continue
        at = told + 1 + (sentence.low(told + 1) == "much")
        via = (at + 1, _end(sentence)) if sentence.low(at) == "to" else addressee
        return (subject.first, subject.last), (cue.first, cue.last), via
    return None


def _that_is_how(sentence: Sentence) -> tuple[Range, Range, Range | None] | None:
    """ "That is how the mayor explained it to reporters.": the cue behind "That is how", its subject between them."""
    first = sentence.first
    opens = sentence.low(first) in ("that", "this") and sentence.low(first + 1) in ("is", "was")
    if not opens or sentence.low(first + 2) not in ("how", "what"):
        return None
    for cue in sentence.cues:
        subject = subject_before(sentence.tokens, cue.first, first + 3, sentence.lexicon)
        if subject is not None and subject.first == first + 3:
            return (subject.first, subject.last), (cue.first, cue.last), None
    return None


def _end(sentence: Sentence) -> int:
    return sentence.last - (sentence.tag(sentence.last - 1) == ".")


def _force(sentence: Sentence, cue: Range) -> Force:
    return next(hit.entry.force for hit in sentence.cues if (hit.first, hit.last) == cue)
