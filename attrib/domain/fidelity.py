"""How faithfully attributions were carried: counts, and shares with the interval that such counts allow."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain.finding import Change
from attrib.domain.source import SourceKind


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`. `low` and `high` bound the share (0..1) with 95 % confidence; None where `of` is too small."""

    count: int
    of: int
    low: float | None = None
    high: float | None = None

    @property
    def value(self) -> float | None:
        """The share itself, 0..1; None of nothing."""
        return self.count / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Fidelity:
    """What became of the attributions of the reference articles, in one outlet and of one kind of source.

    `outlet` and `kind` are None where all of them are counted together. `carried` is the number of attributions
    that were found again: repeated, altered and dropped add up to it, and are shares of it. What was not found
    (`absent`) or could not be (`unreadable`) is counted aside, and not as carried. `changes` are shares of
    `carried` too, in the order of `Change`, only those that occurred; one attribution may have several.
    """

    outlet: str | None
    kind: SourceKind | None
    carried: int
    repeated: Share
    altered: Share
    dropped: Share
    changes: tuple[tuple[Change, Share], ...]
    absent: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class SeniorLoss:
    """Of the sources of one kind that the references call senior and an outlet carried, how many lost that.

    `lost` counts those of whom the outlet names a source and leaves the rank out, `dropped` those whose claim it
    carries with nobody named, both of all senior ones carried. `outlet` is None for all outlets together.
    """

    outlet: str | None
    kind: SourceKind
    lost: Share
    dropped: Share


@dataclass(frozen=True, slots=True)
class FidelityReport:
    """All rows of one report. `stories` names what was counted; `total` is all outlets and kinds together.

    `by_outlet`, `by_kind` and `by_both` are sorted: outlets by name, kinds in the order of `SourceKind`. Rows of
    which nothing was carried are kept, since that is a finding too.
    """

    stories: tuple[str, ...]
    total: Fidelity
    by_outlet: tuple[Fidelity, ...]
    by_kind: tuple[Fidelity, ...]
    by_both: tuple[Fidelity, ...]
    seniors: tuple[SeniorLoss, ...]
