"""`“...,” an aide was quoted as saying by the Courier.` and `The minister is believed to have resigned.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import phrase_after
from attrib.text.rules.preceding import left_content
from attrib.text.scope import right_end, without_stop


def quoted_as_saying(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft for "was quoted as saying", with the outlet after "by" as its channel."""
    if (
        cue.entry.lemma not in ("quote", "cite")
        or sentence.low(cue.last) != "as"
        or sentence.low(cue.last + 1) != "saying"
    ):
        return None
    end = cue.last + 2
    if cue.form != "passive":
        return None
    subject = sentence.subject(cue)
    if subject is None:
        return None
    after, via = end, None
    if sentence.low(end) == "by":
        phrase = phrase_after(sentence.tokens, end + 1, sentence.last, sentence.lexicon)
        if phrase is not None:
            after, via = phrase.core, (phrase.first, phrase.core)
    source = (subject.first, subject.last)
    content = _left(sentence, subject.first) or _right(sentence, cue, after)
    return (
        Draft("quoted as saying", source, [(cue.first, end)], [content], Force.NEUTRAL, via)
        if content
        else None
    )


def _left(sentence: Sentence, before: int) -> Range | None:
    if before <= sentence.first or (sentence.tag(before - 1) != "," and not sentence.quoted(before - 1)):
        return None
    content = left_content(sentence, before)
    return content[0] if content and content[0][1] - content[0][0] > 3 else None


def _right(sentence: Sentence, cue: CueHit, after: int) -> Range | None:
    start = after
    while start < sentence.last and (sentence.tag(start) in ",:" or sentence.low(start) == "that"):
        start += 1
    last = without_stop(sentence, start, right_end(sentence, cue, start))
    return (start, last) if last > start else None


def believed_to(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft without a source for "is believed to have ...": somebody holds it, and nobody is named."""
    if (
        cue.form != "passive"
        or sentence.low(cue.verb) not in sentence.lexicon.believed
        or sentence.low(cue.last) not in ("to", "that")
    ):
        return None
    if any(draft.first <= cue.first < draft.last for draft in sentence.drafts):
        return None
    start = cue.last + (sentence.low(cue.last) == "that")
    last = without_stop(sentence, start, right_end(sentence, cue, start))
    subject = sentence.subject(cue)
    content: list[Range] = [(start, last)] if last > start else []
    if subject is not None and sentence.low(subject.first) != "it":
        content.insert(0, (subject.first, subject.last))
    return Draft("is believed to", None, [(cue.first, cue.last)], content, Force.HEDGED) if content else None
