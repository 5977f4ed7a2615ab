"""Lineage as a drawing: one lane for each article, its time along the axis, and a line from every origin to it.

All positions are in the units of the drawing's own box, which the browser scales.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from attrib.domain import Article
from attrib.domain.lineage import ImpliedOrigin, Lineage, Order, Tie
from attrib.report.characters import visible
from attrib.report.html.times import moment
from attrib.report.times import instant

WIDTH = 1080.0
LANE = 34.0
TOP = 40.0
# Left of the axis the outlets' names, right of it what each rests on.
NAMES = 190.0
AXIS_LEFT, AXIS_RIGHT = 236.0, 700.0
UNDATED_AT = AXIS_RIGHT + 16
IMPLIED_AT = NAMES + 14
DOT = 6.0
BEND = 10.0
# What fits beside the axis at the size of the letters.
LONGEST_NAME, LONGEST_NOTE = 25, 60
_STEPS = tuple(
    timedelta(minutes=minutes)
    for minutes in (5, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 43200, 129600, 525600)
)
MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Lane:
    """One article, or an implied origin, which has no time: where its dot stands, and what is written beside it.

    `name` is as much of `outlet` as has room; `when` is the time as it was given, `clock` the hour on the axis.
    """

    name: str
    outlet: str
    when: str
    note: str
    x: float
    y: float
    implied: bool
    clock: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """A line from an origin to the article that rests on it. `kind` is "credit", "shared" or "implied"."""

    path: str
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A time on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole drawing."""

    height: float
    lanes: tuple[Lane, ...]
    curves: tuple[Curve, ...]
    ticks: tuple[Tick, ...]
    undated: bool
    clock: str


def timeline(lineage: Lineage) -> Timeline:
    """Implied origins in the lanes on top, then the articles in the order of the lineage: earliest first."""
    scale = _Scale([_moment(each) for each in lineage.articles])
    outlets = {each.id: each.outlet for each in lineage.articles}
    lanes: dict[str, Lane] = {}
    for implied in lineage.implied:
        lanes[implied.name] = _implied_lane(implied, _middle(len(lanes)))
    for article in lineage.articles:
        own = [tie for tie in lineage.ties if tie.article == article.id]
        at = scale.x(_moment(article)), _middle(len(lanes))
        lanes[article.id] = _article_lane(article, own, outlets, at)
    ties = [each for each in lineage.ties if {each.article, each.origin} <= lanes.keys()]
    return Timeline(
        height=TOP + LANE * len(lanes),
        lanes=tuple(lanes.values()),
        curves=tuple(_curve(tie, lanes, outlets) for tie in ties),
        ticks=scale.ticks(),
        undated=any(_moment(each) is None for each in lineage.articles),
        clock="UTC" if all(_has_offset(each) for each in lineage.articles) else "as given",
    )


def _middle(number: int) -> float:
    return TOP + LANE * (number + 0.5)


def _implied_lane(implied: ImpliedOrigin, y: float) -> Lane:
    note = f"not in the collection; credited by {len(implied.credited_by)}"
    return Lane(_cut(implied.name, LONGEST_NAME), implied.name, "", note, IMPLIED_AT, y, implied=True)


def _article_lane(
    article: Article, ties: Sequence[Tie], outlets: dict[str, str], at: tuple[float, float]
) -> Lane:
    when = _moment(article)
    return Lane(
        name=_cut(article.outlet, LONGEST_NAME),
        outlet=article.outlet,
        when=moment(article),
        note=_cut(_note(ties, outlets), LONGEST_NOTE),
        x=at[0],
        y=at[1],
        implied=False,
        clock=f"{when:%H:%M}" if when and "T" in (article.published_value or "") else "",
        rests_on=tuple(_rests_on(tie, outlets) for tie in ties),
    )


def _cut(words: str, longest: int) -> str:
    """No more than a drawing has room for; the list below it has all of them."""
    words = visible(words)
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def _note(ties: Sequence[Tie], outlets: dict[str, str]) -> str:
    """What fits beside a lane: "credits Halyard 5×, 12 % shared; no credit: shares 4 % with the Courier"."""
    if not ties:
        return "rests on nothing in the collection"
    told = [_credit(tie, _origin(tie, outlets)) for tie in ties if tie.credits]
    silent = [f"{_share(tie)} with {_origin(tie, outlets)}" for tie in ties if not tie.credits]
    return "; ".join([*told, *(["no credit: shares " + ", ".join(silent)] if silent else [])])


