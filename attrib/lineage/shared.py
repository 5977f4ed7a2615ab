"""What two articles share, and whether that is more than chance: over the whole text, and in one claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from attrib.domain import Claim, SharedRun, SharedText
from attrib.lineage.runs import SHORTEST, Run
from attrib.lineage.words import Words

# Of the 74 pairs of articles in `runs.py`, none shares more than two runs of 8 words of prose, and one a run of more
# than 10: it took 35 words from the other. Of 302,400 pairs of any articles of one election year, 9 share 12 words in
# a row; the longest stock phrase, on why somebody is not named, has 13.
ONE_CLAIM = 12
ONE_RUN = 16
MANY_RUNS = 3
# Names and titles repeat by themselves: ten words that list officials with their offices are no copying. At least half
# of a run's prose must be words in small letters.
PLAIN = 0.5
# A claim of fewer than `SHORTEST` words counts where nearly all of it stands in a longer run.
NEARLY_ALL = 0.8


@dataclass(frozen=True)
class Shared:
    """Two texts with the runs they share, in the order of the left one: it is seen from there."""

    left: Words
    right: Words
    runs: tuple[Run, ...]

    def turned(self) -> Shared:
        """The same, seen from the other text."""
        runs = sorted((Run(run.right, run.left, run.length) for run in self.runs), key=lambda run: run.left)
        return Shared(self.right, self.left, tuple(runs))

    @cached_property
    def copied(self) -> bool:
        """The runs are more than two newsrooms write alike by chance."""
        return self.are_copied(self.runs)

    @cached_property
    def share(self) -> float:
        """The part of the left text's prose that stands in runs, 0..1."""
        return _part(sum(len(self._own(run)) for run in self.runs), self.left)

    def are_copied(self, runs: Sequence[Run], *, explained: Collection[int] = ()) -> bool:
        """These runs alone are more than two newsrooms write alike by chance.

        `explained` are words of the left text that are known to be from somewhere else, and count for nothing.
        """
        own = [
            [at for at in self._own(run) if run.left + at not in explained]
            for run in runs
            if self._tells(run)
        ]
        lengths = [len(each) for each in own if len(each) >= SHORTEST]
        return len(lengths) >= MANY_RUNS or max(lengths, default=0) >= ONE_RUN

    def claim_copied(self, claim: Claim, other: Claim) -> int:
        """How many words the left text's claim has in common with the right one's; 0 where that may be chance."""
        here, there = _places(self.left, claim), _places(self.right, other)
        common = longest = 0
        for run in self._runs_in(here):
            own = self._lengths[run]
            both = sum(self._is_common(run, at, there) for at in here)
            if both and own:
                common += both
                longest = max(longest, own)
        enough = common >= SHORTEST or common >= NEARLY_ALL * len(here) > 0
        return common if enough and (self.copied or longest >= ONE_CLAIM) else 0

    def text(self, runs: Sequence[Run]) -> SharedText:
        """These of the runs as positions and counts."""
        shown = tuple(self._shown(run) for run in runs)
        prose = sum(run.words - run.quoted for run in shown)
        return SharedText(
            runs=shown,
            prose=prose,
            quoted=sum(run.quoted for run in shown),
            share=_part(prose, self.left),
            origin_share=_part(prose, self.right),
            copied=self.are_copied(runs),
        )

    @cached_property
    def _lengths(self) -> dict[Run, int]:
        """By run the number of its own words; 0 where two newsrooms may well write this much alike."""
        return {run: len(self._own(run)) if self._tells(run) else 0 for run in self.runs}

    def _is_common(self, run: Run, at: int, there: frozenset[int]) -> bool:
        """The left text's word belongs to the run, and its counterpart to these places; neither is public."""
        right = at - run.left + run.right
        inside = run.left <= at < run.left + run.length
        return inside and right in there and not (self.left.heard[at] and self.right.heard[right])

    def _runs_in(self, places: frozenset[int]) -> list[Run]:
        if not places:
            return []
        first, last = min(places), max(places)
        return [run for run in self.runs if run.left <= last and first < run.left + run.length]

    def _own(self, run: Run) -> list[int]:
        """The words of the run, by their place in it, that are no public quotation in both texts."""
        heard, there = self.left.heard, self.right.heard
        return [at for at in range(run.length) if not (heard[run.left + at] and there[run.right + at])]

    def _tells(self, run: Run) -> bool:
        """Two newsrooms seldom write this much alike."""
        own = self._own(run)
        plain = sum(not self.left.capital[run.left + at] for at in own)
        return len(own) >= SHORTEST and plain >= PLAIN * len(own)

    def _shown(self, run: Run) -> SharedRun:
        return SharedRun(
            here=self.left.span(run.left, run.left + run.length),
            there=self.right.span(run.right, run.right + run.length),
            words=run.length,
            quoted=run.length - len(self._own(run)),
        )


def _part(prose: int, words: Words) -> float:
    """The share of the text's words that are no public quotation, rounded so that every machine prints the same."""
    own = len(words) - sum(words.heard)
    return min(1.0, round(prose / own, 4)) if own else 0.0


def _places(words: Words, claim: Claim) -> frozenset[int]:
    """The numbers of the claim's words."""
    return frozenset(
        at
        for span in claim.spans
        for at in range(bisect_left(words.start, span.start), bisect_left(words.start, span.end))
    )
