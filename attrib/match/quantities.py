"""Numbers with their units, however they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.match.stem import stem_word
from attrib.match.words import Word

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
_MORE_UNITS = "seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS: Mapping[str, float] = {
    **{word: float(value) for value, word in enumerate(f"{_UNITS} {_MORE_UNITS}".split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)},
    "dozen": 12.0,
    "hundred": 100.0,
}
SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "m": 1e6,
}
APPROXIMATE = frozenset(
    [
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "some",
        "over",
        "least",
        "close",
        "under",
    ]
)
MONTHS = frozenset(
    [
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
    ]
)
WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
YEARS = (1800, 2100)
PERCENT = "%"
CURRENCY = {"$": "$", "£": "£", "€": "€"}
NEAR = 0.1  # "nearly 2,500" and "about 2,400" are one number told roughly


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: a stem, "%", a currency sign, a month for a date, or "" where unclear."""

    value: float
    unit: str
    approximate: bool = False

    def agrees(self, other: Quantity) -> bool:
        """Both may be the same number: equal, or near and at least one of them told roughly."""
        if self.value == other.value:
            return True
        if not (self.approximate or other.approximate):
            return False
        return abs(self.value - other.value) <= NEAR * max(self.value, other.value)

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit}".strip()


def times(words: Sequence[Word]) -> Mapping[str, frozenset[str]]:
    """The years, months and days of the week a passage names; a kind that is not named is not there."""
    found = {
        "year": {word.lower for word in words if _is_year(word)},
        "month": {word.lower[:3] for word in words if word.capital and word.lower in MONTHS},
        "weekday": {word.lower for word in words if word.capital and word.lower in WEEKDAYS},
    }
    return {kind: frozenset(each) for kind, each in found.items() if each}


def _is_year(word: Word) -> bool:
    return (
        word.number and len(word.text) == 4 and word.text.isdigit() and YEARS[0] <= int(word.text) < YEARS[1]
    )


def quantities(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """The numbers of a passage in order; "one" alone is a pronoun and no number."""
    found, at = [], 0
    while at < len(words):
        value, after = _value(words, at)
        if value is None:
            at += 1
            continue
        alone = after == at + 1 and words[at].lower == "one"
        if not alone:
            found.append(Quantity(value, _unit(words, at, after), _approximate(words, at)))
        at = after
    return tuple(found)


def _value(words: Sequence[Word], at: int) -> tuple[float | None, int]:
    word = words[at].lower
    value = _digits(word) if words[at].number else NUMBER_WORDS.get(word)
    if value is None:
        return None, at
    at += 1
    if at < len(words) and 20 <= value <= 90 and 0 < NUMBER_WORDS.get(words[at].lower, 0) < 10:
        value, at = value + NUMBER_WORDS[words[at].lower], at + 1
    while at < len(words) and words[at].lower in SCALES:
        value, at = value * SCALES[words[at].lower], at + 1
    return value, at


def _digits(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:  # "1.2.3": a version or an address, nothing that can be counted
        return None


def _unit(words: Sequence[Word], start: int, end: int) -> str:
    before = words[start - 1].lower if start else ""
    after = words[end].lower if end < len(words) else ""
    if before in CURRENCY:
        return CURRENCY[before]
    if before in MONTHS:
        return before[:3]
    if after in MONTHS:
        return after[:3]
    if after in ("percent", "percentage", "pc") or (after == "per" and _next(words, end) == "cent"):
        return PERCENT
    return stem_word(after) if after and not words[end].number else ""


def _next(words: Sequence[Word], at: int) -> str:
    return words[at + 1].lower if at + 1 < len(words) else ""


def _approximate(words: Sequence[Word], start: int) -> bool:
    near = [word.lower for word in words[max(0, start - 2) : start]]
    return any(word in APPROXIMATE for word in near)
