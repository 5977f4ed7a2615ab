"""Counting what became of the reference's attributions, by outlet and by kind of source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.domain import (
    Change,
    Fidelity,
    FidelityReport,
    Finding,
    Profile,
    SeniorLoss,
    SourceKind,
    Verdict,
)
from attrib.report.fidelity_interval import share

# Nobody can repeat, alter or drop the source of a claim that was not found.
CARRIED = (Verdict.REPEATED, Verdict.ALTERED, Verdict.DROPPED)
NOT_FOUND = (Verdict.ABSENT, Verdict.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding about an attribution of a story's reference: which outlet is judged, and the reference's source."""

    outlet: str
    source: Profile
    finding: Finding


def fidelity(stories: Sequence[str], judged: Iterable[Judged]) -> FidelityReport:
    """Everything counted, for all together, by outlet, by kind of source, and by both."""
    rows = [each for each in judged if each.finding.verdict in (*CARRIED, *NOT_FOUND)]
    outlets = sorted({each.outlet for each in rows}, key=lambda name: (name.casefold(), name))
    kinds = [kind for kind in SourceKind if any(each.source.kind is kind for each in rows)]
    by_both = [
        _counted(_chosen(rows, outlet, kind), outlet=outlet, kind=kind)
        for outlet in outlets
        for kind in kinds
    ]
    return FidelityReport(
        stories=tuple(stories),
        total=_counted(rows),
        by_outlet=tuple(_counted(_chosen(rows, outlet, None), outlet=outlet) for outlet in outlets),
        by_kind=tuple(_counted(_chosen(rows, None, kind), kind=kind) for kind in kinds),
        by_both=tuple(each for each in by_both if each.carried or each.absent or each.unreadable),
        seniors=tuple(_seniors(rows, outlets, kinds)),
    )


def _chosen(rows: Sequence[Judged], outlet: str | None, kind: SourceKind | None) -> list[Judged]:
    return [each for each in rows if outlet in (None, each.outlet) and kind in (None, each.source.kind)]


def _counted(
    rows: Sequence[Judged], *, outlet: str | None = None, kind: SourceKind | None = None
) -> Fidelity:
    verdicts = Counter(each.finding.verdict for each in rows)
    carried = sum(verdicts[verdict] for verdict in CARRIED)
    changes = Counter(change for each in rows if _carried(each) for change in each.finding.changes)
    return Fidelity(
        outlet=outlet,
        kind=kind,
        carried=carried,
        repeated=share(verdicts[Verdict.REPEATED], carried),
        altered=share(verdicts[Verdict.ALTERED], carried),
        dropped=share(verdicts[Verdict.DROPPED], carried),
        changes=tuple((change, share(changes[change], carried)) for change in Change if changes[change]),
        absent=verdicts[Verdict.ABSENT],
        unreadable=verdicts[Verdict.UNREADABLE],
    )


def _carried(each: Judged) -> bool:
    return each.finding.verdict in CARRIED


def _seniors(
    rows: Sequence[Judged], outlets: Sequence[str], kinds: Sequence[SourceKind]
) -> Iterable[SeniorLoss]:
    """For all outlets and each of them, by kind, where a senior source of that kind was carried."""
    senior = [each for each in rows if each.source.senior and _carried(each)]
    for outlet in (None, *outlets):
        for kind in kinds:
            chosen = _chosen(senior, outlet, kind)
            if chosen:
                yield _senior(chosen, outlet, kind)


def _senior(rows: Sequence[Judged], outlet: str | None, kind: SourceKind) -> SeniorLoss:
    lost = sum(Change.SENIORITY_LOST in each.finding.changes for each in rows)
    dropped = sum(each.finding.verdict is Verdict.DROPPED for each in rows)
    return SeniorLoss(outlet, kind, share(lost, len(rows)), share(dropped, len(rows)))
