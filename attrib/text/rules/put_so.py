"""`“A house of cards” is how one analyst described it.`: a quotation, and who put it so, in one sentence."""

from __future__ import annotations

from attrib.text.drafts import Draft, Sentence
from attrib.text.phrases import subject_before


def quotation_is_how(sentence: Sentence) -> Draft | None:
    """A draft for a sentence that opens with a quotation and goes on with "is how", "is what", "was how"."""
    if not sentence.quoted(sentence.first):
        return None
    end = next((i for i in range(sentence.first, sentence.last) if not sentence.quoted(i)), sentence.last)
    at = end + (sentence.tag(end) == ",")
    if sentence.low(at) not in ("is", "was") or sentence.low(at + 1) not in ("how", "what"):
        return None
    for cue in sentence.cues:
        subject = subject_before(sentence.tokens, cue.first, at + 2, sentence.lexicon)
        if subject is not None and subject.first == at + 2 and not cue.negated:
            source, content = (subject.first, subject.last), [(sentence.first, end)]
            return Draft("is how", source, [(cue.first, cue.last)], content, cue.entry.force)
    return None
