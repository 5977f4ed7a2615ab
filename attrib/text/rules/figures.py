"""`Analysts had expected 102 million.`, `The firm sees a loss of 9 million.`, `She put the damage at 3 million.`"""

from __future__ import annotations

from attrib.domain import Force
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.phrases import subject_before
from attrib.text.scope import has_clause, without_stop

FORECASTS = frozenset(
    "expected expect expects forecast forecasts anticipated anticipate anticipates predict predicts".split()
)
"""Verbs whose object, where it is a figure, is their subject's word for it."""
PRESENT = frozenset(("sees", "see"))
"""In the present alone: who "saw 30 boats" stood on the quay."""
HOLDERS = frozenset("analysts economists forecasters investors markets traders".split())
SETTLED = {"reckoned": "with", "reckon": "with", "looking": "for"}
"""Verbs that do so with their preposition: "had been looking for 102 million"."""
AMOUNTS = frozenset("million billion trillion percent per pc % thousand dozen hundred".split())
FIGURE_REACH = 8
"""Tokens between such a verb and its figure: "expected an operating profit of between 310 million"."""
OBJECT_REACH = 6
"""Tokens of what is put at a figure."""


def figures(sentence: Sentence) -> list[Draft]:
    """The first forecast or estimate of a sentence in which nobody else says anything."""
    for at in range(sentence.first + 1, sentence.last - 1):
        if not sentence.quoted(at):
            draft = _forecast(sentence, at) or _put_at(sentence, at) or _of_what(sentence, at)
            if draft is not None:
                return [draft]
    return []


def _forecast(sentence: Sentence, at: int) -> Draft | None:
    word = sentence.low(at)
    if word in SETTLED and sentence.low(at + 1) == SETTLED[word]:
        end = at + 2
    elif word in FORECASTS | PRESENT:
        end = at + 1
    else:
        return None
    if sentence.tag(end) not in "D#P" or not _figure(sentence, end, sized=word in PRESENT):
        return None
    return _draft(sentence, at, end)


def _put_at(sentence: Sentence, at: int) -> Draft | None:
    """ "put the shortfall at 1.9 billion crowns": the object belongs to the content."""
    if sentence.low(at) not in ("put", "puts", "estimated", "estimates") or sentence.tag(at + 1) not in "DNn":
        return None
    for i in range(at + 2, min(sentence.last, at + 2 + OBJECT_REACH)):
        if sentence.tag(i) in ",VX;:." or sentence.quoted(i):
            return None
        if sentence.low(i) == "at":
            return _draft(sentence, at, at + 1) if _figure(sentence, i + 1, sized=False) else None
    return None


def _of_what(sentence: Sentence, at: int) -> Draft | None:
    """ "well short of the 102 million analysts had expected": the figure stands before those who expected it."""
    cue = _with_auxiliaries(sentence, at)
    holder = cue - 1
    if sentence.low(at) not in FORECASTS or sentence.low(holder) not in HOLDERS:
        return None
    if sentence.tag(holder - 1) != "#" and sentence.low(holder - 1) not in AMOUNTS:
        return None
    return Draft("figures", (holder, holder + 1), [(cue, at + 1)], [(sentence.first, holder)], Force.NEUTRAL)


def _figure(sentence: Sentence, start: int, *, sized: bool) -> bool:
    """A number stands near, before the next comma or verb; with a money's or share's size where that is asked."""
    for i in range(start, min(sentence.last, start + FIGURE_REACH)):
        if sentence.tag(i) in ",VXSR;:." or sentence.quoted(i):
            return False
        if sentence.tag(i) == "#":
            return not sized or sentence.low(i + 1) in AMOUNTS or not sentence.low(i)[-1:].isdigit()
    return False


def _draft(sentence: Sentence, verb: int, start: int) -> Draft | None:
    cue = _with_auxiliaries(sentence, verb)
    subject = subject_before(sentence.tokens, cue, sentence.first, sentence.lexicon)
    if subject is None or sentence.low(subject.first) in ("nobody", "there", "who", "which", "that"):
        return None
    content: list[Range] = [(start, without_stop(sentence, start, sentence.last))]
    ahead = without_stop(sentence, sentence.first, subject.first)
    if ahead > sentence.first and has_clause(sentence, sentence.first, ahead):
        return None  # a sentence of its own stands before it
    end = start if start > verb + 1 else verb + 1
    return Draft("figures", (subject.first, subject.last), [(cue, end)], content, Force.NEUTRAL)


def _with_auxiliaries(sentence: Sentence, verb: int) -> int:
    """Where the verb's auxiliaries begin, "on average" between them or not."""
    first = at = verb
    while at > sentence.first:
        if sentence.tag(at - 1) == "X":
            first = at = at - 1
        elif sentence.low(at - 1) == "average" and sentence.low(at - 2) == "on":
            at -= 2
        else:
            break
    return first
