"""The numbers of a passage, each with its value and what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.judge import lexicon
from attrib.judge.words import FUNCTION, Word, read_words

MONTHS = lexicon.words("words", "months")
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9, "trillion": 10**12,
          "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "k": 1_000}  # fmt: skip
PERCENT = frozenset(("percent", "per", "cent", "pct"))
CURRENCIES = lexicon.words("words", "currencies")
MINUTES = {"minut": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43830, "year": 525960}
"""A month is 30.4 days and a year 365.25: near enough to tell 18 months from two years."""
# Units of one kind only: a price is never the other side's distance, however the figures agree.
PERCENTAGE, MONEY, CLOCK, DURATION, YEAR = "percent", "currency", "time of day", "duration", "year"
OWN_KIND = frozenset((PERCENTAGE, MONEY, CLOCK, DURATION))
SIGNS = "$€£"
HALF_DAY = 720  # minutes
UNIT_WORDS = 3  # the noun stands within three words: "20 exhausted rescue workers"
BEFORE_YEAR = frozenset("in since until before after from by of till during to and".split())
TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: the stems of the words behind it, or of a month or currency beside it.

    `noun` is the first of them: of "five of her sailors" the sailors.
    """

    value: float
    units: frozenset[str]
    exact: bool
    text: str
    noun: str | None = None

    @property
    def kind(self) -> str | None:
        """The unit that is of one kind only ("percent", "day of mar"), or None where it counts things."""
        return next((unit for unit in sorted(self.units) if of_own_kind(unit)), None)


