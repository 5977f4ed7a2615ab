"""Reviews of the claims of articles, for tests that decide something."""

from __future__ import annotations

from typing import Any

from attrib.domain import ArticleClaims, Feature, Judgement, Review, ReviewedPassage, Verdict
from attrib.workflow.corrections import text_sha256


def passage(of: ArticleClaims, ordinal: int = 1) -> ReviewedPassage:
    claim = of.claims[ordinal - 1]
    return ReviewedPassage(of.article.id, claim.text, claim.spans, text_sha256(of.article.text))


def decide(
    reference: ArticleClaims,
    other: ArticleClaims,
    judgement: Judgement | Verdict = Judgement.SAME,
    *,
    claims: tuple[int, int | None] = (1, 1),
    **told: Any,
) -> Review:
    """What Ada decided of two claims, given by their numbers; a verdict is the one to have instead."""
    left, right = claims
    verdict = judgement if isinstance(judgement, Verdict) else None
    return Review(
        reference=passage(reference, left),
        article=other.article.id,
        passage=passage(other, right) if right else None,
        judgement=Judgement.VERDICT if isinstance(judgement, Verdict) else judgement,
        verdict=verdict,
        **{
            "reviewer": "Ada",
            "at": "2024-05-05T10:00:00+00:00",
            "reason": "",
            "seen": Verdict.DROPPED,
            "similarity": 0.75,
            "features": (Feature("wording", 0.5, "dam"),),
            **told,
        },
    )
