"""Stories for the browser tests: a small one whose every word can be chosen, and a large one."""

from __future__ import annotations

import random
from dataclasses import replace

from attrib.domain import (
    Article,
    Attribution,
    Change,
    Circle,
    Claim,
    Credit,
    CreditForm,
    Cue,
    Evidence,
    Fidelity,
    FidelityReport,
    Finding,
    ImpliedOrigin,
    Judgement,
    Level,
    Lineage,
    Link,
    Order,
    Paragraph,
    ParagraphRole,
    Profile,
    QuoteType,
    Review,
    ReviewedPassage,
    Share,
    SourceKind,
    SourceMention,
    Span,
    Tie,
    Verdict,
    Wording,
)
from attrib.report.html import StoryPage
from attrib.report.passages import ReadArticle
from tests.factories import make_article, make_published

WORDS = (
    "harbour council ferry bridge minister engineer report dam river flood safety crew board vote delay water pilot "
    "signal strait coast guard ship night village"
).split()
OUTLETS = 30
CLAIMS = 500


def hostile_story(payload: str) -> StoryPage:
    """A story of two articles in which every field that comes from outside is the payload."""
    reference = _article(0, [payload], payload, source=payload)
    other = _article(1, [f"{payload} again"], payload, source=f"some {payload}")
    articles = tuple(
        replace(
            each,
            article=replace(
                each.article,
                outlet=f"{payload} {n}",
                title=payload,
                author=payload,
                url=payload,
                id=f"{n} {payload}",
            ),
            claims=tuple(replace(claim, article=f"{n} {payload}") for claim in each.claims),
        )
        for n, each in enumerate((reference, other))
    )
    held, retold = articles[0].claims[0], articles[1].claims[0]
    finding = Finding(
        held,
        articles[1].article.id,
        Verdict.ALTERED,
        (Change.SOURCE_REPLACED,),
        (Wording.QUOTE_ALTERED,),
        Link(held, retold, 0.9, Level.SUGGESTED),
        (Evidence("source_replaced", payload, payload), Evidence("quote_altered", payload, payload)),
        rule=payload,
    )
    credit = Credit(retold.article, payload, CreditForm.REPORT, payload, (), None)
    lineage = Lineage(
        payload,
        tuple(each.article for each in articles),
        (
            Tie(retold.article, held.article, False, Order.EARLIER, (credit,)),
            Tie(retold.article, payload, True, Order.UNKNOWN, (credit,)),
        ),
        (ImpliedOrigin(payload, (retold.article,)),),
        (Circle((held.article, retold.article), (credit, credit), ()),),
        (),
    )
    review = Review(
        _passage(held),
        retold.article,
        _passage(retold),
        Judgement.SAME,
        reviewer=payload,
        at="2025-10-09",
        reason=payload,
        seen=Verdict.ALTERED,
    )
    return StoryPage(
        name=payload,
        reference=held.article,
        reason=payload,
        read=articles,
        findings=(finding,),
        meanings={payload: payload},
        version=payload,
        options={payload: {payload: payload}},
        input_sha256=payload,
        reviewed={finding.id: review},
        lineage=lineage,
        fidelity=_fidelity(payload),
    )


def large_story() -> StoryPage:
    """500 claims in 30 outlets, each outlet with a text of its own for every claim."""
    chance = random.Random(7)
    sentences = [[_sentence(chance) for _ in range(CLAIMS)] for _ in range(OUTLETS)]
    read = tuple(_article(number, own, f"Title {number}") for number, own in enumerate(sentences))
    findings = tuple(
        _finding(claim, read[outlet], chance) for claim in read[0].claims for outlet in range(1, OUTLETS)
    )
    return StoryPage("large", read[0].article.id, "as you chose", read, findings, {}, "0")


def _fidelity(outlet: str) -> FidelityReport:
    """One outlet that altered one attribution."""
    none, one = Share(0, 1), Share(1, 1)
    row = Fidelity(outlet, None, 1, none, one, none, (), 0, 0)
    return FidelityReport((outlet,), row, (row,), (), (), ())


def _passage(claim: Claim) -> ReviewedPassage:
    return ReviewedPassage(claim.article, claim.text, claim.spans, "")


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(16))


def _article(
    number: int, sentences: list[str], title: str, *, source: str = "a senior engineer"
) -> ReadArticle:
    """Every sentence a paragraph: `“SENTENCE,” SOURCE said.`"""
    name, text = f"outlet-{number}", ""
    paragraphs: list[Paragraph] = []
    claims: list[Claim] = []
    for ordinal, sentence in enumerate(sentences, 1):
        start = len(text)
        claims.append(_claim(name, ordinal, sentence, source, start))
        text += f"{sentence}, {source} said."
        paragraphs.append(Paragraph(Span(start, len(text)), ParagraphRole.BODY, ""))
        text += "\n\n"
    article: Article = replace(
        make_article(
            text, id=name, outlet=f"The Outlet {number}", title=title, url=f"https://outlet{number}.example/a"
        ),
        published=make_published(f"2025-10-0{1 + number % 8}T0{number % 9}:12+00:00"),
    )
    return ReadArticle(article, tuple(paragraphs), tuple(claims))


def _claim(article: str, ordinal: int, sentence: str, source: str, start: int) -> Claim:
    end = start + len(sentence)
    mention = SourceMention(
        source,
        (Span(end + 2, end + 2 + len(source)),),
        Profile(SourceKind.ANONYMOUS, senior=True, role=source),
    )
    cue = Cue("said", (Span(end + 3 + len(source), end + 7 + len(source)),))
    content = (Span(start, end),)
    attribution = Attribution(mention, cue)
    return Claim(
        article, ordinal, sentence, content, QuoteType.INDIRECT, attribution, ordinal, ordinal, "test"
    )


def _finding(claim: Claim, other: ReadArticle, chance: random.Random) -> Finding:
    verdict = chance.choice([Verdict.ABSENT] * 3 + [Verdict.REPEATED, Verdict.ALTERED, Verdict.DROPPED])
    if verdict is Verdict.ABSENT:
        return Finding(claim, other.article.id, verdict, rule="absent")
    altered = verdict is Verdict.ALTERED
    return Finding(
        claim,
        other.article.id,
        verdict,
        (Change.SENIORITY_LOST, Change.COUNT_CHANGED) if altered else (),
        (Wording.PARAPHRASED,),
        Link(claim, other.claims[claim.ordinal - 1], 0.87, Level.CONFIRMED),
        (Evidence("seniority_lost", "senior", None), Evidence("count_changed", "ten", "several"))
        if altered
        else (),
        rule=verdict.value,
    )