def of_own_kind(unit: str) -> bool:
    """The unit is no noun that is counted: a share, a price, a time, a date ("day of mar", "year in")."""
    return unit in OWN_KIND or unit.startswith(("day of ", f"{YEAR} "))


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a passage; numbers inside names and ordinals are none."""
    words = _read(text)
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        if clock := _clock(words, at):
            found.append(clock)
        taken, value = (0, 0.0) if clock else number(words, at)
        if taken and _year(words, at, value):
            found.append(Quantity(value, frozenset((f"{YEAR} {words[at - 1].key}",)), True, words[at].text))
        elif taken and not _label(words, at, value):
            found.append(_quantity(words, at, at + taken, value))
        at += max(taken, 1)
    return tuple(found)


def _read(text: str) -> tuple[Word, ...]:
    spaced = re.sub(r"(?<=\d)%", " percent", text)
    # a number and its scale or unit written together: $3m, 5km
    spaced = re.sub(r"(?<=\d)(?=(?:m|mn|bn|k|km|kg|cm|mm|am|pm)\b)", " ", spaced)
    return read_words(spaced, hyphens=True)


def number(words: Sequence[Word], at: int) -> tuple[int, float]:
    """How many words from here on are one number, and its value; none where there is no number."""
    value = _value(words[at])
    if value is None:
        return 0, 0.0
    taken = 1
    follows = words[at + 1] if at + 1 < len(words) else None
    if follows and 20 <= value < 100 and value % 10 == 0 and words[at].text.isalpha() and _ones(follows):
        value, taken = value + float(follows.key), 2  # twenty-five
    while at + taken < len(words) and words[at + taken].key in SCALES:
        value, taken = value * SCALES[words[at + taken].key], taken + 1
    rest = words[at + taken : at + taken + 2]
    if words[at + taken - 1].key == "hundred" and len(rest) == 2 and rest[0].key == "and":
        more, ones = number(words, at + taken + 1)
        if more and ones < 100:
            return taken + 1 + more, value + ones  # two hundred and twelve
    return taken, value


def _value(word: Word) -> float | None:
    digits = word.key.lstrip(SIGNS)
    if word.key == "dozen":
        return 12.0
    if word.key == "1" and not word.text.isdigit():
        return None  # "one" is as often a pronoun as a number
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else None


def _ones(word: Word) -> bool:
    return word.text.isalpha() and word.key.isdigit() and 0 < int(word.key) < 10


def _clock(words: Sequence[Word], at: int) -> Quantity | None:
    """ "9:25 p.m.", "21:25", "9 am": minutes since midnight, or since noon where the article does not tell."""
    behind = words[at + 1].key if at + 1 < len(words) else ""
    match, half = TIME.fullmatch(words[at].text), behind in ("am", "pm")
    if not half and (match is None or "." in words[at].text):
        return None
    if match is None and not words[at].key.isdigit():
        return None
    hour, minute = (int(match[1]), int(match[2])) if match else (int(words[at].key), 0)
    if half:
        hour = hour % 12 + (12 if behind == "pm" else 0)
    text = f"{words[at].text} {words[at + 1].text}" if half else words[at].text
    return Quantity(60 * hour + minute, frozenset((CLOCK,)), True, text)


def _year(words: Sequence[Word], at: int, value: float) -> bool:
    four = re.fullmatch(r"\d{4}", words[at].text) is not None
    return four and 1900 <= value <= 2100 and at > 0 and words[at - 1].key in BEFORE_YEAR | MONTHS


def _label(words: Sequence[Word], at: int, value: float) -> bool:
    """The number is a year or part of a name: "the 2019 vote", "Route 7"."""
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
        and not _counts(words, at)
    )


def _counts(words: Sequence[Word], at: int) -> bool:
    """A plural, a share or a scale stands behind: "struck Ravo 19 times" holds no name "Ravo 19"."""
    follows = words[at + 1] if at + 1 < len(words) else None
    if follows is None or follows.capital:
        return False
    return follows.key in PERCENT or follows.key in SCALES or (follows.content and follows.key.endswith("s"))


def _quantity(words: Sequence[Word], start: int, end: int, value: float) -> Quantity:
    exact = not _approximate(words, start)
    units = _units(words, start, end)
    signed = words[start].text[0] in SIGNS
    shown = " ".join(word.text for word in words[start : end if signed else _shown_end(words, end)])
    unit = words[end].stem if end < len(words) else ""
    if unit in MINUTES and not (end + 1 < len(words) and words[end + 1].key == "old"):
        return Quantity(value * MINUTES[unit], units | {DURATION}, exact, shown)
    return Quantity(
        value, units, exact, shown, next(iter(_nouns(words, end)), None) or _measure(words, start)
    )


def _measure(words: Sequence[Word], start: int) -> str | None:
    """What a number measures that nothing follows: "a tremor of magnitude 2.9"."""
    lead = words[start - 1] if start else None
    return lead.stem if lead and lead.content and not lead.capital and _value(lead) is None else None


def _shown_end(words: Sequence[Word], end: int) -> int:
    """A number is shown with what it counts: up to the plural ("two nautical miles"), else with the next word."""
    for at in range(end, min(end + UNIT_WORDS, len(words))):
        if not words[at].content:
            break
        if words[at].key.endswith("s"):
            return at + 1
    return min(end + 1, len(words))


def _approximate(words: Sequence[Word], start: int) -> bool:
    """ "about", "more than" or "at least a" lead right up to the number."""
    vague = lexicon.words("approximations")
    lead = start
    while lead and words[lead - 1].key in vague | {"a", "an"}:
        lead -= 1
    return any(word.key in vague for word in words[lead:start])


def _units(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    if words[start].text[0] in SIGNS or (end < len(words) and words[end].stem in CURRENCIES):
        return frozenset((MONEY,))
    if end < len(words) and words[end].key in PERCENT:
        return frozenset((PERCENTAGE,))
    dated = start > 1 and _value(words[start - 2]) is not None  # "on 19 July twenty beds" has its day
    if start and words[start - 1].key in MONTHS and words[start - 1].capital and not dated:
        return frozenset((f"day of {words[start - 1].key[:3]}",))
    behind = words[end : end + UNIT_WORDS]
    if behind and behind[0].key in MONTHS and behind[0].capital:
        return frozenset((f"day of {behind[0].key[:3]}",))
    return _counted(words, end)


def _counted(words: Sequence[Word], end: int) -> frozenset[str]:
    """The nouns behind a number; of "14 of the 22 members", 14 counts a part, so that it never meets the 22."""
    part = end < len(words) and words[end].key == "of"
    return frozenset(f"part of {unit}" if part else unit for unit in _nouns(words, end))


def _nouns(words: Sequence[Word], end: int) -> list[str]:
    at = end
    if at < len(words) and words[at].key == "of":
        at += 1
        while at < len(words) and (words[at].key in FUNCTION or _value(words[at]) is not None):
            at += 1
    units: list[str] = []
    for word in words[at : at + UNIT_WORDS]:
        if word.key in FUNCTION or _value(word) is not None:
            break
        units.append(word.stem)
    return units
