"""Whom an outlet cites: `The road is mined, the Courier reported, citing two army engineers.`"""

from __future__ import annotations

from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import phrase_after
from attrib.text.scope import skip_adjuncts

CITING = frozenset(("citing", "quoting"))


def cited(sentence: Sentence, draft: Draft) -> Range | None:
    """The source that the draft's own source is said to cite, right behind it or behind its cue; None where none is."""
    if draft.source is None or not draft.cue:
        return None
    for end in (draft.source[1], skip_adjuncts(sentence, draft.cue[-1][1])):
        at = end + (sentence.tag(end) == ",")
        if sentence.low(at) in CITING and not sentence.quoted(at):
            phrase = phrase_after(sentence.tokens, at + 1, sentence.last, sentence.lexicon)
            return None if phrase is None else (phrase.first, phrase.core)
    inside = next((i for i in range(*draft.source) if sentence.low(i) in CITING), None)
    if inside is None or inside + 1 >= draft.source[1]:
        return None
    phrase = phrase_after(sentence.tokens, inside + 1, draft.source[1], sentence.lexicon)
    return None if phrase is None else (phrase.first, phrase.core)
