"""What matching has read out of claims, kept so that it is not read again."""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from attrib.store.tables.base import Base


class FingerprintRow(Base):
    """A claim's fingerprint by one version of the reader; it goes with its claim."""

    __tablename__ = "fingerprints"

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        comment="whose it is",
    )
    version: Mapped[str] = mapped_column(Text, comment="what it was made by; of no use to any other")
    data: Mapped[bytes] = mapped_column(LargeBinary, comment="as match packs it")
