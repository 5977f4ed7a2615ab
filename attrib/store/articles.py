"""Articles in and out: each arrival is added, recognised, or kept as a new revision."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

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
    number, a URL, "-" for standard input.
    """

    article: Article
    raw: bytes | None
    origin: str
    encoding: str
    encoding_evidence: str

    @property
    def text_sha256(self) -> str:
        """The fingerprint of the text: the same text has the same."""
        return hashlib.sha256(self.article.text.encode("utf-8", "surrogatepass")).hexdigest()


def put_article(session: Session, arrival: Arrival) -> tuple[Outcome, str]:
    """The arrival is kept; answers what became of it and the article id under which it is kept."""
    raise NotImplementedError


def articles(session: Session, *, story: str | None = None, outlet: str | None = None) -> list[Article]:
    """The current revisions, sorted by id."""
    raise NotImplementedError


def article(session: Session, article_id: str) -> Article:
    """The current revision of one article. Raises NotFound, naming near ids."""
    raise NotImplementedError


def unread_by(session: Session, extractor: str) -> list[str]:
    """The ids of the articles whose claims are not from this extractor, or that have not been read at all."""
    raise NotImplementedError


def set_stories(session: Session, stories: Mapping[str, str], *, given: bool) -> None:
    """Each article id belongs to the named story; a found story (`given` false) never replaces a given one."""
    raise NotImplementedError


def given_stories(session: Session) -> dict[str, str]:
    """Article id to story name, for the stories that somebody gave."""
    raise NotImplementedError
