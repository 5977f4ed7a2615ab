"""An article: one text of one outlet at one time, and the outlet that published it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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
