"""What has been decided so far, read from the database and held against the claims of today."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Review
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import reviews as review_store
from attrib.workflow.corrections import Standing, standings


def standing(session: Session) -> list[Standing]:
    """Every review with the claims it is about now, in the order they were made."""
    found = review_store.reviews(session)
    return standings(found, _members(session, found)) if found else []


def _members(session: Session, found: Sequence[Review]) -> list[ArticleClaims]:
    """The articles that reviews speak of, as far as they are there."""
    wanted = {each.reference.article for each in found} | {each.article for each in found}
    return [
        ArticleClaims(each, claim_store.claims_of(session, each.id))
        for each in article_store.articles(session)
        if each.id in wanted
    ]
