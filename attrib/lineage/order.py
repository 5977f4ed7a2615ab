"""Who was first, as far as the times of publication tell."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.domain import Article, Order


def in_time(articles: Iterable[Article]) -> list[Article]:
    """The articles as they appeared, undated ones last, and those of one moment by their ids."""
    return sorted(articles, key=lambda each: each.in_time)


def order(article: Article, origin: Article) -> Order:
    """Whether `origin` surely appeared before `article`, surely after it, or nobody can tell."""
    own, other = article.published, origin.published
    if own is None or other is None:
        return Order.UNKNOWN
    one_clock = article.outlet == origin.outlet
    if other.surely_before(own, one_clock=one_clock):
        return Order.EARLIER
    return Order.LATER if own.surely_before(other, one_clock=one_clock) else Order.UNKNOWN
