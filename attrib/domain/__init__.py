"""The nouns of attrib: frozen values and enums that every floor above shares."""

from attrib.domain.article import Article, Outlet, OutletKind, Precision, Published, TextStatus, instant
from attrib.domain.claim import (
    ArticleClaims,
    Attribution,
    Claim,
    Cue,
    Force,
    Paragraph,
    ParagraphRole,
    QuoteType,
)
from attrib.domain.finding import Change, Cluster, Evidence, Feature, Finding, Level, Link, Verdict, Wording
from attrib.domain.review import Judgement, Review, ReviewedPassage
from attrib.domain.source import ONE, Antecedent, Count, Profile, Roster, SourceKind, SourceMention
from attrib.domain.span import Span, Spans, hull, overlap, passage

__all__ = [
    "ONE",
    "Antecedent",
    "Article",
    "ArticleClaims",
    "Attribution",
    "Change",
    "Claim",
    "Cluster",
    "Count",
    "Cue",
    "Evidence",
    "Feature",
    "Finding",
    "Force",
    "Judgement",
    "Level",
    "Link",
    "Outlet",
    "OutletKind",
    "Paragraph",
    "ParagraphRole",
    "Precision",
    "Profile",
    "Published",
    "QuoteType",
    "Review",
    "ReviewedPassage",
    "Roster",
    "SourceKind",
    "SourceMention",
    "Span",
    "Spans",
    "TextStatus",
    "Verdict",
    "Wording",
    "hull",
    "instant",
    "overlap",
    "passage",
]
