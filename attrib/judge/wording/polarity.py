"""Turned claims: one side denies what the other says."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import Claim, Evidence, Force, Wording
from attrib.judge import lexicon
from attrib.judge.wording.slots import slots
from attrib.judge.words import Word, read_words

# The words around a negator that must stand in the other passage too, before the two are held against each other.
WINDOW = 4
SHARED = 0.6
UNTELLING = frozenset(("do", "does", "did", "a", "an", "any", "some", "the", "ever"))
SHARED_NO = 0.8  # "no beds were left" has no predicate of its own, so more must agree
FEWEST = 2


def polarity_flipped(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """One side negates a predicate that the other side asserts in the same words.

    Where the unnegated side denies in another way ("refused", "unclear", "without"), or its predicate is another word,
    or one cue says "denied", an honest paraphrase is as likely, and nothing is said.
    """
    if (_denied(before), _denied(after)).count(True) == 1:
        return ()  # the cue denies, which weighs as much as a negator
    if put_in := _in_slots(before.text, after.text):
        return put_in
    left, right = read_words(before.text, hyphens=True), read_words(after.text, hyphens=True)
    if bool(negators(left)) == bool(negators(right)) and len(negators(left)) == len(negators(right)):
        return ()
    if negators(left) and negators(right):
        return ()  # both deny something, in different numbers: which of them is missing is a guess
    denied, asserted = (left, right) if negators(left) else (right, left)
    if _denies_in_words(asserted):
        return ()
    for at in negators(denied):
        if not _asserted(denied, at, asserted):
            return ()
    shown = _around(denied, negators(denied)[0])
    texts = (shown, _same_words(asserted, denied, negators(denied)[0]))
    before_text, after_text = texts if denied is left else texts[::-1]
    return (Evidence(Wording.POLARITY_FLIPPED.value, before_text, after_text),)


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


def negations(text: str) -> int:
    """How many negators a passage has, "not only" and its like left out."""
    return len(negators(read_words(text, hyphens=True)))


def negators(words: Sequence[Word]) -> tuple[int, ...]:
    """Where the negators stand."""
    negating, idle = lexicon.words("negation", "negators"), lexicon.words("negation", "idle")
    return tuple(
        at
        for at, word in enumerate(words)
        if word.key in negating
        and not (at + 1 < len(words) and words[at + 1].key in idle)
        and not (
            word.key == "no" and word.text == "No" and at + 1 < len(words) and words[at + 1].text.isdigit()
        )
    )


def _denies_in_words(words: Sequence[Word]) -> bool:
    lexical = lexicon.words("negation", "lexical")
    return any(word.key in lexical or word.text.casefold() in lexical for word in words)


def _asserted(denied: Sequence[Word], at: int, asserted: Sequence[Word]) -> bool:
    """The predicate behind the negator and most of its surroundings stand in the other passage."""
    stems = {word.stem for word in asserted}
    predicate = next((word for word in denied[at + 1 :] if word.content), None)
    if predicate is None or predicate.stem not in stems:
        return False
    if any(
        f"{prefix}{predicate.key}" in {word.key for word in asserted}
        for prefix in ("un", "in", "dis", "im", "ir", "non")
    ):
        return False
    window = _content_before(denied, at) + _content_after(denied, at)
    shared = sum(word.stem in stems for word in window)
    needed = SHARED_NO if denied[at].key == "no" else SHARED
    return shared >= min(FEWEST, len(window)) and shared >= needed * len(window)


def _content_before(words: Sequence[Word], at: int) -> list[Word]:
    return [word for word in words[:at] if word.content][-WINDOW:]


def _content_after(words: Sequence[Word], at: int) -> list[Word]:
    return [word for word in words[at + 1 :] if word.content][:WINDOW]


def _around(words: Sequence[Word], at: int) -> str:
    first = max(0, at - 1)
    last = next((place for place in range(at + 1, len(words)) if words[place].content), at)
    return _shown(words[first : last + 1])


def _same_words(words: Sequence[Word], denied: Sequence[Word], at: int) -> str:
    predicate = next(word for word in denied[at + 1 :] if word.content)
    place = next(spot for spot, word in enumerate(words) if word.stem == predicate.stem)
    return _shown(words[max(0, place - 1) : place + 1])


def _shown(words: Sequence[Word]) -> str:
    return " ".join(text for _, text in dict.fromkeys((word.start, word.text) for word in words))
