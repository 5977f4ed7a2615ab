"""What comes out of the intake: items that could be read, and failures that say why not."""

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


@dataclass(frozen=True, slots=True)
class Item:
    """One article that could be read, with its bytes, where they came from and how they were decoded.

    `origin` is the same on every run: an absolute path, for a record also its id or line. `name` is what
    people are shown: the path as they wrote it, for a record with its line. `sha256` is of the bytes and all
    that decides how they are read. `warnings` are complete sentences about what was read otherwise than it
    was meant.
    """

    article: Article
    origin: str
    name: str
    raw: bytes | None
    encoding: str
    encoding_evidence: str
    sha256: str
    warnings: tuple[str, ...] = ()


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
