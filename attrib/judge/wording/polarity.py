"""Turned claims: one side denies what the other says."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import Claim, Evidence, Force, Wording
from attrib.judge import lexicon
from attrib.judge.wording.denials import Denial, asserted, denials, word_roots
from attrib.judge.wording.numbers import MONEY, number, quantities
from attrib.judge.wording.rest import rest_agrees
from attrib.judge.wording.slots import slots
from attrib.judge.words import Word, read_words

# The words around a negator that must stand in the other passage too, before the two are held against each other.
WINDOW = 4
SHARED = 0.6
UNTELLING = frozenset(("do", "does", "did", "a", "an", "any", "some", "the", "ever"))
SHARED_NO = 0.8  # "no beds were left" has no predicate of its own, so more must agree
FEWEST = 2
COUNTED = 4  # words: "thirty of the new drivers"


def polarity_flipped(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """One side negates a predicate that the other side asserts in the same words.

    Where the other side denies it in another way ("refused", "unclear", "without"), or its predicate is another word,
    or one cue says "denied", an honest paraphrase is as likely, and nothing is said.
    """
    if (_denied(before), _denied(after)).count(True) == 1:
        return ()  # the cue denies, which weighs as much as a negator
    if put_in := _in_slots(before.text, after.text):
        return put_in
    agree = rest_agrees(before.text, after.text)
    if told := _denied_and_asserted(before.text, after.text, agree=agree):
        return (Evidence(Wording.POLARITY_FLIPPED.value, *told),)
    if told := _denied_and_asserted(after.text, before.text, agree=agree):
        return (Evidence(Wording.POLARITY_FLIPPED.value, *told[::-1]),)
    return ()


def _in_slots(before: str, after: str) -> tuple[Evidence, ...]:
    """A negator put in or taken out between the same words, whatever else the passages deny."""
    found = []
    for slot in slots(before, after):
        left, right = (_denial(run) for run in (slot.left, slot.right))
        if left is not right and None not in (left, right):
            texts = _shown(slot.left) or None, _shown(slot.right) or None
            found.append(Evidence(Wording.POLARITY_FLIPPED.value, *texts))
    return tuple(found)


def _denial(run: Sequence[Word]) -> bool | None:
    """The run is a negator (True), nothing that tells (False), or other words (None)."""
    negating = lexicon.words("negation", "negators")
    if any(word.key not in negating and word.key not in UNTELLING for word in run):
        return None
    return any(word.key in negating for word in run)


def _denied(claim: Claim) -> bool:
    return claim.cue is not None and claim.cue.force is Force.DENYING


def _denied_and_asserted(denying: str, asserting: str, *, agree: bool) -> tuple[str, str] | None:
    """The words that deny in the one passage and assert in the other."""
    words, others = read_words(denying, hyphens=True), read_words(asserting, hyphens=True)
    found = denials(denying, words)
    for denial in found:
        denied = words[denial.denied]
        roots = word_roots(denied)
        if denial.none and agree and denied.key == "money" and (sum_told := _sum(asserting)):
            return _around(words, denial), sum_told
        place = asserted(asserting, others, roots)
        told = _prefixed(denied, others) or _told_both_ways(words, roots, found)
        if place is None or told or _kept(words[denial.at], words, others):
            continue
        done = denial.none and agree and _done(words, denial, asserting, others, place)
        if done or _window_agrees(words, denial, others):
            return _around(words, denial), _shown(others[max(0, place - 1) : place + 1])
    return None


def _sum(text: str) -> str | None:
    """A sum of money that the passage tells."""
    return next((each.text for each in quantities(text) if each.kind == MONEY), None)


def _kept(negator: Word, words: Sequence[Word], others: Sequence[Word]) -> bool:
    """The other passage has the negator as well: what it denies there is told in other words."""
    return sum(word.key == negator.key for word in words) <= sum(word.key == negator.key for word in others)


def _told_both_ways(words: Sequence[Word], roots: frozenset[str], found: Sequence[Denial]) -> bool:
    """The passage has the word in a second place, where it may be asserted after all."""
    places = {at for at, word in enumerate(words) if word_roots(word) & roots}
    return bool(places - {denial.denied for denial in found})


def _prefixed(denied: Word, others: Sequence[Word]) -> bool:
    """ "not clear" is "unclear"."""
    keys = {word.key for word in others}
    return any(f"{prefix}{denied.key}" in keys for prefix in ("un", "in", "dis", "im", "ir", "non"))


def _window_agrees(words: Sequence[Word], denial: Denial, others: Sequence[Word]) -> bool:
    """Most of what stands around the negator stands in the other passage."""
    roots = frozenset().union(*(word_roots(word) for word in others))
    window = [word for word in words[: denial.at] if word.content][-WINDOW:]
    window += [word for word in words[denial.at + 1 :] if word.content][:WINDOW]
    shared = sum(bool(word_roots(word) & roots) for word in window)
    needed = SHARED_NO if words[denial.at].key == "no" else SHARED
    return shared >= min(FEWEST, len(window)) and shared >= needed * len(window)


def _done(words: Sequence[Word], denial: Denial, text: str, others: Sequence[Word], place: int) -> bool:
    """ "no drivers" where the other side has thirty, or "sold no ships" where it sold ships."""
    if any(number(others, at)[0] for at in range(max(0, place - COUNTED), place)):
        return True
    beside = words[denial.at - 1] if denial.at else None
    return beside is not None and beside.content and asserted(text, others, word_roots(beside)) is not None


def _around(words: Sequence[Word], denial: Denial) -> str:
    places = (denial.at, denial.denied)
    return _shown(words[max(0, min(places) - 1) : max(places) + 1])


def _shown(words: Sequence[Word]) -> str:
    return " ".join(text for _, text in dict.fromkeys((word.start, word.text) for word in words))
