"""What became of an article after it was published: its revisions, and what changed from each to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.article import Article
from attrib.domain.claim import Claim
from attrib.domain.finding import Finding


@dataclass(frozen=True, slots=True)
class Revision:
    """An article's text as it arrived once.

    `number` counts arrivals from 1; `seen_at` is when it first arrived, ISO 8601 in UTC, and `origin` where from.
    `current` is the one that claims and findings are about.
    """

    number: int
    article: Article
    seen_at: str
    origin: str
    current: bool


class Became(StrEnum):
    """What became of one claim from a revision to the next."""

    SOURCE_VANISHED = "source_vanished"
    ALTERED = "altered"
    REWORDED = "reworded"
    VANISHED = "vanished"
    UNREADABLE = "unreadable"
    SOURCE_ADDED = "source_added"
    APPEARED = "appeared"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One claim that is not as it was: `before` is None where it appeared, `after` where no match was found.

    `finding` holds the earlier revision as the reference against the later one, or where the claim appeared the
    later against the earlier. `source_gone` tells that the later text attributes nothing to its earlier source.
    """

    became: Became
    before: Claim | None
    after: Claim | None
    finding: Finding
    source_gone: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """From one revision to the next.

    `kept` attributions are as they were. Of the passages in the article's own voice, `own_gone` have no match in the
    later text and `own_new` none in the earlier. `sources_gone` are the earlier text's sources, in its fullest
    words for each, that the later attributes nothing to; `sources_new` the other way round.
    """

    before: Revision
    after: Revision
    amendments: tuple[Amendment, ...]
    kept: int
    own_gone: int
    own_new: int
    sources_gone: tuple[str, ...]
    sources_new: tuple[str, ...]

    @property
    def same_text(self) -> bool:
        """Only what is told about the text changed."""
        return self.before.article.text == self.after.article.text


@dataclass(frozen=True, slots=True)
class History:
    """All revisions of one article in the order of time, and the steps between them: one fewer.

    `claims` and `attributed` count each revision's. `read_again` tells that they were not all read by the same
    version before, and have been read again to be held against each other.
    """

    revisions: tuple[Revision, ...]
    claims: tuple[int, ...]
    attributed: tuple[int, ...]
    steps: tuple[Step, ...]
    read_again: bool
