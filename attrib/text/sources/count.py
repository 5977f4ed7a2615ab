"""Quantifiers: how many the words before a noun tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrib.domain import Count
from attrib.text.sources.lexicon import Amount, lexicon
from attrib.text.sources.spelling import entry_at
from attrib.text.sources.words import Word

MULTIPLES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
HALF_DOZEN = frozenset({"half-dozen", "half dozen"})
PERCENT = frozenset({"percent", "%", "pc"})
RANGE = re.compile(r"(\d{1,9})[-–](\d{1,9})")
IN_ALL = re.compile(r"[a-z0-9]+-in-[a-z0-9]+")
YEAR = re.compile(r"(?:19|20)\d\d")
Number = tuple[Amount, int]


def read_amount(words: Sequence[Word], at: int, *, determined: bool = False) -> tuple[Amount | None, int]:
    """What the words from `at` on tell of a number, and where they end; None leaves `at` as it was.

    After a determiner four digits like a year's are one: "the 2013 reports".
    """
    if at >= len(words) or not _may_open(words[at]):
        return None, at
    if determined and YEAR.fullmatch(words[at].text):
        return None, at
    sense, start = _bound(words, at)
    number = _number(words, start) or _vague(words, start)
    if number is None and sense:
        sense, start = None, at
        number = _vague(words, at)
    if number is None:
        return None, at
    amount, end = number
    return _bounded(amount, sense), end


def _may_open(word: Word) -> bool:
    """Most phrases open with no quantifier, and this is asked of every phrase."""
    return word.number is not None or word.low in _openings() or word.text[0].isdigit() or "-in-" in word.low


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The words that quantifiers begin with, those of several words also as one."""
    known = lexicon()
    entries = {*known.amounts, *known.bounds, *MULTIPLES, *HALF_DOZEN, "a", "half", "between", "from"}
    return frozenset(entries | {entry.split()[0] for entry in entries})


def _bound(words: Sequence[Word], at: int) -> tuple[str | None, int]:
    found = entry_at("bounds", words, at)
    return (lexicon().bounds[found[0]], found[1]) if found else (None, at)


def _bounded(amount: Amount, sense: str | None) -> Amount:
    count = amount.count
    if sense is None or sense == "about" or amount.share:
        return amount
    if sense == "least":
        return Amount(Count(count.min, None), amount.mass, amount.share)
    if sense == "above":
        beyond = count.min + 1 if count.exact else count.min
        return Amount(Count(beyond, None), amount.mass, amount.share)
    most = count.max if sense == "most" or count.max is None else count.max - 1
    return Amount(Count(1, most), amount.mass, amount.share)


def _vague(words: Sequence[Word], at: int) -> Number | None:
    found = entry_at("amounts", words, at)
    return (lexicon().amounts[found[0]], found[1]) if found else None


def _number(words: Sequence[Word], at: int) -> Number | None:
    """A number in words or digits, a range of two, or a share."""
    if at < len(words) and words[at].low in ("between", "from"):
        return _range(words, at + 1, ("and", "to"))
    if IN_ALL.fullmatch(words[at].low if at < len(words) else ""):
        return Amount(Count(2, None), mass=True, share=True), at + 1
    first = _single(words, at)
    if first is None:
        return None
    count, end = first
    if (after := _after_share(words, end)) is not None:
        return Amount(Count(2, None), mass=True, share=True), after
    if _low(words, end) == "or" and _low(words, end + 1) in ("more", "so", "fewer", "less"):
        open_ended = _low(words, end + 1) == "more"
        return Amount(Count(count.min, None) if open_ended else count), end + 2
    return _range(words, at, ("or", "to")) or (Amount(count), end)


def _range(words: Sequence[Word], at: int, joints: tuple[str, ...]) -> Number | None:
    first = _single(words, at)
    if first is None or _low(words, first[1]) not in joints:
        return None
    second = _single(words, first[1] + 1)
    if second is None or second[0].min <= first[0].min:
        return None
    return Amount(Count(_scaled(first[0].min, second[0].min), second[0].min)), second[1]


def _scaled(first: int, second: int) -> int:
    """The first of "two or three dozen", which the noun multiplies too."""
    for multiple in MULTIPLES.values():
        if first < second // multiple < 100 and first < 20 and second % multiple == 0:
            return first * multiple
    return first


def _single(words: Sequence[Word], at: int) -> tuple[Count, int] | None:
    if at >= len(words):
        return None
    word = words[at]
    if word.low in HALF_DOZEN:
        return Count(6, 6), at + 1
    if word.low == "half" and _low(words, at + 1) == "a" and _low(words, at + 2) == "dozen":
        return Count(6, 6), at + 3
    if word.low == "a" and _low(words, at + 1) in HALF_DOZEN:
        return Count(6, 6), at + 2
    if word.low in ("a", "one", "dozen") and (multiple := _multiple(words, at + (word.low != "dozen"))):
        end = at + 1 + (word.low != "dozen")
        return Count(multiple, multiple), end
    if matched := RANGE.fullmatch(word.text):
        least, most = sorted((int(matched[1]), int(matched[2])))
        return Count(least, most), at + 1
    return _counted(words, at)


def _counted(words: Sequence[Word], at: int) -> tuple[Count, int] | None:
    value = words[at].number
    if value is None:
        return None
    end = at + 1
    while multiple := _multiple(words, end):
        value *= multiple
        end += 1
    if end > at + 1 and _low(words, end) == "and" and end + 1 < len(words) and words[end + 1].number:
        value, end = value + (words[end + 1].number or 0), end + 2
    count = Count(value, None if words[at].text.endswith("+") else value)
    return count, end


def _multiple(words: Sequence[Word], at: int) -> int | None:
    return MULTIPLES.get(words[at].low) if at < len(words) else None


def _after_share(words: Sequence[Word], at: int) -> int | None:
    """Where "percent", "in five" or "out of ten" ends after a number that ends at `at`."""
    if words[at - 1].text.endswith("%"):
        return at
    if _low(words, at) in PERCENT:
        return at + 1
    if _low(words, at) == "per" and _low(words, at + 1) == "cent":
        return at + 2
    base = at + 2 if _low(words, at) == "out" and _low(words, at + 1) == "of" else at + 1
    if base == at + 1 and _low(words, at) != "in":
        return None
    whole = _single(words, base)
    return whole[1] if whole else None


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""
