"""What the tagger knows of words: common ones and endings by number, and how often each is a cue or a source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

PAD, RARE = 0, 1
"""Codes of "outside the paragraph" and of "no common word"; the rest count from 2."""
LONGEST_SUFFIX = 3
REMEMBERED = 50_000
"""Words whose numbers are kept between articles; a fixed number, so that memory does not grow with a run."""

WordCodes = tuple[int, int, int, int, int]
"""Word, ending, shape, P(cue), P(source)."""


@dataclass(slots=True)
class WordTable:
    """Numbers for words. `cue` and `source` are buckets of P(part | word)."""

    vocabulary: Mapping[str, int]
    suffixes: Mapping[str, int]
    cue: Sequence[int]
    source: Sequence[int]
    _known: dict[str, WordCodes] = field(default_factory=dict)

    def codes(self, words: Iterable[str]) -> list[WordCodes]:
        """The numbers of each word, as it is written in the text."""
        known = self._known
        if len(known) > REMEMBERED:
            known.clear()
        found = []
        for word in words:
            codes = known.get(word)
            if codes is None:
                codes = known[word] = self._codes(word)
            found.append(codes)
        return found

    def _codes(self, word: str) -> WordCodes:
        low = word.lower().replace("’", "'")
        place = self.vocabulary.get(low, RARE)
        suffix = self.suffixes.get(low[-LONGEST_SUFFIX:], RARE) if low[-1:].isalpha() else RARE
        return place, suffix, shape(word), self.cue[place], self.source[place]


SHAPES = 16


def shape(word: str) -> int:
    """How a word is written: 1 lower case, 2 one capital, 3 capitalised, 4 capitals, 5 mixed; then figures, marks."""
    first = word[0]
    if first.isalpha():
        if word.islower():
            return 6 if "-" in word else 1
        if len(word) == 1:
            return 2
        if word.isupper():
            return 7 if "." in word else 4
        return 3 if first.isupper() else 5
    if first.isdigit():
        return 8 if len(word) == 4 and word.isdigit() else 9
    if first in "$€£":
        return 10
    return 11
