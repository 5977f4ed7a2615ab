"""What comes out of the intake: items that could be read, failures that say why not, and what was passed over."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain import Article


class Format(StrEnum):
    """How the bytes of an input are to be read; AUTO looks at the name and the bytes."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    CSV = "csv"
    FEED = "feed"
    WARC = "warc"
    MAIL = "mail"
    MBOX = "mbox"
    PDF = "pdf"
    ZIP = "zip"
    GZIP = "gzip"
    URLS = "urls"


@dataclass(frozen=True, slots=True)
class Item:
    """One article that could be read, with its bytes, where they came from and how they were decoded.

    `origin` is the same on every run: an absolute path, for a record also its id or line. `name` is what
    people are shown: the path as they wrote it, for a record with its line. `sha256` is of the bytes and all
    that decides how they are read. `warnings` are complete sentences about what was read otherwise than it
    was meant. `seen` tells the format and what spoke for it.
    """

    article: Article
    origin: str
    name: str
    raw: bytes | None
    encoding: str
    encoding_evidence: str
    sha256: str
    warnings: tuple[str, ...] = ()
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An input that the caller knows by its fingerprint; it was not read again."""

    origin: str
    name: str


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that could not be read, and why."""

    origin: str
    name: str
    reason: str

    @property
    def message(self) -> str:
        """Name and reason, as one line for people."""
        return f"{self.name}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that was met and is no article, or was not to be read; nobody has to mend anything."""

    origin: str
    name: str
    reason: str
