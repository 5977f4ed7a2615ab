"""Which article of a story the others are held against."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.domain import ArticleClaims


def choose_reference(articles: Sequence[ArticleClaims], agencies: frozenset[str]) -> tuple[str, str]:
    """The id of the story's reference article, and the reason in words."""
    best = max(articles, key=lambda each: (len(each.claims), each.article.id))
    return best.article.id, "most claims"
