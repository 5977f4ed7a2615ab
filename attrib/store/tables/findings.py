"""What comparing a story found: the run, its clusters, and a finding for each claim and article."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Double, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from attrib.store.tables.base import Base, JsonText, Key, NamesText, WordsText


class ComparisonRow(Base):
    """The last run over a story, and all that is needed to tell whether it would come out the same."""

    __tablename__ = "comparisons"

    id: Mapped[Key]
    story_id: Mapped[int] = mapped_column(
        ForeignKey("stories.id", ondelete="CASCADE"), unique=True, comment="a story has one comparison"
    )
    reference_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"),
        index=True,
        comment="the article held against the others",
    )
    reference_reason: Mapped[str] = mapped_column(Text, comment="why that article, in words")
    options: Mapped[str] = mapped_column(Text, comment="JSON mapping of the options it ran with")
    version: Mapped[str] = mapped_column(Text, comment="of attrib")
    input_sha256: Mapped[str] = mapped_column(Text, comment="of all it read; the same means nothing to do")
    extractor: Mapped[tuple[str, ...] | None] = mapped_column(
        NamesText, comment="JSON list of the extractor versions that read its claims; null: made before 0002"
    )
    weights_sha256: Mapped[str | None] = mapped_column(
        Text, comment="of the weights file; null: the shipped weights"
    )
    reviews_sha256: Mapped[str | None] = mapped_column(
        Text, comment="of the reviews that were in force; null: made before 0002"
    )
    created_at: Mapped[str] = mapped_column(Text, comment="ISO 8601, UTC")
    stale: Mapped[bool] = mapped_column(default=False, comment="articles or claims changed after it")


class ClusterRow(Base):
    """One claim of the reference side; its findings hold the claims of others that were linked to it."""

    __tablename__ = "clusters"
    __table_args__ = (UniqueConstraint("comparison_id", "number"),)

    id: Mapped[Key]
    comparison_id: Mapped[int] = mapped_column(
        ForeignKey("comparisons.id", ondelete="CASCADE"), comment="the run it is of"
    )
    number: Mapped[int] = mapped_column(Integer, comment="the order they are told in, from 1")
    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id", ondelete="CASCADE"), index=True, comment="the reference side's claim"
    )


class FindingRow(Base):
    """What one article did with one claim of the reference side."""

    __tablename__ = "findings"
    __table_args__ = (UniqueConstraint("cluster_id", "article_id"),)

    id: Mapped[Key]
    ref: Mapped[str] = mapped_column(Text, index=True, comment="the finding id: ARTICLE#ORDINAL@ARTICLE")
    cluster_id: Mapped[int] = mapped_column(
        ForeignKey("clusters.id", ondelete="CASCADE"), comment="the reference side"
    )
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), index=True, comment="the other side's article"
    )
    claim_id: Mapped[int | None] = mapped_column(
        ForeignKey("claims.id", ondelete="CASCADE"),
        index=True,
        comment="the linked claim; null: no match found",
    )
    verdict: Mapped[str] = mapped_column(
        Text, comment="repeated, altered, dropped, added, unattributed, absent or unreadable"
    )
    changes: Mapped[tuple[str, ...]] = mapped_column(WordsText, comment="of the attribution, joined by ;")
    wording: Mapped[tuple[str, ...]] = mapped_column(WordsText, comment="of the content, joined by ;")
    evidence: Mapped[Any] = mapped_column(JsonText, comment="JSON list of [change, before, after]")
    similarity: Mapped[float | None] = mapped_column(Double, comment="of the two passages, 0 to 1")
    level: Mapped[str | None] = mapped_column(Text, comment="confirmed or suggested")
    features: Mapped[Any] = mapped_column(JsonText, comment="JSON list of [name, value, detail] of the link")
    rule: Mapped[str] = mapped_column(Text, comment="the rule that gave the verdict")
