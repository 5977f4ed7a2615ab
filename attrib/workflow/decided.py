"""What has been decided so far, read from the database and held against the claims of today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Finding, Review
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import reviews as review_store
from attrib.workflow.corrections import Standing, decisions, standings


def standing(session: Session) -> list[Standing]:
    """Every review with the claims it is about now, in the order they were made."""
    found = review_store.reviews(session)
    return standings(found, _members(session, found)) if found else []


def reviewed(session: Session, findings: Iterable[Finding]) -> dict[str, Review]:
    """The decision each of these findings rests on, by finding id; those that rest on none are left out."""
    decided = decisions(standing(session))
    about = ((each.id, decided.about(each)) for each in findings)
    return {finding_id: review for finding_id, review in about if review is not None}


def _members(session: Session, found: Sequence[Review]) -> list[ArticleClaims]:
    """The articles that reviews speak of, as far as they are there."""
    wanted = {each.reference.article for each in found} | {each.article for each in found}
    return [
        ArticleClaims(each, claim_store.claims_of(session, each.id))
        for each in article_store.articles(session)
        if each.id in wanted
    ]