def _credit(tie: Tie, origin: str) -> str:
    return f"credits {origin} {len(tie.credits)}×" + (f", {_share(tie)} shared" if tie.shared else "")


def _origin(tie: Tie, outlets: dict[str, str]) -> str:
    return outlets.get(tie.origin, tie.origin)


def _rests_on(tie: Tie, outlets: dict[str, str]) -> str:
    """The same in full: "credits Halyard 5 times, shares 12 % of its words with it"."""
    origin = _origin(tie, outlets)
    told = []
    if tie.credits:
        times = "once" if len(tie.credits) == 1 else f"{len(tie.credits)} times"
        told.append(f"credits {origin} {times}")
    if tie.shared:
        told.append(f"shares {_share(tie)} of its words with {'it' if told else origin}")
    if tie.order is Order.LATER:
        told.append("which appeared later")
    elif not tie.directed:
        told.append("either may be first")
    return ", ".join(told)


def _share(tie: Tie) -> str:
    return f"{round(tie.shared.share * 100)} %" if tie.shared else ""


def _curve(tie: Tie, lanes: dict[str, Lane], outlets: dict[str, str]) -> Curve:
    origin, article = lanes[tie.origin], lanes[tie.article]
    kind = "implied" if tie.implied else "credit" if tie.credits else "shared"
    told = f"{outlets[tie.article]} {_rests_on(tie, outlets)}"
    return Curve(_path(origin.x, origin.y, article.x, article.y), kind, told)


def _path(from_x: float, from_y: float, to_x: float, to_y: float) -> str:
    """Down or up from the origin's dot, round a corner, and along the lane to the article's dot."""
    down = 1 if to_y > from_y else -1
    right = 1 if to_x >= from_x else -1
    if abs(to_x - from_x) < DOT + BEND:
        side = from_x - 2.2 * BEND
        return (
            f"M{from_x - DOT:.1f} {from_y:.1f}C{side:.1f} {from_y:.1f} {side:.1f} {to_y:.1f} "
            f"{to_x - DOT - 2:.1f} {to_y:.1f}"
        )
    return (
        f"M{from_x:.1f} {from_y + down * DOT:.1f}V{to_y - down * BEND:.1f}"
        f"Q{from_x:.1f} {to_y:.1f} {from_x + right * BEND:.1f} {to_y:.1f}H{to_x - right * (DOT + 2):.1f}"
    )


def _moment(article: Article) -> datetime | None:
    """When it appeared, on the clock its time tells or that of UTC; None where no time can be read."""
    try:
        return datetime.fromisoformat(instant(article.published.value)) if article.published else None
    except ValueError:
        return None


def _has_offset(article: Article) -> bool:
    try:
        return article.published is None or datetime.fromisoformat(article.published.value).tzinfo is not None
    except ValueError:
        return False


class _Scale:
    """Times to places on the axis; where all are the same, they stand in its middle."""

    def __init__(self, moments: Iterable[datetime | None]) -> None:
        dated = [each for each in moments if each is not None]
        self.first, self.last = (min(dated), max(dated)) if dated else (datetime.min, datetime.min)

    def x(self, moment: datetime | None) -> float:
        if moment is None:
            return UNDATED_AT
        if self.last == self.first:
            return (AXIS_LEFT + AXIS_RIGHT) / 2
        share = (moment - self.first) / (self.last - self.first)
        return round(AXIS_LEFT + share * (AXIS_RIGHT - AXIS_LEFT), 1)

    def ticks(self) -> tuple[Tick, ...]:
        """Full hours or days, no more than have room for their labels."""
        length = self.last - self.first
        if not length:
            return ()
        step = next((each for each in _STEPS if length / each <= MOST_TICKS), _STEPS[-1])
        midnight = self.first.replace(hour=0, minute=0, second=0, microsecond=0)
        at = midnight + step * -((midnight - self.first) // step)
        found: list[Tick] = []
        while at <= self.last and len(found) <= MOST_TICKS:
            found.append(Tick(self.x(at), _label(at, step)))
            at += step
        return tuple(found)


def _label(moment: datetime, step: timedelta) -> str:
    """The hour within a day, the day where it begins."""
    if step >= timedelta(days=1) or (moment.hour, moment.minute) == (0, 0):
        return f"{moment:%Y-%m-%d}" if step >= timedelta(days=1) else f"{moment:%m-%d}"
    return f"{moment:%H:%M}"
