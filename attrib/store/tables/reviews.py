"""What people decided about matches and verdicts. No row here hangs on a text or a comparison: it outlives both."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Double, Text
from sqlalchemy.orm import Mapped, mapped_column

from attrib.domain import Spans
from attrib.store.tables.base import Base, JsonText, Key, SpansText, WordsText


class ReviewRow(Base):
    """One decision. The last of the same passages holds; earlier ones are its history."""

    __tablename__ = "reviews"

    id: Mapped[Key]
    reference_article: Mapped[str] = mapped_column(
        Text, index=True, comment="article id of the reference side"
    )
    reference_text: Mapped[str] = mapped_column(Text, comment="the content there, as it was seen")
    reference_spans: Mapped[Spans] = mapped_column(
        SpansText, comment="JSON list of [start, end): where it stood"
    )
    reference_sha256: Mapped[str] = mapped_column(Text, comment="of that article's text as UTF-8")
    article: Mapped[str] = mapped_column(Text, index=True, comment="article id of the other side")
    text: Mapped[str | None] = mapped_column(
        Text, comment="what was taken for the same claim; null: no match found"
    )
    spans: Mapped[Spans | None] = mapped_column(SpansText, comment="where it stood")
    text_sha256: Mapped[str | None] = mapped_column(Text, comment="of the other article's text as UTF-8")
    judgement: Mapped[str] = mapped_column(Text, comment="same, apart, verdict or withdrawn")
    seen: Mapped[str] = mapped_column(Text, comment="the verdict that was reviewed")
    verdict: Mapped[str | None] = mapped_column(Text, comment="the verdict to have instead")
    changes: Mapped[tuple[str, ...] | None] = mapped_column(
        WordsText, comment="its changes, joined by ;; null: not told"
    )
    similarity: Mapped[float | None] = mapped_column(Double, comment="of the two passages, as scored then")
    features: Mapped[Any] = mapped_column(JsonText, comment="JSON list of [name, value, detail], likewise")
    reviewer: Mapped[str] = mapped_column(Text, comment="who decided it")
    at: Mapped[str] = mapped_column(Text, comment="ISO 8601, UTC")
    reason: Mapped[str] = mapped_column(Text, comment="why; empty where nothing was said")
