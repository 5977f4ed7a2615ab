"""`She said it held, adding that ...`, `He met the crews and said ...`: the source is the subject of the clause."""

from __future__ import annotations

from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import Phrase, opening_subject, subject_before
from attrib.text.rules.following import content_after

CONSEQUENCE = frozenset("indicate suggest show imply signal reveal underline underscore confirm".split())
"""Behind a comma these tell what a fact means ("..., suggesting that it had moved") unless somebody has spoken."""
TAKES_ING = frozenset("by after while when before in".split())


def shared_source(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft for a cue without a subject of its own, attributed to the clause's subject."""
    if cue.negated or not _may_share(sentence, cue):
        return None
    if any(later.first > cue.last and _spans(sentence.subject(later), cue) for later in sentence.cues):
        return None
    found = content_after(sentence, cue)
    if found is None:
        return None
    source = _noun_before(sentence, cue) or _earlier_source(sentence, cue) or _clause_subject(sentence, cue)
    content, via = found
    return Draft("shared source", source, [(cue.first, cue.last)], [content], cue.entry.force, via)


def _spans(subject: Phrase | None, cue: CueHit) -> bool:
    """ "The paper, citing two clerks, said ...": the participle stands inside the subject of a later cue."""
    return cue.form == "ing" and subject is not None and subject.first < cue.first


def _may_share(sentence: Sentence, cue: CueHit) -> bool:
    before = sentence.tag(cue.first - 1)
    if cue.form == "ing" and cue.entry.lemma in CONSEQUENCE and not sentence.drafts:
        return False
    if cue.form == "ing":
        return (
            before in ",CN"
            or sentence.quoted(cue.first - 1)
            or before == "n"
            or sentence.low(cue.first - 1) in TAKES_ING
            or cue.first == sentence.first
        )
    if cue.form == "infinitive":
        return sentence.any_quoted(cue.last, cue.last + 2)
    return cue.form == "finite" and (before in "C,A" or sentence.low(cue.first - 1) == "then")


def _noun_before(sentence: Sentence, cue: CueHit) -> Range | None:
    """ "officials saying", but not "a statement saying", whose author is the subject."""
    if (
        cue.form != "ing"
        or sentence.tag(cue.first - 1) not in "nN"
        or sentence.low(cue.first - 1) in sentence.lexicon.statement
    ):
        return None
    phrase = subject_before(sentence.tokens, cue.first, sentence.first, sentence.lexicon)
    return None if phrase is None else (phrase.first, phrase.last)


def _earlier_source(sentence: Sentence, cue: CueHit) -> Range | None:
    """The source of the last attribution before the cue."""
    earlier = [
        draft for draft in sentence.drafts if draft.cue and draft.cue[-1][1] <= cue.first and draft.source
    ]
    return max(earlier, key=lambda draft: draft.cue[-1][1]).source if earlier else None


def _clause_subject(sentence: Sentence, cue: CueHit) -> Range | None:
    """The subject of the verb next before the cue that has one: "since she stood on the pier and told its crew"."""
    for at in range(cue.first - 1, sentence.first, -1):
        if sentence.tag(at) in "VX" and not sentence.quoted(at):
            phrase = subject_before(sentence.tokens, at, sentence.first, sentence.lexicon)
            if phrase is not None and phrase.first < phrase.last:
                return phrase.first, phrase.last
    opening = opening_subject(sentence.tokens, sentence.first, cue.first)
    return (opening.first, opening.last) if opening else None
