"""Claims in and out, equal to what was put in, inner layers included."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Claim


def put_claims(session: Session, article_id: str, claims: Sequence[Claim], *, extractor: str) -> None:
    """These are the claims of the article's current revision, and no others."""
    raise NotImplementedError


def claims_of(session: Session, article_id: str) -> tuple[Claim, ...]:
    """The claims of the article's current revision, in text order. Raises NotFound."""
    raise NotImplementedError


def articles_with_claims(session: Session, *, story: str | None = None) -> list[ArticleClaims]:
    """Every article with its claims, sorted by article id."""
    raise NotImplementedError
