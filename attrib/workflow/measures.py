"""How well found attributions agree with annotated ones.

The unit is the attribution; what is compared are the words (letters and figures) under its parts, so that marks at the
edges never matter. A found one and an annotated one are a pair when the words of their contents agree by half
(F1 >= .5), one to one, best first. It is right end to end when the source agrees by half too (dice >= .5), or both
have none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from attrib.domain import Span
from attrib.text.tagger.reported import is_reported

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
HALF = 0.5
RESAMPLES = 1000
SEED = 20261120
"""Any number does; a fixed one makes the interval the same on every run."""
TYPES = ("direct", "mixed", "indirect")

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as sets of words: their places in the text's row of words."""

    source: Words
    cue: Words
    content: Words
    quote_type: str
    reported: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 of one measure, the counts behind them, and the interval of F1 where one was drawn."""

    right: int
    found: int
    annotated: int
    interval: tuple[float, float] | None = None

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what is annotated that was found."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return f_score(self.right, self.found, self.annotated)


def f_score(right: int, found: int, annotated: int) -> float:
    """F1 from its counts."""
    return 2 * right / (found + annotated) if found + annotated else 0.0


class WordRow:
    """The words of a text, and which of them a passage covers."""

    def __init__(self, text: str, quoted: Sequence[Span]) -> None:
        self.text = text
        self.places = [match.span() for match in WORD.finditer(text)]
        self.quoted = self.cover(quoted)

    def cover(self, spans: Iterable[Span]) -> Words:
        """The words that share a character with the spans."""
        covered: set[int] = set()
        for span in spans:
            low, high = 0, len(self.places)
            while low < high:
                middle = (low + high) // 2
                if self.places[middle][1] <= span.start:
                    low = middle + 1
                else:
                    high = middle
            while low < len(self.places) and self.places[low][0] < span.end:
                covered.add(low)
                low += 1
        return frozenset(covered)

    def marked(self, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> Marked:
        """An attribution's parts as words."""
        words = self.cover(content)
        share = len(words & self.quoted) / len(words) if words else 0.0
        kind = "direct" if share >= 0.95 else "mixed" if share else "indirect"
        reported = is_reported((span.of(self.text) for span in cue), (span.of(self.text) for span in content))
        return Marked(self.cover(source), self.cover(cue), words, kind, reported)


def count(found: Sequence[Marked], annotated: Sequence[Marked], *, reported_only: bool) -> Counter[str]:
    """The counts of one text, by measure.

    Annotated ones that are no reported speech, and what was found for them, are neither right nor wrong then.
    """
    found = [each for each in found if each.content]
    annotated = [each for each in annotated if each.content]
    pairs = _pairs(found, annotated)
    counted = [not reported_only or each.reported for each in annotated]
    ignored = {i for i in range(len(found)) if _belongs_elsewhere(i, found, annotated, pairs, counted)}
    counts: Counter[str] = Counter()
    for i, each in enumerate(found):
        if i not in ignored:
            counts.update(("found", f"found {each.quote_type}"))
    for j, each in enumerate(annotated):
        if counted[j]:
            counts.update(("annotated", f"annotated {each.quote_type}"))
    for i, j in pairs.items():
        if counted[j]:
            _count_pair(counts, found[i], annotated[j])
    return counts


def _pairs(found: Sequence[Marked], annotated: Sequence[Marked]) -> dict[int, int]:
    candidates = sorted(
        (-agreement, -dice(one.source, other.source), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(annotated)
        if (agreement := dice(one.content, other.content)) >= HALF
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _belongs_elsewhere(
    i: int,
    found: Sequence[Marked],
    annotated: Sequence[Marked],
    pairs: dict[int, int],
    counted: Sequence[bool],
) -> bool:
    """What was found is an attribution that does not count here."""
    if i in pairs:
        return not counted[pairs[i]]
    best = max(
        (
            (_shared(found[i].content, each.content), dice(found[i].content, each.content), j)
            for j, each in enumerate(annotated)
        ),
        default=(0.0, 0.0, 0),
    )
    return best[0] >= HALF and not counted[best[2]]


def _count_pair(counts: Counter[str], one: Marked, other: Marked) -> None:
    counts["overlapping"] += 1
    counts["exact"] += one.content == other.content
    if dice(one.source, other.source) >= HALF:
        counts.update(("end to end", f"end to end {other.quote_type}", f"end to end of {one.quote_type}"))
    counts["all exact"] += one.content == other.content and one.source == other.source


def dice(left: Words, right: Words) -> float:
    """Twice what both have, by what each has; two empty sets agree."""
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def _shared(left: Words, right: Words) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def interval(per_text: Sequence[Counter[str]], right: str) -> tuple[float, float]:
    """The 95 % bootstrap interval of a measure's F1, resampling whole texts."""
    random = Random(SEED)
    rows = [(each[right], each["found"], each["annotated"]) for each in per_text]
    scores = []
    for _ in range(RESAMPLES):
        drawn = random.choices(rows, k=len(rows))
        scores.append(f_score(*(sum(column) for column in zip(*drawn, strict=True))))
    scores.sort()
    return scores[int(0.025 * RESAMPLES)], scores[int(0.975 * RESAMPLES) - 1]
