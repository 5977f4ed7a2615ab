"""Changed numbers: the same thing counted, another value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import Claim, Evidence, Wording
from attrib.judge import lexicon
from attrib.judge.wording.slots import slots
from attrib.judge.words import FUNCTION, Word, read_words

MONTHS = lexicon.words("words", "months")
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12,
          "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "k": 1_000}  # fmt: skip
PERCENT = frozenset(("percent", "per", "cent", "pct"))
# "about 2,500" and "2,480" are one number: rounding moves a value by less than a twentieth.
ROUNDING = 0.05
UNIT_WORDS = 3  # the noun stands within three words: "20 exhausted rescue workers"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: the stems of the words behind it, or of a month or currency beside it."""

    value: float
    units: frozenset[str]
    exact: bool
    text: str


def quantity_changed(before: Claim, after: Claim) -> tuple[Evidence, ...]:
    """A number differs although both sides count the same thing; a number that one side lacks is no change.

    Strict on purpose: the old value stands nowhere in the other passage, nor the new one in this; or the two numbers
    stand between the same words.
    """
    left, right = quantities(before.text), quantities(after.text)
    found = _in_slots(before.text, after.text)
    found += [
        Evidence(Wording.QUANTITY_CHANGED.value, a.text, b.text)
        for a in left
        for b in right
        if a.units & b.units and not _one_of(a, right) and not _one_of(b, left)
    ]
    return tuple(dict.fromkeys(found))


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
    taken, value = _number(kept, 0) if kept else (0, 0.0)
    if not kept or taken != len(kept):
        return None
    return Quantity(value, frozenset(), len(kept) == len(run), " ".join(word.text for word in kept))


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a passage; years, numbers inside names and ordinals are none."""
    words = _read(text)
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        taken, value = _number(words, at)
        if taken and not _label(words, at, value):
            found.append(_quantity(words, at, at + taken, value))
        at += max(taken, 1)
    return tuple(found)


def _read(text: str) -> tuple[Word, ...]:
    spaced = re.sub(r"(?<=\d)%", " percent", text)
    # a number and its scale or unit written together: $3m, 5km
    spaced = re.sub(r"(?<=\d)(?=(?:m|mn|bn|k|km|kg|cm|mm|am|pm)\b)", " ", spaced)
    return read_words(spaced, hyphens=True)


def _number(words: Sequence[Word], at: int) -> tuple[int, float]:
    value = _value(words[at])
    if value is None:
        return 0, 0.0
    taken = 1
    follows = words[at + 1] if at + 1 < len(words) else None
    if follows and 20 <= value < 100 and value % 10 == 0 and words[at].text.isalpha() and _ones(follows):
        value, taken = value + float(follows.key), 2  # twenty-five
    while at + taken < len(words) and words[at + taken].key in SCALES:
        value, taken = value * SCALES[words[at + taken].key], taken + 1
    return taken, value


def _value(word: Word) -> float | None:
    digits = word.key.lstrip("$€£")
    if word.key == "dozen":
        return 12.0
    if word.key == "1" and not word.text.isdigit():
        return None  # "one" is as often a pronoun as a number
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def _ones(word: Word) -> bool:
    return word.text.isalpha() and word.key.isdigit() and 0 < int(word.key) < 10


def _label(words: Sequence[Word], at: int, value: float) -> bool:
    """The number is a year or part of a name: "in 2019", "Route 7"."""
    word, earlier = words[at], words[at - 1] if at else None
    bare = re.fullmatch(r"\d+", word.text) is not None
    if bare and 1900 <= value <= 2100 and len(word.text) == 4:
        return True
    return (
        bare
        and earlier is not None
        and earlier.capital
        and earlier.content
        and earlier.key not in MONTHS
        and at > 1
    )


def _quantity(words: Sequence[Word], start: int, end: int, value: float) -> Quantity:
    vague = lexicon.words("approximations")
    exact = not any(word.key in vague for word in words[max(0, start - 3) : start])
    units = _units(words, start, end)
    shown = " ".join(word.text for word in words[start : min(end + 1, len(words))])
    return Quantity(value, units, exact, shown)


def _units(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    if words[start].text[0] in "$€£":
        return frozenset(("currency",))
    if end < len(words) and words[end].key in PERCENT:
        return frozenset(("percent",))
    if start and words[start - 1].key in MONTHS and words[start - 1].capital:
        return frozenset((f"day of {words[start - 1].key[:3]}",))
    behind = words[end : end + UNIT_WORDS]
    if behind and behind[0].key in ("am", "pm"):
        return frozenset(("time of day",))
    if behind and behind[0].key in MONTHS and behind[0].capital:
        return frozenset((f"day of {behind[0].key[:3]}",))
    return _counted(words, end)


def _counted(words: Sequence[Word], end: int) -> frozenset[str]:
    """The nouns behind a number; of "14 of the 22 members", 14 counts a part, so that it never meets the 22."""
    at = end
    part = at < len(words) and words[at].key == "of"
    if part:
        at += 1
        while at < len(words) and (words[at].key in FUNCTION or _value(words[at]) is not None):
            at += 1
    units = []
    for word in words[at : at + UNIT_WORDS]:
        if word.key in FUNCTION or _value(word) is not None:
            break
        units.append(f"part of {word.stem}" if part else word.stem)
    return frozenset(units)


def _one_of(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """The other passage has this number too, rounded or not, whatever it counts there."""
    return any(_equal(quantity, other) for other in others)


def _equal(a: Quantity, b: Quantity) -> bool:
    if a.value == b.value:
        return True
    return not (a.exact and b.exact) and abs(a.value - b.value) <= ROUNDING * max(a.value, b.value)
