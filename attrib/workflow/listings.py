"""What the listings show: the rows of the database as records for `attrib.report`."""

from __future__ import annotations

from sqlalchemy.orm import Session

from attrib.domain import Article
from attrib.report.claims import stored_claim_record
from attrib.report.listing import Record
from attrib.report.rows import SCHEMA
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import sources as source_store
from attrib.store import stories as story_store
from attrib.store.sources import SourceRecord
from attrib.workflow.names import known


def articles(session: Session, *, story: str | None = None, outlet: str | None = None) -> tuple[Record, ...]:
    """One record per article. Raises NotFound for a story or outlet that is not there."""
    story, outlet = checked(session, story, outlet)
    return tuple(
        versioned(_article(each)) for each in article_store.articles(session, story=story, outlet=outlet)
    )


def claims(session: Session, *, story: str | None = None, outlet: str | None = None) -> tuple[Record, ...]:
    """One record per claim, article by article in text order. Raises NotFound likewise."""
    story, outlet = checked(session, story, outlet)
    return tuple(
        versioned(stored_claim_record(claim, article=each.article))
        for each in claim_store.articles_with_claims(session, story=story)
        if outlet in (None, each.article.outlet)
        for claim in each.claims
    )


def sources(session: Session, *, story: str | None = None, outlet: str | None = None) -> tuple[Record, ...]:
    """One record per source of an article. Raises NotFound likewise."""
    story, outlet = checked(session, story, outlet)
    return tuple(
        versioned(_source(each)) for each in source_store.sources(session, story=story, outlet=outlet)
    )


def versioned(record: Record) -> Record:
    """The record with the version of its format behind all other keys, as those came first."""
    return {**record, "schema": SCHEMA}


def checked(session: Session, story: str | None, outlet: str | None) -> tuple[str | None, str | None]:
    """The story and outlet that were meant. Raises NotFound saying what there is."""
    if story is not None:
        names = [each.name for each in story_store.stories(session)]
        story = known(story, names, noun="story", nouns="stories")
    if outlet is not None:
        names = [each.outlet for each in article_store.articles(session, story=story)]
        outlet = known(outlet, names, noun="outlet", nouns="outlets here" if story else "outlets")
    return story, outlet


def _article(article: Article) -> Record:
    published = article.published
    return {
        "article": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published_value,
        "story": article.story,
        "text_status": article.text_status.value,
        "author": article.author,
        "url": article.url,
        "language": article.language,
        "published_precision": published.precision.value if published else None,
        "published_evidence": published.evidence if published else None,
    }


def _source(source: SourceRecord) -> Record:
    return {
        "source": source.introduction,
        "kind": source.kind.value,
        "name": source.name,
        "count": {"min": source.count.min, "max": source.count.max},
        "senior": source.senior,
        "nationality": list(source.nationality),
        "role": source.role,
        "affiliation": source.affiliation,
        "basis": source.basis,
        "via": source.via,
        "orphan": source.orphan,
        "claims": source.claims,
        "article": source.article,
        "outlet": source.outlet,
    }
