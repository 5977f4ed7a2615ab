"""Domain values with everything filled in that a test is not about.

    claim = make_claim("The dam will close on Friday.", source="a senior engineer")
    article = make_article("The dam will close. Nobody was hurt.", outlet="Harbour Post")
    claims = make_article_claims("harbour", "The dam will close.", "Nobody was hurt.")

Spans count in a text that holds the given words: `make_claim` places the content at `start`, the others join
their sentences with a space.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrib.domain import (
    ONE,
    Antecedent,
    Article,
    ArticleClaims,
    Attribution,
    Claim,
    Cluster,
    Count,
    Cue,
    Feature,
    Finding,
    Force,
    Level,
    Link,
    Precision,
    Profile,
    Published,
    QuoteType,
    SourceKind,
    SourceMention,
    Span,
    TextStatus,
    Verdict,
)


def make_published(value: str = "2024-05-03", *, evidence: str = "option") -> Published:
    """A day, or a minute where the value holds a time."""
    return Published(value, Precision.MINUTE if "T" in value else Precision.DAY, evidence)


def make_article(
    text: str = "The dam will close on Friday.",
    *,
    id: str = "harbour-post",  # noqa: A002 - the noun has this field
    outlet: str = "Harbour Post",
    title: str | None = None,
    published: str | None = "2024-05-03",
    url: str | None = None,
    story: str | None = None,
    text_status: TextStatus = TextStatus.FULL,
) -> Article:
    """One text of an invented outlet."""
    return Article(
        id=id,
        outlet=outlet,
        text=text,
        title=title,
        published=make_published(published) if published else None,
        url=url,
        story=story,
        text_status=text_status,
    )


def make_profile(
    kind: SourceKind = SourceKind.ANONYMOUS,
    *,
    name: str | None = None,
    count: Count | int = ONE,
    senior: bool = False,
    nationality: tuple[str, ...] = (),
    role: str | None = None,
    affiliation: str | None = None,
    basis: str | None = None,
) -> Profile:
    """What is told of a source; a bare number is an exact count."""
    return Profile(
        kind,
        name,
        Count(count, count) if isinstance(count, int) else count,
        senior,
        nationality,
        role,
        affiliation,
        basis,
    )


def make_source(
    text: str = "a senior engineer",
    *,
    profile: Profile | None = None,
    resolved: str | None = None,
    via: str | None = None,
    orphan: bool = False,
    start: int = 0,
) -> SourceMention:
    """A source mention at `start`; `resolved` gives the words of its antecedent, placed before it."""
    antecedent = Antecedent(resolved, (Span(0, len(resolved)),)) if resolved else None
    return SourceMention(
        text=text,
        spans=(Span(start, start + len(text)),),
        profile=profile or make_profile(),
        resolved=antecedent,
        via=via,
        orphan=orphan,
    )


def make_cue(text: str = "said", *, force: Force = Force.NEUTRAL, start: int = 0) -> Cue:
    """The words that tie source and claim."""
    return Cue(text, (Span(start, start + len(text)),), force)


def make_attribution(
    source: SourceMention | str | None = "a senior engineer",
    cue: Cue | str | None = "said",
    *,
    force: Force = Force.NEUTRAL,
) -> Attribution:
    """Source and cue, each also as plain words."""
    return Attribution(
        make_source(source) if isinstance(source, str) else source,
        make_cue(cue, force=force) if isinstance(cue, str) else cue,
    )


def make_claim(
    text: str = "The dam will close on Friday.",
    *,
    article: str = "harbour-post",
    ordinal: int = 1,
    quote_type: QuoteType | None = None,
    attribution: Attribution | None = None,
    source: SourceMention | str | None = None,
    cue: Cue | str | None = None,
    force: Force = Force.NEUTRAL,
    start: int = 0,
    paragraph: int = 0,
    sentence: int | None = None,
    rule: str = "test",
    inner: tuple[Claim, ...] = (),
) -> Claim:
    """One claim; a `source` or `cue` makes it attributed, else it is nobody's."""
    if attribution is None and (source is not None or cue is not None):
        attribution = make_attribution(source, cue if cue is not None else "said", force=force)
    if quote_type is None:
        quote_type = QuoteType.INDIRECT if attribution else QuoteType.NONE
    return Claim(
        article=article,
        ordinal=ordinal,
        text=text,
        spans=(Span(start, start + len(text)),),
        quote_type=quote_type,
        attribution=attribution,
        paragraph=paragraph,
        sentence=ordinal - 1 if sentence is None else sentence,
        rule=rule,
        inner=inner,
    )


def make_article_claims(
    article_id: str,
    *sentences: str,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = "2024-05-03",
    story: str | None = None,
) -> ArticleClaims:
    """An article of these sentences, each a claim of nobody's, with spans into its text."""
    article = make_article(
        " ".join(sentences),
        id=article_id,
        outlet=outlet or article_id.replace("-", " ").title(),
        title=title,
        published=published,
        story=story,
    )
    return ArticleClaims(article, tuple(_in_a_row(article_id, sentences)))


def _in_a_row(article_id: str, sentences: Iterable[str]) -> Iterable[Claim]:
    start = 0
    for number, sentence in enumerate(sentences):
        yield make_claim(sentence, article=article_id, ordinal=number + 1, start=start, sentence=number)
        start += len(sentence) + 1


def make_link(
    reference: Claim | None = None,
    claim: Claim | None = None,
    *,
    similarity: float = 0.8,
    level: Level = Level.CONFIRMED,
    features: tuple[Feature, ...] = (),
) -> Link:
    """Two claims of two articles taken to be the same."""
    return Link(
        reference or make_claim(),
        claim or make_claim(article="valley-times"),
        similarity,
        level,
        features,
    )


def make_cluster(reference: Claim | None = None, *claims: Claim) -> Cluster:
    """A reference claim with one confirmed link to each of the others."""
    head = reference or make_claim()
    return Cluster(head, tuple(make_link(head, claim) for claim in claims))


def make_finding(
    reference: Claim | None = None, *, article: str = "valley-times", verdict: Verdict = Verdict.ABSENT
) -> Finding:
    """What became of a claim in `article`: nothing, unless told otherwise."""
    return Finding(reference or make_claim(), article, verdict)
