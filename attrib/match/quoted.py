"""What two quotations have in common: an unbroken run, or most of the shorter one with words left out."""

from __future__ import annotations

from attrib.match.lexicon import commonness

FUNCTION_WORD = 0.2  # of a content word: inside a quotation the wording is the point
MOST = 0.6  # of the shorter quotation; below that, words in common are chance
TELLING = 1.0  # one content word, or five small ones

Words = tuple[str, ...]
Common = tuple[float, Words]
NOTHING: Common = (0.0, ())
WHOLE = 0.8  # of the shorter quotation
WHOLE_WORDS = 4  # "I am not changing" is a quotation, "disaster" is a word in quotation marks


def quoted_in_common(left: Words, right: Words) -> Common:
    """Weight and words of the longest run, or of the common sequence where that is most of a quotation."""
    if sum(map(_weight, set(left) & set(right))) < TELLING:
        return NOTHING
    shorter = min(sum(map(_weight, left)), sum(map(_weight, right)))
    sequence = _common_sequence(left, right)
    return sequence if sequence[0] >= MOST * shorter else _longest_run(left, right)


def is_whole(words: Words, left: Words, right: Words) -> bool:
    """The common words are as good as all of the shorter quotation, and that is a sentence."""
    shorter = min((left, right), key=len)
    return len(words) >= WHOLE_WORDS and len(words) >= WHOLE * len(shorter)


def _weight(stem: str) -> float:
    return max(FUNCTION_WORD, commonness().get(stem, 1.0))


def _longest_run(left: Words, right: Words) -> Common:
    best = NOTHING
    ending: dict[int, Common] = {}
    for stem in left:
        here = {}
        for at, other in enumerate(right):
            if stem == other:
                weight, words = ending.get(at - 1, NOTHING)
                here[at] = (weight + _weight(stem), (*words, stem))
                best = max(best, here[at])
        ending = here
    return best


def _common_sequence(left: Words, right: Words) -> Common:
    above = [NOTHING] * (len(right) + 1)
    for stem in left:
        row = [NOTHING]
        for at, other in enumerate(right):
            if stem == other:
                weight, words = above[at]
                row.append((weight + _weight(stem), (*words, stem)))
            else:
                row.append(max(above[at + 1], row[at], key=lambda each: each[0]))
        above = row
    return above[-1]
