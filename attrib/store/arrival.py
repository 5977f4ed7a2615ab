"""What comes in, and what can become of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from attrib.domain import Article


class Outcome(StrEnum):
    """What became of an arrival."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as it came in: with its raw bytes, where they came from, and how they were decoded.

    `origin` names the one item it was read from, the same on every run: a path, a path with a line
    number, a URL, "-" for standard input. By `sha256`, of the bytes and all that decides how they are read,
    the same input is known again; `warnings` are kept to be told again then.
    """

    article: Article
    raw: bytes | None
    origin: str
    encoding: str
    encoding_evidence: str
    sha256: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def text_sha256(self) -> str:
        """The fingerprint of the text: the same text has the same."""
        return hashlib.sha256(self.article.text.encode("utf-8", "surrogatepass")).hexdigest()


def writable(words: str) -> str:
    """The words with half characters written out, for file names, which may hold bytes that are no text."""
    return words.encode("utf-8", "backslashreplace").decode()
