"""What servers told of the pages that were fetched from them."""

from __future__ import annotations

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from attrib.store.tables.base import Base, Key


class FetchedRow(Base):
    """One address, and what its server told when it was last fetched."""

    __tablename__ = "fetched"

    id: Mapped[Key]
    url: Mapped[str] = mapped_column(Text, unique=True, comment="the address that was asked for")
    etag: Mapped[str | None] = mapped_column(Text, comment="as the server gave it")
    last_modified: Mapped[str | None] = mapped_column(Text, comment="likewise")
    reader: Mapped[str] = mapped_column(Text, comment="the manner in which it was read then")
    fetched_at: Mapped[str] = mapped_column(Text, comment="ISO 8601, UTC")
