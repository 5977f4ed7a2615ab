"""The patterns of attribution that need no learning, tried in order for every cue of a sentence.

Each rule is a function (sentence, cue) -> Draft or None; the first that answers wins. `according to` has no verb
and is read first.
"""

from __future__ import annotations

from attrib.text.drafts import Draft, Sentence
from attrib.text.rules.according import according_to
from attrib.text.rules.figures import figures
from attrib.text.rules.following import cue_then_content
from attrib.text.rules.going_on import going_on
from attrib.text.rules.inverted import cue_then_source
from attrib.text.rules.passive import believed_to, quoted_as_saying, told_by
from attrib.text.rules.preceding import content_then_source
from attrib.text.rules.put_so import quotation_is_how
from attrib.text.rules.reckoning import by_reckoning
from attrib.text.rules.shared import shared_source
from attrib.text.rules.speaker import name_then_quotation
from attrib.text.scope import skip_addressee, skip_adjuncts

RULES = (
    quoted_as_saying,
    believed_to,
    told_by,
    cue_then_source,
    content_then_source,
    cue_then_content,
    shared_source,
)


def read_sentence(sentence: Sentence) -> list[Draft]:
    """The sentence's attributions in text order, nested ones kept inside their outer one."""
    sentence.drafts.extend(according_to(sentence))
    sentence.drafts.extend(by_reckoning(sentence))
    labelled = name_then_quotation(sentence) or quotation_is_how(sentence)
    if labelled is not None:
        return [labelled]
    for cue in sentence.cues:
        for rule in RULES:
            draft = rule(sentence, cue)
            if draft is not None and _is_sound(draft):
                sentence.drafts.append(draft)
                break
    return _nest([*sentence.drafts, *going_on(sentence)]) or figures(sentence)


def _is_sound(draft: Draft) -> bool:
    """Every part has a word, and the source and cue stand outside the content's own parts."""
    parts = [*draft.content, *draft.cue, *([draft.source] if draft.source else [])]
    if not draft.content or any(last <= first for first, last in parts):
        return False
    outside = [*draft.cue, *([draft.source] if draft.source else [])]
    return not any(a < last and first < b for a, b in outside for first, last in draft.content)


def announced(sentence: Sentence) -> Draft | None:
    """A draft still without content where the sentence ends in a cue and a colon: "The mayor said in a letter:"."""
    if not sentence.cues or sentence.tag(sentence.last - 1) != ":":
        return None
    cue = sentence.cues[-1]
    subject = sentence.subject(cue)
    if subject is None or cue.form not in ("finite", "base"):
        return None
    return Draft("announced", (subject.first, subject.last), [(cue.first, cue.last)], [], cue.entry.force)


def only_cue(sentence: Sentence) -> bool:
    """The sentence is a source, its cue and perhaps a circumstance, and holds no content."""
    if sentence.drafts or len(sentence.cues) != 1:
        return False
    cue = sentence.cues[0]
    subject = sentence.subject(cue)
    if cue.form not in ("finite", "base") or subject is None or subject.first != sentence.first:
        return False
    return skip_adjuncts(sentence, skip_addressee(sentence, cue.last)[0]) >= sentence.last - 1


def _nest(drafts: list[Draft]) -> list[Draft]:
    """Outer attributions in text order; one whose cue lies inside another's content becomes its `inner`."""
    outer: list[Draft] = []
    for draft in sorted(drafts, key=lambda each: (each.first - each.last, each.first)):
        host = next((each for each in outer if _inside(draft, each)), None)
        if host is None:
            outer.append(draft)
        elif host.first <= draft.first and draft.last <= host.last:
            host.inner.append(draft)
    return sorted(outer, key=lambda each: (each.first, each.cue[0][0] if each.cue else each.first))


def _inside(draft: Draft, host: Draft) -> bool:
    at = draft.cue[0][0] if draft.cue else draft.first
    return any(first <= at < last for first, last in host.content)
