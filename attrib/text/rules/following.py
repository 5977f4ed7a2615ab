"""`Engineers said (that) the dam held.`, `She told reporters it held.`, `He confirmed the delay.`"""

from __future__ import annotations

from attrib.text.agreement import can_agree
from attrib.text.cues import CueHit
from attrib.text.drafts import Draft, Range, Sentence
from attrib.text.scope import has_clause, right_end, skip_addressee, skip_adjuncts, that_after, without_stop

WH = frozenset("whether if how why what who when where which".split())

CHARGES = frozenset(
    """charge charges claim claims allegation allegations accusation accusations suggestion suggestions notion idea
    reports""".split()
)
"""What others say, and who "rejected" or "repeated" it takes a stand on."""
NOBODY = frozenset(("nobody", "none", "neither", "no-one"))
CONDITION = frozenset(("if", "unless"))  # "if the auditors say no" reports nothing
JUDGING = ("able", "ible", "ful", "ous", "less", "ish", "istic")
"""Endings of adjectives that judge: "called the offer unacceptable" reports, "called a meeting" does not."""


def cue_then_content(sentence: Sentence, cue: CueHit) -> Draft | None:
    """A draft where a subject's cue is followed by its content."""
    if cue.form not in ("finite", "base") or (cue.negated and cue.entry.lemma not in ("deny",)):
        return None
    subject = sentence.subject(cue)
    if subject is None or (cue.form == "base" and not can_agree(sentence, subject)):
        return None
    if sentence.low(subject.first) in NOBODY or sentence.low(subject.first - 1) in CONDITION:
        return None
    found = content_after(sentence, cue)
    if found is None:
        return None
    content, via = found
    return Draft(
        "source then cue",
        (subject.first, subject.last),
        [(cue.first, cue.last)],
        [content],
        cue.entry.force,
        via,
    )


def content_after(sentence: Sentence, cue: CueHit) -> tuple[Range, Range | None] | None:
    """The content behind the cue and the addressee between them; None where the cue's frames do not fit."""
    frames = cue.entry.frames
    at, addressee = cue.last, None
    charge = _charge(sentence, at)
    if charge is not None:
        last = without_stop(sentence, charge, right_end(sentence, cue, charge))
        return ((charge, last), None) if last > charge else None
    that = that_after(sentence, at, addressed="a" in frames)
    if "a" in frames and sentence.tag(at) not in ",:" and not sentence.quoted(at) and that != at:
        at, addressee = skip_addressee(sentence, at)
        if addressee is None and that is None:
            return None
    if that is not None and ({"t", "T", "c"} & frames):
        start = that + 1
    else:
        start = skip_adjuncts(sentence, at)
        while sentence.tag(start) in ",:-" and not sentence.quoted(start) and start < sentence.last:
            start += 1
    last = without_stop(sentence, start, right_end(sentence, cue, start))
    if last <= start or not _fits(sentence, frames, start, last, that=that is not None):
        return None
    return (start, last), addressee


def _charge(sentence: Sentence, at: int) -> int | None:
    """Where the content of "rejected the charge that ..." begins: a noun for what others say, and "that"."""
    if sentence.tag(at) != "D":
        return None
    noun = at + 1 + (sentence.low(at + 1) not in CHARGES)
    return noun + 2 if sentence.low(noun) in CHARGES and sentence.low(noun + 1) == "that" else None


def _fits(sentence: Sentence, frames: frozenset[str], start: int, last: int, *, that: bool) -> bool:
    """The words from `start` are of a sort that the cue takes as content."""
    if that and frames & {"t", "T", "c"}:
        return True
    quotation = sentence.any_quoted(start, last)
    if sentence.quoted(start):
        return bool(frames & {"q", "n", "o", "O", "N", "w"})
    if quotation and frames & {"q", "N", "O"}:
        return True
    word = sentence.low(start)
    if sentence.tag(start) in "VX" or _verb_in_ed(sentence, start):
        return False  # "his remarks are", "the reports reached her", "which she thinks should": no content
    if word in WH:
        return bool(frames & {"w", "c"})
    if word == "to" or (word == "not" and sentence.low(start + 1) == "to"):
        return "i" in frames
    if frames & {"o", "n"}:
        return sentence.tag(start) in "DNnR#A" and word != "not"
    if "j" in frames and sentence.low(last - 1).endswith(JUDGING) and last - start >= 2:
        return sentence.tag(start) in "DNR"
    return "c" in frames and sentence.tag(start) in "DNnR#AXSP" and has_clause(sentence, start, last)


def _verb_in_ed(sentence: Sentence, at: int) -> bool:
    return sentence.tag(at) == "n" and sentence.low(at).endswith("ed") and sentence.tag(at + 1) in "DPN#"
