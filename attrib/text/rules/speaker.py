"""`Mara Delgo: “The dam held.”`: a name, a colon and a quotation, as in interviews and round-ups."""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Sentence
from attrib.text.phrases import subject_before
from attrib.text.scope import without_stop

LONGEST_LABEL = 12


def name_then_quotation(sentence: Sentence) -> Draft | None:
    """A draft for a sentence that is a speaker's name, a colon and a quotation."""
    for at in range(sentence.first + 1, min(sentence.last - 1, sentence.first + LONGEST_LABEL)):
        if sentence.quoted(at):
            return None
        if sentence.tokens.raw[at] == ":":
            return _read(sentence, at) if sentence.quoted(at + 1) else None
    return None


def _read(sentence: Sentence, colon: int) -> Draft | None:
    phrase = subject_before(sentence.tokens, colon, sentence.first, sentence.lexicon)
    if (
        phrase is None
        or (sentence.tag(phrase.core - 1) != "N" and colon > sentence.first + 1)
        or any(cue.verb < colon for cue in sentence.cues)
    ):
        return None
    last = without_stop(sentence, colon + 1, sentence.last)
    return Draft(
        "speaker label", (phrase.first, phrase.last), [(colon, colon + 1)], [(colon + 1, last)], Force.NEUTRAL
    )
