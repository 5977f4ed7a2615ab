"""What matching knows of news English, read from the tables in `data/`.

Knowledge is data here: paraphrase groups, country names, irregular forms and the words that tell little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from attrib.match.stem import stem_word

BANDS: Mapping[str, float] = {
    # how much of its weight a word keeps: half and less, since two sentences about anything share "say" and
    # "people"; the bands are coarse so that no single word decides
    "none": 0.0,
    "little": 0.3,
    "some": 0.6,
}

Concepts = frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrases:
    """Stem sequences with what they mean; `longest` bounds the search for those that begin with a stem."""

    meanings: Mapping[tuple[str, ...], Concepts]
    longest: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Places:
    """Country words: those that name the country itself, and those that stand for it in part."""

    names: Mapping[tuple[str, ...], str]
    stand_ins: Mapping[tuple[str, ...], str]
    longest: int


@cache
def paraphrases() -> Phrases:
    """Every word and phrase of `paraphrases.txt` with the groups it stands in."""
    meanings: dict[tuple[str, ...], set[str]] = {}
    for line in _lines("paraphrases.txt"):
        members = [member.strip() for member in line.split(",")]
        for member in members:
            meanings.setdefault(_stems(member), set()).add(f"~{members[0]}/{members[1]}")
    longest: dict[str, int] = {}
    for stems in meanings:
        longest[stems[0]] = max(len(stems), longest.get(stems[0], 0))
    return Phrases({stems: frozenset(groups) for stems, groups in meanings.items()}, longest)


@cache
def antonyms() -> Mapping[str, frozenset[str]]:
    """For each stem of `antonyms.txt` the stems that say the contrary, in both directions."""
    found: dict[str, set[str]] = {}
    for line in _lines("antonyms.txt"):
        left, right = ([stem_word(word) for word in part.split()] for part in line.split("|"))
        for one in left:
            for other in right:
                found.setdefault(one, set()).add(other)
                found.setdefault(other, set()).add(one)
    return {stem: frozenset(others) for stem, others in found.items()}


@cache
def places() -> Places:
    """Every country word of `places.txt`, lower-cased word by word."""
    names: dict[tuple[str, ...], str] = {}
    stand_ins: dict[tuple[str, ...], str] = {}
    for line in _lines("places.txt"):
        own, _, others = line.partition("|")
        key = "@" + own.split(",")[0].strip()
        names.update((words, key) for words in _names(own))
        stand_ins.update((words, key) for words in _names(others))
    return Places(names, stand_ins, max(map(len, (*names, *stand_ins))))


@cache
def commonness() -> Mapping[str, float]:
    """The share of its weight each common stem keeps; a stem that is not here keeps all."""
    band, weights = "", dict[str, float]()
    for line in _lines("common_words.txt"):
        if line.startswith("["):
            band = line.strip("[]")
            continue
        for word in line.split():
            weights.setdefault(stem_word(word), BANDS[band])
    return weights


@cache
def titles() -> frozenset[str]:
    """Stems of the words that introduce a person."""
    return frozenset(stem_word(word) for line in _lines("titles.txt") for word in line.split())


@cache
def known_words() -> frozenset[str]:
    """Stems that are words of the language, so that a capital at the start of a sentence means nothing."""
    single = (stems[0] for stems in paraphrases().meanings if len(stems) == 1)
    return frozenset(commonness()) | frozenset(single)


def _stems(member: str) -> tuple[str, ...]:
    return tuple(stem_word(word) for word in member.replace("-", " ").split())


def _names(part: str) -> Iterable[tuple[str, ...]]:
    return [tuple(name.lower().split()) for name in map(str.strip, part.split(",")) if name]


def _lines(name: str) -> Iterator[str]:
    text = (files("attrib.match") / "data" / name).read_text(encoding="utf8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
