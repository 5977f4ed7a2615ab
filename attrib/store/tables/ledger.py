"""The ledger of ingesting."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from attrib.store.tables.base import Base, Key


class ItemRow(Base):
    """One item that was offered to one run, and how it ended."""

    __tablename__ = "ingest_items"

    id: Mapped[Key]
    run: Mapped[str] = mapped_column(Text, index=True, comment="names the run it was offered to")
    origin: Mapped[str] = mapped_column(Text, comment="the input as it was called: a file, a folder, a URL")
    item: Mapped[str] = mapped_column(Text, comment="the one item in it")
    outcome: Mapped[str] = mapped_column(Text, comment="added, unchanged, revised, skipped or failed")
    reason: Mapped[str | None] = mapped_column(Text, comment="why it was skipped or failed")
    article_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id", ondelete="SET NULL"), index=True, comment="the article it became"
    )
    at: Mapped[str] = mapped_column(Text, comment="ISO 8601, UTC")
