"""Changed numbers: the same thing counted, another value."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose

from attrib.domain import Claim, Evidence, Wording
from attrib.judge import lexicon
from attrib.judge.wording.numbers import CLOCK, HALF_DAY, Quantity, number, of_own_kind, quantities
from attrib.judge.wording.rest import rest_agrees
from attrib.judge.wording.slots import slots
from attrib.judge.words import Word, read_words

# "about 2,500" and "2,480" are one number: rounding moves a value by less than a twentieth.
ROUNDING = 0.05


def quantity_changed(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """A number differs although both sides count the same thing; a number that one side lacks is no change.

    Strict on purpose: the old value stands nowhere in the other passage, nor the new one in this; or the two numbers
    stand between the same words; or each is the only number its passage does not share with the other, and the rest
    of the two agrees.
    """
    left, right = quantities(before.text), quantities(after.text)
    lost = [each for each in left if not _one_of(each, right)]
    new = [each for each in right if not _one_of(each, left)]
    agree = rest_agrees(before.text, after.text)
    pairs = [(a, b) for a in lost for b in new if _same_thing(a, b, lost, new, agree=agree)]
    if (
        not pairs
        and len(lost) == len(new) == 1
        and agree
        and _left_over(lost[0], new[0], before.text, after.text)
    ):
        pairs = [(lost[0], new[0])]
    found = _in_slots(before.text, after.text)
    found += [Evidence(Wording.QUANTITY_CHANGED.value, a.text, b.text) for a, b in pairs]
    return tuple(dict.fromkeys(found))


def _same_thing(
    a: Quantity, b: Quantity, lost: Sequence[Quantity], new: Sequence[Quantity], *, agree: bool
) -> bool:
    """Both count one thing: by the noun, or as the only price, share, time, date, year or duration that differs."""
    shared = a.units & b.units
    if any(not of_own_kind(unit) for unit in shared):
        return True
    return (
        bool(shared)
        and agree
        and all(sum(bool(shared & each.units) for each in side) == 1 for side in (lost, new))
    )


def _left_over(a: Quantity, b: Quantity, before: str, after: str) -> bool:
    """ "14 breakdowns" became "broke down 53 times", and what either counts stands nowhere on the other side.

    Or both count the same, the one as a part: "nine sailors" and "five of her sailors".
    """
    if a.kind != b.kind or a.noun is None or b.noun is None:
        return False
    return a.noun == b.noun or (a.noun not in _stems(after) and b.noun not in _stems(before))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in read_words(text, hyphens=True))


def _in_slots(before: str, after: str) -> list[Evidence]:
    """A number for a number between the same words, whatever it counts: here a year and a label count too."""
    found = []
    for slot in slots(before, after):
        numbers = [_only_number(run) for run in (slot.left, slot.right)]
        if None not in numbers and not _equal(*filter(None, numbers)):
            texts = [number.text for number in numbers if number]
            found.append(Evidence(Wording.QUANTITY_CHANGED.value, texts[0], texts[1]))
    return found


def _only_number(run: Sequence[Word]) -> Quantity | None:
    """The number of a run that holds nothing else, words like "about" aside."""
    vague = lexicon.words("approximations")
    kept = [word for word in run if word.key not in vague]
    taken, value = number(kept, 0) if kept else (0, 0.0)
    if not kept or taken != len(kept):
        return None
    return Quantity(value, frozenset(), len(kept) == len(run), " ".join(word.text for word in kept))


def _one_of(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """The other passage has this number too, rounded or not; a price is no distance, but may stand without its sign."""
    return any(
        _equal(quantity, other)
        for other in others
        if quantity.kind == other.kind or not quantity.units or not other.units
    )


def _equal(a: Quantity, b: Quantity) -> bool:
    if isclose(a.value, b.value):
        return True
    if CLOCK in a.units & b.units and a.value % HALF_DAY == b.value % HALF_DAY:
        return (
            "m" not in a.text.casefold() or "m" not in b.text.casefold()
        )  # one clock does not tell the half
    return not (a.exact and b.exact) and abs(a.value - b.value) <= ROUNDING * max(a.value, b.value)
