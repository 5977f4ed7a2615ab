"""The reasons for and against two claims being the same, each a small function giving a score and a detail.

Every score lies in 0..1. What each adds to the similarity stands in `options.Weights` under the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz

from attrib.domain import Feature
from attrib.match.lexicon import commonness
from attrib.match.options import MatchOptions
from attrib.match.shared import Side, side
from attrib.match.weigh import Weighed

SATURATION = 3.0  # three rare words in common are as good as ten: what follows comes from the same source
FUNCTION_WORD = 0.2  # of a content word, inside a quotation, where wording is the point
QUOTED_RUN = 4.0  # four content words of a quotation in a row do not come together by chance
COUNTED = 3  # "two" and "three" are in every article; from four on a shared number says something
TELLING = 0.8  # a name at less of its weight is half of the story's articles' subject


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


def run(pair: Pair) -> Feature:
    """Shared words stand next to each other in both claims."""
    longest = _longest_run(pair)
    return Feature("run", min(1.0, longest / SATURATION), f"{longest:.2f}")


def quotation(pair: Pair) -> Feature:
    """Both quote the same words in the same order, whatever surrounds them."""
    left, right = pair.left.fingerprint.quoted, pair.right.fingerprint.quoted
    weight, words = _quoted_run(left, right)
    return Feature("quotation", min(1.0, weight / QUOTED_RUN), " ".join(words))


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


def other_names(pair: Pair) -> Feature:
    """Both name somebody or something, and nothing that is named is the same."""
    shared = set(pair.from_left.words) | set(pair.from_right.words)
    left, right = pair.left.fingerprint.names, pair.right.fingerprint.names
    clash = bool(left and right) and not (left | right) & shared
    detail = f"{' '.join(sorted(left))} / {' '.join(sorted(right))}" if clash else ""
    return Feature("other_names", float(clash), detail)


def other_polarity(pair: Pair) -> Feature:
    """One of the two is negated."""
    odd = (pair.left.fingerprint.negations + pair.right.fingerprint.negations) % 2
    return Feature("other_polarity", float(odd))


FEATURES: tuple[Callable[[Pair], Feature], ...] = (
    wording,
    shared_words,
    containment,
    substance,
    run,
    quotation,
    same_numbers,
    other_numbers,
    other_names,
    other_polarity,
)


def _dice(common: int, total: int) -> float:
    return 2 * common / total if total else 0.0


def _longest_run(pair: Pair) -> float:
    left, right = pair.left.fingerprint.terms, pair.right.fingerprint.terms
    best, ending = 0.0, dict[int, float]()
    for term, weight in zip(left, pair.left.weights, strict=True):
        here = {}
        for at, other in enumerate(right):
            if term.stem == other.stem or not term.concepts.isdisjoint(other.concepts):
                here[at] = ending.get(at - 1, 0.0) + min(weight, pair.right.weights[at])
                best = max(best, here[at])
        ending = here
    return best


def _quoted_run(left: Sequence[str], right: Sequence[str]) -> tuple[float, Sequence[str]]:
    best, words = 0.0, left[:0]
    ending: dict[int, tuple[float, int]] = {}
    weights = commonness()
    for end, stem in enumerate(left):
        here = {}
        for at, other in enumerate(right):
            if stem == other:
                weight, length = ending.get(at - 1, (0.0, 0))
                here[at] = (weight + max(FUNCTION_WORD, weights.get(stem, 1.0)), length + 1)
                if here[at][0] > best:
                    best, words = here[at][0], left[end - length : end + 1]
        ending = here
    return best, words
