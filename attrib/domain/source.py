"""Who a claim is attributed to: the words in the article, and what those words tell of the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.span import Spans


class SourceKind(StrEnum):
    """What sort of source it is.

    A `person` is a named individual; `anonymous` is one or more unnamed individuals,
    office-holders included; a `document` is a report, memo, poll or study.
    """

    PERSON = "person"
    ANONYMOUS = "anonymous"
    ORGANISATION = "organisation"
    STATE = "state"
    MEDIA = "media"
    DOCUMENT = "document"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Count:
    """How many sources speak: at least `min`, at most `max` (None: no upper bound is told).

    "ten of the sources" is 10 to 10, "several officials" 2 to None, "more than a dozen" 13 to None.
    """

    min: int
    max: int | None

    @property
    def exact(self) -> bool:
        """The article tells the number itself."""
        return self.min == self.max


ONE = Count(1, 1)


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article tells of a source.

    `senior` is read for anonymous sources only: a named person is known by name. `basis` is how the
    source is said to know ("familiar with the talks", "briefed on the move").
    """

    kind: SourceKind
    name: str | None = None
    count: Count = ONE
    senior: bool = False
    nationality: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The earlier words of the same article that introduce a source."""

    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class SourceMention:
    """The words an article uses for a source, and what they mean there.

    `resolved` is set where the words point back ("he", "the source") and the antecedent is known;
    `profile` is then what mention and antecedent tell together. `orphan` marks a definite
    description that nothing earlier in the article introduces. `via` names the outlet the source
    spoke through ("told Reuters").
    """

    text: str
    spans: Spans
    profile: Profile
    resolved: Antecedent | None = None
    via: str | None = None
    orphan: bool = False

    @property
    def introduction(self) -> str:
        """The fullest words the article has for this source: the antecedent's, else these."""
        return self.resolved.text if self.resolved else self.text


@dataclass(frozen=True, slots=True)
class Roster:
    """The sources an article says it rests on: "the agency spoke to three officials and a nurse" is four.

    `text` and `spans` are the list's own words: the whole of which "two of the sources" are a part.
    """

    text: str
    spans: Spans
    count: Count
