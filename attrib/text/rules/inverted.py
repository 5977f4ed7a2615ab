"""`“It held,” said the engineer.` and `The dam held, said an engineer who built it.`"""

from __future__ import annotations

from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Sentence
from attrib.text.phrases import Phrase, phrase_after
from attrib.text.rules.preceding import left_content, resumed
from attrib.text.scope import has_clause, without_stop

PLAIN = frozenset(("say", "add", "write", "note", "warn", "explain"))
"""Without a quotation before it, only these are inverted in news English; others take an object there."""


def cue_then_source(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft where the cue stands before its source and behind its content, or opens the sentence."""
    before = cue.first - 1
    after_quotation = sentence.quoted(before) and _is_said(sentence, before)
    opening = cue.first == sentence.first and sentence.tokens.raw[cue.verb][0].isupper()
    plain = sentence.tag(before) == "," and cue.entry.lemma in PLAIN
    if cue.form not in ("finite", "base") or not (after_quotation or opening or plain):
        return None
    phrase = phrase_after(sentence.tokens, cue.last, sentence.last, sentence.lexicon)
    if (
        phrase is None
        or (plain and sentence.tag(phrase.first) == "R")
        or not _source_ends(sentence, phrase, after_quotation=after_quotation)
    ):
        return None
    if opening:
        return _opening(sentence, cue, phrase)
    content = left_content(sentence, cue.first)
    if not content or (plain and sentence.subject(cue) is not None and not has_clause(sentence, *content[0])):
        return None
    content += resumed(sentence, phrase.last, content)
    return Draft(
        "cue then source", (phrase.first, phrase.last), [(cue.first, cue.last)], content, cue.entry.force
    )


def _is_said(sentence: Sentence, last: int) -> bool:
    """The quotation that ends at `last` is something said: three words, or the sentence's start; not a title."""
    first = last
    while sentence.quoted(first - 1):
        first -= 1
    return first == sentence.first or last - first >= 4


def _source_ends(sentence: Sentence, phrase: Phrase, *, after_quotation: bool) -> bool:
    """What follows the phrase is no verb, so that the phrase is nobody's subject."""
    end = phrase.last
    if after_quotation:
        return sentence.tag(end) not in "VX" or sentence.tag(phrase.core) == ","
    return end >= sentence.last or sentence.tag(end) in '.,;:-"P' or sentence.quoted(end)


def _opening(sentence: Sentence, cue: CueHit, phrase: Phrase) -> Draft | None:
    """ "Said the mayor: “...”": only a colon or a quotation may follow."""
    at = phrase.last
    start = at + (sentence.tag(at) in ":,")
    if not sentence.quoted(start):
        return None
    last = without_stop(sentence, start, sentence.last)
    return Draft(
        "cue then source",
        (phrase.first, phrase.last),
        [(cue.first, cue.last)],
        [(start, last)],
        cue.entry.force,
    )
