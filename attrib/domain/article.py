"""An article: one text of one outlet at one time, and the outlet that published it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

# Clocks on land run from twelve hours behind UTC to fourteen ahead of it.
FARTHEST_BEHIND = timedelta(hours=12)
FARTHEST_AHEAD = timedelta(hours=14)
# Behind every time that can be read: what is not dated is not called the first.
UNREADABLE, UNDATED = "~", "~~"


class TextStatus(StrEnum):
    """How much of the published text we hold."""

    FULL = "full"
    PARTIAL = "partial"
    PAYWALL = "paywall"
    LIVE = "live"
    EMPTY = "empty"
    FALLBACK = "fallback"

    @property
    def readable(self) -> bool:
        """A claim that is not in this text may be called absent."""
        return self in (TextStatus.FULL, TextStatus.LIVE, TextStatus.FALLBACK)


class Precision(StrEnum):
    """How exactly a time of publication is known."""

    DAY = "day"
    MINUTE = "minute"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, how exactly that is known, and who says so.

    `value` is ISO 8601: a date where the precision is a day, else a date and time, with the
    offset as it was given. `evidence` names where it was read: "front matter", "jsonl",
    "csv", "json-ld", "meta", "time element", "option".
    """

    value: str
    precision: Precision
    evidence: str

    @property
    def window(self) -> tuple[datetime, datetime] | None:
        """The first and the last moment it may mean, in UTC without saying so; None where it is no time.

        A time without an offset may be of any clock on land, and a day is a day of any of them.
        """
        told = self._told
        if told is None:
            return None
        first, last = told
        if first.tzinfo:
            return _in_utc(first), _in_utc(last)
        return _later(first, -FARTHEST_AHEAD), _later(last, FARTHEST_BEHIND)

    def surely_before(self, other: Published, *, one_clock: bool = False) -> bool:
        """Whatever both may mean, this was the earlier. `one_clock`: both are by the clock of one outlet."""
        own, others = self._told, other._told
        if one_clock and own and others and not (own[0].tzinfo or others[0].tzinfo):
            return own[1] <= others[0]
        early, late = self.window, other.window
        return early is not None and late is not None and early[1] <= late[0]

    @property
    def _told(self) -> tuple[datetime, datetime] | None:
        """From when to when it runs, on the clock it was told by."""
        try:
            first = datetime.fromisoformat(self.value)
        except ValueError:
            return None
        length = {Precision.DAY: timedelta(days=1), Precision.MINUTE: timedelta(minutes=1)}
        return first, _later(first, length.get(self.precision, timedelta(seconds=1)))


def instant(published: str | None) -> str:
    """A key that puts ISO 8601 times in order: in UTC where an offset is told, else as they are given.

    A day stands at its beginning. Times that cannot be read come last, and None after them. This is an order
    to list things in; whether one time was really before another, `Published.surely_before` tells.
    """
    if published is None:
        return UNDATED
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return UNREADABLE + published
    return _in_utc(moment).isoformat(timespec="microseconds")


def _in_utc(moment: datetime) -> datetime:
    """The moment on the clock of UTC; the first hours of year 1 and the last of 9999 have none and stay."""
    try:
        return (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None)
    except OverflowError:
        return moment.replace(tzinfo=None)


def _later(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return (datetime.max if by > timedelta() else datetime.min).replace(tzinfo=moment.tzinfo)


class OutletKind(StrEnum):
    """What an outlet does in the chain of retelling."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    SITE = "site"
    MAGAZINE = "magazine"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher as the outlet list knows it. `aliases` are further names it is credited by."""

    name: str
    kind: OutletKind
    country: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One text of one outlet at one time.

    `id` is the given id, else the file's stem, else the URL, and is unique in a database.
    `text` is the stored text every span counts in. `extra` keeps fields we do not know.
    """

    id: str
    outlet: str
    text: str
    title: str | None = None
    author: str | None = None
    published: Published | None = None
    url: str | None = None
    story: str | None = None
    language: str | None = None
    text_status: TextStatus = TextStatus.FULL
    extra: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def published_value(self) -> str | None:
        """The time of publication as it was given; None where none was."""
        return self.published.value if self.published else None

    @property
    def in_time(self) -> tuple[str, str]:
        """A key that lists articles by their time of publication, those without one last, and equals by id."""
        return instant(self.published_value), self.id
