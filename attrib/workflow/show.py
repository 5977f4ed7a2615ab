"""One article or claim of the database, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from attrib.domain import Claim, Finding
from attrib.errors import NotFound
from attrib.report.passages import ReadArticle
from attrib.report.rows import ReportRow, report_row
from attrib.store import articles as article_store
from attrib.store import claims as claim_store
from attrib.store import findings as finding_store
from attrib.text.paragraphs import paragraphs
from attrib.text.rosters import rosters


@dataclass(frozen=True, slots=True)
class Shown:
    """An article; where a claim of it was asked for, that claim and the findings it appears in."""

    read: ReadArticle
    claim: Claim | None
    rows: tuple[ReportRow, ...]


def shown(session: Session, reference: str) -> Shown:
    """What `reference` names: an article id, or a claim id `ARTICLE#ORDINAL`. Raises NotFound."""
    article_id, mark, ordinal = reference.rpartition("#")
    if not mark or not ordinal.isdecimal():
        return Shown(read_article(session, reference), None, ())
    read = read_article(session, article_id)
    claim = next((each for each in read.claims if each.ordinal == int(ordinal)), None)
    if claim is None:
        raise NotFound(f"{article_id} has no claim {ordinal}; it has {len(read.claims)}, counted from 1")
    return Shown(read, claim, _rows(session, read, claim))


def read_article(session: Session, article_id: str) -> ReadArticle:
    """The article with its paragraphs and claims. Raises NotFound."""
    article = article_store.article(session, article_id)
    claims = claim_store.claims_of(session, article_id)
    return ReadArticle(article, paragraphs(article.text), claims, rosters(article))


def raw(session: Session, article_id: str) -> bytes:
    """The bytes the article was read from. Raises NotFound, also where they were not kept."""
    article = article_store.article(session, article_id)
    data = article_store.raw_bytes(session, article.id)
    if data is None:
        raise NotFound(f"the original of {article_id} was not kept: it came with --no-keep-raw")
    return data


def _rows(session: Session, read: ReadArticle, claim: Claim) -> tuple[ReportRow, ...]:
    if read.article.story is None:
        return ()
    articles = {each.id: each for each in article_store.articles(session, story=read.article.story)}
    return tuple(
        report_row(
            comparison.story,
            finding,
            reference=articles[finding.reference.article],
            other=articles[finding.article],
        )
        for comparison, finding in finding_store.findings(session, story=read.article.story)
        if claim.id in _claims(finding)
    )


def _claims(finding: Finding) -> tuple[str, ...]:
    """The claims a finding speaks of."""
    return (finding.reference.id, finding.link.claim.id) if finding.link else (finding.reference.id,)
