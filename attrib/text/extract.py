"""From an article to its claims (a first stand-in: every sentence a claim without attribution)."""

from __future__ import annotations

import re

from attrib.domain import Article, Claim, QuoteType, Span


def extract_claims(article: Article) -> tuple[Claim, ...]:
    """Every sentence of the article as a claim, in text order."""
    claims = []
    for number, match in enumerate(re.finditer(r"[^\s.!?][^.!?\n]*[.!?]?", article.text)):
        span = Span(match.start(), match.end())
        claims.append(
            Claim(article.id, number + 1, span.of(article.text), (span,), QuoteType.NONE, None, 0, number, "sentence")
        )
    return tuple(claims)
