"""The reasons for and against two claims being the same, each a small function giving a score and a detail.

Every value lies in 0..1. What each adds to the similarity stands in `options.Weights` under the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from attrib.domain import Feature
from attrib.match.lexicon import antonyms
from attrib.match.mentions import Term
from attrib.match.options import MatchOptions
from attrib.match.quoted import is_whole, quoted_in_common
from attrib.match.shared import Side, closeness, closest_group, side
from attrib.match.weigh import NAME_SHARE, Weighed

SATURATION = 3.0  # three rare words in common are as good as ten: what follows comes from the same source
QUOTED_WORDS = 4.0  # four content words of a quotation in one order do not come together by chance
WHOLE_QUOTATION = 0.75  # a short quotation that is all there: "You think I will go?"
COUNTED = 3  # "two" and "three" are in every article; from four on a shared number says something


@dataclass(frozen=True)
class Pair:
    """Two claims of two articles with what they share."""

    left: Weighed
    right: Weighed
    options: MatchOptions

    @cached_property
    def from_left(self) -> Side:
        """What of the left claim the right one holds."""
        return side(self.left, self.right, self.options)

    @cached_property
    def from_right(self) -> Side:
        """What of the right claim the left one holds."""
        return side(self.right, self.left, self.options)

    @property
    def shorter(self) -> Side:
        """The side with less to say, whose words should stand in the longer one."""
        return min(self.from_left, self.from_right, key=lambda each: each.mass)


def wording(pair: Pair) -> Feature:
    """The two are written alike: the mean of token sort, token set, character trigrams and weighted words."""
    left, right = pair.left.fingerprint, pair.right.fingerprint
    scores = (
        fuzz.ratio(left.sorted_tokens, right.sorted_tokens) / 100,
        fuzz.token_set_ratio(left.sorted_tokens, right.sorted_tokens) / 100,
        _dice(len(left.trigrams & right.trigrams), len(left.trigrams) + len(right.trigrams)),
        shared_words(pair).value,
    )
    return Feature("wording", sum(scores) / len(scores))


def shared_words(pair: Pair) -> Feature:
    """The two hold the same words or concepts, rare ones counting more."""
    found = pair.from_left.found + pair.from_right.found
    mass = pair.from_left.mass + pair.from_right.mass
    return Feature("shared_words", found / mass if mass else 0.0, " ".join(sorted(pair.from_left.words)))


def containment(pair: Pair) -> Feature:
    """The shorter claim stands inside the longer one."""
    return Feature("containment", pair.shorter.share)


def substance(pair: Pair) -> Feature:
    """Much is shared besides names: what was done, not only who is spoken of."""
    matter = min(pair.from_left.matter, pair.from_right.matter)
    return Feature("substance", min(1.0, matter / SATURATION), f"{matter:.2f}")


def together(pair: Pair) -> Feature:
    """Shared words stand close together in both claims, in whatever order."""
    weight, words = closest_group(pair.left, pair.right)
    return Feature("together", min(1.0, weight / SATURATION), " ".join(words))


def quotation(pair: Pair) -> Feature:
    """Both quote the same words in the same order, whatever surrounds them."""
    left, right = pair.left.fingerprint.quoted, pair.right.fingerprint.quoted
    weight, words = quoted_in_common(left, right)
    whole = WHOLE_QUOTATION if is_whole(words, left, right) else 0.0
    return Feature("quotation", min(1.0, max(whole, weight / QUOTED_WORDS)), " ".join(words))


def same_numbers(pair: Pair) -> Feature:
    """Both give the same number of the same or of an unnamed thing."""
    left, right = pair.left.fingerprint.numbers, pair.right.fingerprint.numbers
    shared = [a for a in left for b in right if a.value > COUNTED and a.agrees(b)]
    return Feature("same_numbers", float(bool(shared)), ", ".join(map(str, shared)))


def other_numbers(pair: Pair) -> Feature:
    """Both count the same thing, or give years, and no two of those numbers agree."""
    left, right = pair.left.fingerprint.numbers, pair.right.fingerprint.numbers
    clashes = []
    for unit in sorted({each.unit for each in left} & {each.unit for each in right}):
        here, there = ([each for each in side if each.unit == unit] for side in (left, right))
        if not any(a.agrees(b) for a in here for b in there):
            clashes.append(f"{', '.join(map(str, here))} / {', '.join(map(str, there))}")
    return Feature("other_numbers", float(bool(clashes)), "; ".join(clashes))


def other_times(pair: Pair) -> Feature:
    """Both give years, months or days of the week, and not one of them is the same."""
    left, right = pair.left.fingerprint.times, pair.right.fingerprint.times
    clashes = [
        f"{' '.join(sorted(left[kind]))} / {' '.join(sorted(right[kind]))}"
        for kind in sorted(left.keys() & right.keys())
        if left[kind].isdisjoint(right[kind])
    ]
    return Feature("other_times", float(bool(clashes)), "; ".join(clashes))


def opposite(pair: Pair) -> Feature:
    """One says the contrary of the other: save and cost, rise and fall, open and close."""
    left, right = _single_stems(pair.left), _single_stems(pair.right)
    clashes = [
        f"{stem} / {other}"
        for stem in sorted(left - right)
        for other in sorted(antonyms().get(stem, frozenset()) & (right - left))
    ]
    return Feature("opposite", float(bool(clashes)), "; ".join(clashes))


def _single_stems(of: Weighed) -> set[str]:
    """The stems of the claim, those of a phrase ("cut jobs") one by one."""
    return {part for stem in of.fingerprint.stems for part in stem.split("_")}


def lone_number(pair: Pair) -> Feature:
    """One of the two counts something, the other nothing."""
    left, right = pair.left.fingerprint.numbers, pair.right.fingerprint.numbers
    lone = bool(left) != bool(right)
    return Feature("lone_number", float(lone), ", ".join(map(str, left + right)) if lone else "")


def other_names(pair: Pair) -> Feature:
    """Each names somebody or something that the other does not: fully (1) where no name is shared, else by half."""
    left, right = _unshared_names(pair.left, pair.right, pair), _unshared_names(pair.right, pair.left, pair)
    if not (left and right):
        return Feature("other_names", 0.0)
    shared = len(left) < len(pair.left.fingerprint.names) or len(right) < len(pair.right.fingerprint.names)
    detail = f"{' '.join(sorted(left))} / {' '.join(sorted(right))}"
    return Feature("other_names", 0.5 if shared else 1.0, detail)


def _unshared_names(of: Weighed, there: Weighed, pair: Pair) -> set[str]:
    return {
        term.stem
        for term in of.fingerprint.terms
        if term.name and term.commonness >= NAME_SHARE and not closeness(term, there, pair.options)
    }


def alike_source(pair: Pair) -> Feature:
    """The sources are described in the same words: "two officials in her office" on both sides."""
    left, right = pair.left.fingerprint.speaker, pair.right.fingerprint.speaker
    if not left or not right:
        return Feature("alike_source", 0.0)
    shared, back = _told_by(left, right), _told_by(right, left)
    alike = (len(shared) + len(back)) / (len(left) + len(right))
    return Feature("alike_source", alike, " ".join(sorted(shared)))


def _told_by(terms: Sequence[Term], others: Sequence[Term]) -> list[str]:
    """The stems of the terms that the others have too, or a concept of."""
    return [a.stem for a in terms if any(a.stem == b.stem or a.concepts & b.concepts for b in others)]


def same_source(pair: Pair) -> Feature:
    """Both are attributed to the same name."""
    shared = pair.left.source_names & pair.right.source_names
    return Feature("same_source", float(bool(shared)), " ".join(sorted(shared)))


def source_inside(pair: Pair) -> Feature:
    """The source one names is spoken of in the other, which names none: "Oduya's plan to close the dam"."""
    found = _only_source(pair)
    inside = found.names & found.other.fingerprint.stems if found else frozenset[str]()
    return Feature("source_inside", float(bool(inside)), " ".join(sorted(inside)))


FEATURES: tuple[Callable[[Pair], Feature], ...] = (
    wording,
    shared_words,
    containment,
    substance,
    together,
    quotation,
    same_numbers,
    other_numbers,
    other_times,
    opposite,
    lone_number,
    other_names,
    same_source,
    alike_source,
    source_inside,
)


@dataclass(frozen=True, slots=True)
class _OnlySource:
    """The names of the source of one side, where the other side names no source."""

    names: frozenset[str]
    other: Weighed


def _only_source(pair: Pair) -> _OnlySource | None:
    left, right = pair.left.source_names, pair.right.source_names
    if bool(left) == bool(right):
        return None
    return _OnlySource(left, pair.right) if left else _OnlySource(right, pair.left)


def _dice(common: int, total: int) -> float:
    return 2 * common / total if total else 0.0
