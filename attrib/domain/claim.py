"""A claim: one proposition as printed in one article, with its attribution or None."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.domain.article import Article
from attrib.domain.source import SourceMention
from attrib.domain.span import Span, Spans


class QuoteType(StrEnum):
    """How the content is reported: in quotation marks, without them, in part, or by nobody."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NONE = "none"


class Force(StrEnum):
    """What a cue says of the claim's truth: "said", "confirmed", "claimed", "denied", "is believed to"."""

    NEUTRAL = "neutral"
    ASSERTING = "asserting"
    DOUBTING = "doubting"
    DENYING = "denying"
    HEDGED = "hedged"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that tie a source to its content."""

    text: str
    spans: Spans
    force: Force = Force.NEUTRAL


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source and cue of a claim; a source of None with a hedged cue is "is believed to"."""

    source: SourceMention | None
    cue: Cue | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition as printed in one article.

    `ordinal` counts the article's claims from 1 in text order. `paragraph` and `sentence` count from 0
    over the whole text and name where the content begins. `rule` names the pattern that found it. `inner`
    holds the attributions inside the content ("the sources said that Ravo told the crews ..."): they are
    content here, kept so that another outlet that prints only the inner layer can be recognised.
    """

    article: str
    ordinal: int
    text: str
    spans: Spans
    quote_type: QuoteType
    attribution: Attribution | None
    paragraph: int
    sentence: int
    rule: str
    inner: tuple[Claim, ...] = ()

    @property
    def id(self) -> str:
        """`ARTICLE#ORDINAL`, unique in a database and stable while the article's text is."""
        return f"{self.article}#{self.ordinal}"

    @property
    def source(self) -> SourceMention | None:
        """Who the claim is attributed to, or None where nobody is."""
        return self.attribution.source if self.attribution else None

    @property
    def cue(self) -> Cue | None:
        """The words that tie the source to the claim, or None."""
        return self.attribution.cue if self.attribution else None


class ParagraphRole(StrEnum):
    """What a paragraph does in the article; only the body makes claims."""

    HEADLINE = "headline"
    HEADING = "heading"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    PROMO = "promo"
    ADVERTISEMENT = "advertisement"
    UPDATE_STAMP = "update stamp"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph's position, its role, and why it was given that role."""

    span: Span
    role: ParagraphRole
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """An article with its claims in text order: what matching and judging read."""

    article: Article
    claims: tuple[Claim, ...]
