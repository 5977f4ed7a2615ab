"""Two articles as the rules read them, with what one did with the claims of the other."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Article, ArticleClaims, Change, Evidence, Finding, Level, Link, Published, Verdict
from attrib.report.export import Collection
from attrib.text import extract_claims
from tests.factories import make_article

WIRE = make_article(
    "The upper dam, a senior engineer said, would be closed within two days.\n\n"
    "“We told them twice,” Marta Reyes told Ostrel Radio.\n\n"
    "The road is open.\n",
    id="wire",
    outlet="Wire Desk",
    title="Dam to close",
    published="2024-05-01",
    url="https://wire.example/dam?a=b c",
    story="dam",
)
HARBOUR = make_article(
    "The upper dam would be closed within two days, an engineer said.\n\n“We told them twice.”\n",
    id="harbour",
    outlet="Harbour Post",
    published="2024-05-04",
    story="dam",
)


def read(article: Article) -> ArticleClaims:
    return ArticleClaims(article, tuple(extract_claims(article)))


ARTICLES = (read(HARBOUR), read(WIRE))
CLOSING, TWICE, ROAD = ARTICLES[1].claims
CLOSED, TOLD = ARTICLES[0].claims[:2]
ALTERED = Finding(
    CLOSING,
    "harbour",
    Verdict.ALTERED,
    (Change.SENIORITY_LOST,),
    link=Link(CLOSING, CLOSED, 0.91, Level.CONFIRMED),
    evidence=(Evidence("seniority_lost", "senior", None),),
)
ABSENT = Finding(ROAD, "harbour", Verdict.ABSENT)
SUGGESTED = Finding(TWICE, "harbour", Verdict.DROPPED, link=Link(TWICE, TOLD, 0.6, Level.SUGGESTED))
FINDINGS = tuple(("dam", each) for each in (ALTERED, SUGGESTED, ABSENT))
LISTED = tuple({"article": each.article.id, "outlet": each.article.outlet} for each in ARTICLES)
COLLECTION = Collection(
    ARTICLES,
    FINDINGS,
    LISTED,
    sources=({"source": "a senior engineer", "article": "wire", "claims": 1, "senior": True},),
    reviews=({"answer": "same", "reviewer": "Odette Varr", "reference_article": "wire"},),
)


def with_wire(**changed: str | Published | None) -> Collection:
    """The same with another wire."""
    wire = replace(WIRE, **changed)  # type: ignore[arg-type]
    return replace(COLLECTION, articles=(ARTICLES[0], ArticleClaims(wire, ARTICLES[1].claims)))
