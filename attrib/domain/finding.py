"""What one outlet did with one claim of another: verdict, changes, both passages, evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.claim import Claim


class Verdict(StrEnum):
    """What became of a claim's attribution in another article."""

    REPEATED = "repeated"
    ALTERED = "altered"
    DROPPED = "dropped"
    ADDED = "added"
    UNATTRIBUTED = "unattributed"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


class Change(StrEnum):
    """One typed difference between two attributions of the same claim."""

    SOURCE_REPLACED = "source_replaced"
    SOURCE_GENERALISED = "source_generalised"
    COUNT_CHANGED = "count_changed"
    SENIORITY_LOST = "seniority_lost"
    SENIORITY_GAINED = "seniority_gained"
    NATIONALITY_LOST = "nationality_lost"
    NAMED = "named"
    ANONYMISED = "anonymised"
    VIA_PROMOTED = "via_promoted"
    FORCE_CHANGED = "force_changed"
    HEDGED = "hedged"


class Wording(StrEnum):
    """One typed difference between two wordings of the same claim."""

    VERBATIM = "verbatim"
    PARAPHRASED = "paraphrased"
    QUOTE_ALTERED = "quote_altered"
    QUOTE_TO_PARAPHRASE = "quote_to_paraphrase"
    QUANTITY_CHANGED = "quantity_changed"
    POLARITY_FLIPPED = "polarity_flipped"
    NAMES_CHANGED = "names_changed"
    MODALITY_CHANGED = "modality_changed"


class Level(StrEnum):
    """How sure the match is: confirmed aims at precision .95, suggested at .90."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind one change: what the reference has and what this outlet has.

    `change` is a Change or Wording value, or "found_near" where the source stands in a
    neighbouring sentence. None stands for "nothing there".
    """

    change: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason a pair of passages was scored as it was: a name, its value and its detail."""

    name: str
    value: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims of different articles taken to be the same; similarity lies in 0..1."""

    reference: Claim
    claim: Claim
    similarity: float
    level: Level
    features: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """One claim of the reference side with its links, at most one per other article."""

    reference: Claim
    links: tuple[Link, ...]

    def link_to(self, article: str) -> Link | None:
        """The link into that article, or None where no match was found."""
        return next((link for link in self.links if link.claim.article == article), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one article did with one claim of the reference side."""

    reference: Claim
    article: str
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    wording: tuple[Wording, ...] = ()
    link: Link | None = None
    evidence: tuple[Evidence, ...] = ()
    rule: str = ""

    @property
    def id(self) -> str:
        """`REFERENCE-ARTICLE#ORDINAL@ARTICLE`, what `attrib explain` takes."""
        return f"{self.reference.id}@{self.article}"
