"""The story of the report's tests as the page takes it."""

from __future__ import annotations

from dataclasses import replace

from attrib.domain import Finding, Paragraph, ParagraphRole, Span, TextStatus
from attrib.report.html import StoryPage
from attrib.report.passages import ReadArticle
from tests.factories import make_claim
from tests.report.examples import ARTICLES, FINDINGS

MEANINGS = {"a rule": "because a rule says so"}


def small_story(*findings: Finding, **changes: object) -> StoryPage:
    """The findings, or all of the examples, held against the wire; the tribune's text is behind a paywall."""
    told = findings or FINDINGS
    story = StoryPage(
        name="dam-closure",
        reference="wire",
        reason="the earliest article",
        read=tuple(_read(each, told) for each in ARTICLES),
        findings=told,
        meanings=MEANINGS,
        version="1.2.3",
        options={"reference": None, "match": {"confirmed": 0.9}},
        input_sha256="c0ffee",
    )
    return replace(story, **changes)  # type: ignore[arg-type]


def _read(name: str, findings: tuple[Finding, ...]) -> ReadArticle:
    """The article with its claims one behind the other, each a paragraph."""
    claims = {each.reference.id: each.reference for each in findings if each.reference.article == name}
    claims |= {each.link.claim.id: each.link.claim for each in findings if each.link and each.article == name}
    told = sorted(claims.values(), key=lambda claim: claim.ordinal)
    text = "\n\n".join(claim.text for claim in told) or make_claim().text
    article = replace(ARTICLES[name], text=text, title=f"Title of {name}", url=f"https://{name}.example/")
    if name == "tribune":
        article = replace(article, text_status=TextStatus.PAYWALL)
    paragraph = Paragraph(Span(0, len(text)), ParagraphRole.BODY, "")
    return ReadArticle(article, (paragraph,), tuple(told))
