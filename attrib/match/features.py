"""The reasons for and against two claims being the same, each a small function giving a score and a detail.

Every score lies in 0..1. What each adds to the similarity stands in `options.Weights` under the same name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from attrib.domain import Feature
from attrib.match.options import MatchOptions
from attrib.match.quoted import is_whole, quoted_in_common
from attrib.match.shared import Side, closest_group, side
from attrib.match.weigh import Weighed

SATURATION = 3.0  # three rare words in common are as good as ten: what follows comes from the same source
QUOTED_WORDS = 4.0  # four content words of a quotation in one order do not come together by chance
WHOLE_QUOTATION = 0.75  # a short quotation that is all there: "You think I will go?"
ALIKE_LENGTH = 0.5  # a longer passage has room for a negation that is not this claim's
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
    """Both count the same thing and come to different numbers, and agree on no other."""
    left, right = pair.left.fingerprint.numbers, pair.right.fingerprint.numbers
    if any(a.agrees(b) for a in left for b in right):
        return Feature("other_numbers", 0.0)
    clashes = [f"{a} / {b}" for a in left for b in right if a.unit == b.unit]
    return Feature("other_numbers", float(bool(clashes)), "; ".join(clashes))


def lone_number(pair: Pair) -> Feature:
    """One of the two counts something, the other nothing."""
    left, right = pair.left.fingerprint.numbers, pair.right.fingerprint.numbers
    lone = bool(left) != bool(right)
    return Feature("lone_number", float(lone), ", ".join(map(str, left + right)) if lone else "")


def other_names(pair: Pair) -> Feature:
    """Both name somebody or something, and nothing that is named is the same."""
    shared = set(pair.from_left.words) | set(pair.from_right.words)
    left, right = pair.left.fingerprint.names, pair.right.fingerprint.names
    clash = bool(left and right) and not (left | right) & shared
    detail = f"{' '.join(sorted(left))} / {' '.join(sorted(right))}" if clash else ""
    return Feature("other_names", float(clash), detail)


def same_source(pair: Pair) -> Feature:
    """Both are attributed to the same name."""
    shared = pair.left.source_names & pair.right.source_names
    return Feature("same_source", float(bool(shared)), " ".join(sorted(shared)))


def other_source(pair: Pair) -> Feature:
    """Both are attributed to somebody with a name, and not to the same."""
    left, right = pair.left.source_names, pair.right.source_names
    clash = bool(left and right) and left.isdisjoint(right)
    return Feature("other_source", float(clash), f"{min(left)} / {min(right)}" if clash else "")


def source_inside(pair: Pair) -> Feature:
    """The source one names is spoken of in the other, which names none: "Oduya's plan to close the dam"."""
    found = _only_source(pair)
    inside = found.names & found.other.fingerprint.stems if found else frozenset[str]()
    return Feature("source_inside", float(bool(inside)), " ".join(sorted(inside)))


def source_missing(pair: Pair) -> Feature:
    """One names its source; the other has no attribution at all and does not speak of that source."""
    found = _only_source(pair)
    missing = found is not None and not found.other.fingerprint.context
    missing = missing and found is not None and found.names.isdisjoint(found.other.fingerprint.stems)
    return Feature(
        "source_missing", float(missing), " ".join(sorted(found.names)) if found and missing else ""
    )


def other_polarity(pair: Pair) -> Feature:
    """One of the two is negated, where neither says much more than the other."""
    odd = (pair.left.fingerprint.negations + pair.right.fingerprint.negations) % 2
    lengths = sorted((pair.left.mass, pair.right.mass))
    odd = odd and lengths[0] >= ALIKE_LENGTH * lengths[1]
    return Feature("other_polarity", float(odd))


FEATURES: tuple[Callable[[Pair], Feature], ...] = (
    wording,
    shared_words,
    containment,
    substance,
    together,
    quotation,
    same_numbers,
    other_numbers,
    lone_number,
    other_names,
    same_source,
    other_source,
    source_inside,
    source_missing,
    other_polarity,
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
