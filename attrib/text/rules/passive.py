"""`“...,” an aide was quoted as saying by the Courier.` and `The minister is believed to have resigned.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import Phrase, phrase_after
from attrib.text.rules.preceding import left_content
from attrib.text.scope import right_end, without_stop

QUOTED_REACH = 20
"""Tokens of the person or outlet between "quoted" and "as saying"."""


def quoted_as_saying(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft for "was quoted as saying", with the outlet after "by" as its channel; "quoted a guard as saying" too."""
    if cue.entry.lemma not in ("quote", "cite"):
        return None
    subject = sentence.subject(cue)
    saying = _as_saying(sentence, cue.last)
    if subject is None or saying is None:
        return None
    spoken = (subject.first, subject.last)
    if cue.form != "passive":
        content = _left(sentence, subject.first) or _right(sentence, cue, saying + 2)
        return _draft(cue, (cue.last, saying), spoken, saying, content)
    via, after = _relay(sentence, cue.last if saying > cue.last else saying + 2)
    content = _left(sentence, subject.first) or _right(sentence, cue, max(after, saying + 2))
    return _draft(cue, spoken, via, saying, content)


def _as_saying(sentence: Sentence, at: int) -> int | None:
    """Where "as saying" stands: at once, or behind the quoted person or "by" and the outlet."""
    for i in range(at, min(sentence.last - 1, at + QUOTED_REACH)):
        if sentence.low(i) == "as" and sentence.low(i + 1) in ("saying", "telling"):
            return i
        if sentence.quoted(i) or sentence.tag(i) in ";.:VX":
            return None
    return None


def _relay(sentence: Sentence, at: int) -> tuple[Range | None, int]:
    """The outlet behind "by", and where its phrase ends."""
    if sentence.low(at) != "by":
        return None, at
    phrase = phrase_after(sentence.tokens, at + 1, sentence.last, sentence.lexicon)
    return (None, at) if phrase is None else ((phrase.first, _before_as(sentence, phrase)), phrase.core)


def _before_as(sentence: Sentence, phrase: Phrase) -> int:
    return next((i for i in range(phrase.first, phrase.core) if sentence.low(i) == "as"), phrase.core)


def _draft(cue: CueHit, source: Range, via: Range | None, saying: int, content: Range | None) -> Draft | None:
    if content is None:
        return None
    parts = [(cue.first, saying + 2)] if saying == cue.last else [(cue.first, cue.last), (saying, saying + 2)]
    return Draft("quoted as saying", source, parts, [content], Force.NEUTRAL, via)


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


def told_by(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft for "That the files were lost was denied by the minister" and "was described by divers as a wreck"."""
    if cue.form != "passive" or cue.negated or sentence.low(cue.last) != "by":
        return None
    phrase = phrase_after(sentence.tokens, cue.last + 1, sentence.last, sentence.lexicon)
    if phrase is None:
        return None
    end = next((i for i in range(phrase.first, phrase.core) if sentence.low(i) == "as"), phrase.core)
    content = _that_clause(sentence, cue) or _described(sentence, cue, end)
    return (
        Draft("told by", (phrase.first, end), [(cue.first, cue.last)], content, cue.entry.force)
        if content
        else None
    )


def _that_clause(sentence: Sentence, cue: CueHit) -> list[Range]:
    if sentence.low(sentence.first) != "that" or "t" not in cue.entry.frames:
        return []
    return [(sentence.first + 1, cue.first)] if cue.first - sentence.first > 3 else []


def _described(sentence: Sentence, cue: CueHit, end: int) -> list[Range]:
    """The subject and what it is called, behind "as" or in quotation marks."""
    subject = sentence.subject(cue)
    if subject is None or not {"o", "O"} & cue.entry.frames:
        return []
    if sentence.low(end) != "as" and not sentence.quoted(end):
        return []
    last = without_stop(sentence, end, right_end(sentence, cue, end))
    return [(subject.first, subject.last), (end, last)] if last > end + 1 else []
