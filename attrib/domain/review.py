"""What a person decided about a match or a verdict, told by the passages themselves and not by their numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.claim import Claim
from attrib.domain.finding import Change, Feature, Verdict
from attrib.domain.span import Spans


class Judgement(StrEnum):
    """What was decided: the passages make the same claim, or do not; or they do, and the verdict is another.

    `WITHDRAWN` takes back what was decided before of the same two passages.
    """

    SAME = "same"
    APART = "apart"
    VERDICT = "verdict"
    WITHDRAWN = "withdrawn"

    @property
    def same(self) -> bool | None:
        """Whether the passages make the same claim; None where nobody says."""
        return {Judgement.APART: False, Judgement.WITHDRAWN: None}.get(self, True)


@dataclass(frozen=True, slots=True)
class ReviewedPassage:
    """The content of a claim as a person saw it.

    `text_sha256` is that of the whole article's text as UTF-8: who is named for a passage may stand elsewhere.
    """

    article: str
    words: str
    spans: Spans
    text_sha256: str

    def is_claim(self, claim: Claim) -> bool:
        """The claim has these words at this place of this article."""
        return (self.article, self.words, self.spans) == (claim.article, claim.text, claim.spans)


@dataclass(frozen=True, slots=True)
class Review:
    """One decision of one person about one finding; `at` is ISO 8601 in UTC.

    `passage` is what was taken for the same claim in `article`, None where no match was found. `seen` is the
    verdict that was reviewed, `verdict` the one to have instead, `changes` its changes where they were told.
    `similarity` and `features` are the match as it was scored then: what weights are refitted from.
    """

    reference: ReviewedPassage
    article: str
    passage: ReviewedPassage | None
    judgement: Judgement
    reviewer: str
    at: str
    reason: str
    seen: Verdict
    verdict: Verdict | None = None
    changes: tuple[Change, ...] | None = None
    similarity: float | None = None
    features: tuple[Feature, ...] = ()

    @property
    def answer(self) -> str:
        """What was decided, in one word: a judgement, or the verdict to have instead."""
        return self.verdict.value if self.verdict else self.judgement.value

    @property
    def told(self) -> str:
        """Who decided it, on which day, and why: "reviewed by Mara Delgo on 2025-10-09: same speech"."""
        who = f"reviewed by {self.reviewer} on {self.at[:10]}"
        return f"{who}: {self.reason}" if self.reason else who
