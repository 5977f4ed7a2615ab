"""Fidelity as small bars: of the attributions an outlet carried, how many it repeated, altered and dropped."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain.fidelity import Fidelity, FidelityReport, Share

WIDTH = 240.0


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar: from where, how wide, and what it stands for."""

    kind: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One outlet or one kind of source: the pieces of its bar, and the figures beside it."""

    name: str
    carried: int
    repeated: int
    altered: int
    dropped: int
    kept: str
    interval: str
    aside: str
    parts: tuple[Part, ...]


def outlet_bars(report: FidelityReport) -> tuple[Bar, ...]:
    """One bar for each outlet, the most faithful first; those that carried nothing last."""
    rows = sorted(
        report.by_outlet, key=lambda each: (-(each.repeated.value or 0), not each.carried, each.outlet or "")
    )
    return tuple(_bar(each, each.outlet or "") for each in rows)


def kind_bars(report: FidelityReport) -> tuple[Bar, ...]:
    """One bar for each kind of source that anything was carried of."""
    return tuple(_bar(each, each.kind.value) for each in report.by_kind if each.kind and each.carried)


def _bar(each: Fidelity, name: str) -> Bar:
    return Bar(
        name=name,
        carried=each.carried,
        repeated=each.repeated.count,
        altered=each.altered.count,
        dropped=each.dropped.count,
        kept=_percent(each.repeated.value),
        interval=_interval(each.repeated),
        aside=_aside(each),
        parts=_parts(each),
    )


def _parts(each: Fidelity) -> tuple[Part, ...]:
    parts, x = [], 0.0
    for kind, share in (("repeated", each.repeated), ("altered", each.altered), ("dropped", each.dropped)):
        width = round((share.value or 0) * WIDTH, 1)
        if width:
            parts.append(Part(kind, round(x, 1), width))
        x += width
    return tuple(parts)


def _interval(share: Share) -> str:
    """Between which shares the true one lies, as far as so few counts can tell."""
    if share.low is None or share.high is None:
        return "too few to tell"
    return f"{round(share.low * 100)} to {_percent(share.high)}"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{round(value * 100)} %"


def _aside(each: Fidelity) -> str:
    counts = (each.absent, "not found"), (each.unreadable, "unreadable")
    return ", ".join(f"{count} {word}" for count, word in counts if count)
