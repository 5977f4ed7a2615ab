"""Fidelity as records: the whole of it, or flat with one row per outlet, kind of source, or both.

`fidelity_record` and `rows` are promises to machines: their keys and order are fixed, and `SCHEMA` is raised when
they must change. New keys and columns go to the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrib.domain import Change, Fidelity, FidelityReport, SeniorLoss, Share
from attrib.report.listing import Column, Json, Record

SCHEMA = 1

_SHARES = ("repeated", "altered", "dropped")


def _columns() -> Iterator[Column]:
    yield from (Column("schema", table=False), Column("by", table=False), Column("outlet"), Column("kind"))
    yield Column("carried")
    for name in _SHARES:
        yield Column(name, f"{name}.count")
        yield Column(f"{name}_share", f"{name}.share", heading="share")
        yield Column(f"{name}_low", f"{name}.low", heading="from")
        yield Column(f"{name}_high", f"{name}.high", heading="to")
    yield from (Column("absent", heading="no match found"), Column("unreadable", heading="text missing"))
    yield from (Column(change.value, f"changes.{change.value}", table=False) for change in Change)
    yield Column("senior", "senior.of", table=False)
    yield Column("senior_lost", "senior.lost", table=False)
    yield Column("senior_dropped", "senior.dropped", table=False)


COLUMNS = tuple(_columns())


def fidelity_record(report: FidelityReport) -> Record:
    """All there is, as `attrib fidelity --format json` prints it."""
    return {
        "schema": SCHEMA,
        "stories": list(report.stories),
        "total": _counts(report.total),
        "by_outlet": [_counts(each) for each in report.by_outlet],
        "by_kind": [_counts(each) for each in report.by_kind],
        "by_outlet_and_kind": [_counts(each) for each in report.by_both],
        "senior_sources": [_senior(each) for each in report.seniors],
    }


def rows(report: FidelityReport, by: str | None) -> tuple[Record, ...]:
    """One row per outlet, per kind or per both, as `by` says; None is outlets, then kinds, then all together."""
    parts: dict[str, Sequence[Fidelity]] = {
        "outlet": report.by_outlet,
        "kind": report.by_kind,
        "both": report.by_both,
        "all": (report.total,),
    }
    chosen = [by] if by else ["outlet", "kind", "all"]
    return tuple(_row(name, each, report.seniors) for name in chosen for each in parts[name])


def _row(by: str, counts: Fidelity, seniors: Iterable[SeniorLoss]) -> Record:
    of = [
        each
        for each in seniors
        if each.outlet == counts.outlet and (counts.kind is None or each.kind is counts.kind)
    ]
    return {
        "schema": SCHEMA,
        "by": by,
        **_counts(counts),
        "changes": {change.value: _count(counts, change) for change in Change},
        "senior": {
            "of": sum(each.lost.of for each in of),
            "lost": sum(each.lost.count for each in of),
            "dropped": sum(each.dropped.count for each in of),
        },
    }


def _counts(counts: Fidelity) -> dict[str, Json]:
    return {
        "outlet": counts.outlet,
        "kind": counts.kind.value if counts.kind else None,
        "carried": counts.carried,
        "repeated": _share(counts.repeated),
        "altered": _share(counts.altered),
        "dropped": _share(counts.dropped),
        "changes": {change.value: _share(each) for change, each in counts.changes},
        "absent": counts.absent,
        "unreadable": counts.unreadable,
    }


def _count(counts: Fidelity, change: Change) -> int:
    return next((each.count for found, each in counts.changes if found is change), 0)


def _senior(each: SeniorLoss) -> Record:
    return {
        "outlet": each.outlet,
        "kind": each.kind.value,
        "carried": each.lost.of,
        "lost": _share(each.lost),
        "dropped": _share(each.dropped),
    }


def _share(share: Share) -> Record:
    value = share.value
    return {
        "count": share.count,
        "of": share.of,
        "share": None if value is None else round(value, 4),
        "low": share.low,
        "high": share.high,
    }
