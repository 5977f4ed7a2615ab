"""The articles a comparison speaks of: those of its story, and any that left it since."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Finding
from attrib.store import claims as claim_store


def articles_told_of(session: Session, story: str, findings: Iterable[Finding]) -> list[ArticleClaims]:
    """Every article of the story, and every other one that these findings of it speak of."""
    members = claim_store.articles_with_claims(session, story=story)
    told = {name for each in findings for name in (each.article, each.reference.article)}
    gone = told - {each.article.id for each in members}
    if not gone:
        return members
    return members + [each for each in claim_store.articles_with_claims(session) if each.article.id in gone]
