"""What is exported: articles with their claims, and what the comparisons found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attrib.domain import Article, ArticleClaims, Claim, Finding
from attrib.report.listing import Record


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles sorted by id, findings each with its story; the records as the listings have them.

    `listed` has one record for each of `articles`, in their order.
    """

    articles: tuple[ArticleClaims, ...]
    findings: tuple[tuple[str, Finding], ...]
    listed: tuple[Record, ...] = ()
    sources: tuple[Record, ...] = ()
    reviews: tuple[Record, ...] = ()

    def claims(self) -> Iterator[tuple[Article, Claim]]:
        """Every claim with its article, article by article in text order."""
        for each in self.articles:
            for claim in each.claims:
                yield each.article, claim

    def by_id(self) -> dict[str, Article]:
        """The articles by their ids."""
        return {each.article.id: each.article for each in self.articles}
