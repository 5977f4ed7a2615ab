"""Claims with their attribution, and the sources they are attributed to."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from attrib.domain import Spans
from attrib.store.tables.base import Base, Key, NamesText, SpansText


class SourceRow(Base):
    """Who spoke, as one article tells it: equal introduction and equal profile are one source."""

    __tablename__ = "sources"
    __table_args__ = (UniqueConstraint("revision_id", "number"),)

    id: Mapped[Key]
    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id", ondelete="CASCADE"), comment="the text that tells of the source"
    )
    number: Mapped[int] = mapped_column(Integer, comment="order of first mention, from 1")
    introduction: Mapped[str] = mapped_column(Text, comment="the fullest words the article has for it")
    kind: Mapped[str] = mapped_column(
        Text, comment="person, anonymous, organisation, state, media, document or public"
    )
    name: Mapped[str | None] = mapped_column(Text, comment="of a person, an organisation, a document")
    count_min: Mapped[int] = mapped_column(BigInteger, comment="at least so many speak")
    count_max: Mapped[int | None] = mapped_column(BigInteger, comment="at most so many; null: not told")
    senior: Mapped[bool] = mapped_column(comment="an anonymous source is called senior")
    nationality: Mapped[tuple[str, ...]] = mapped_column(NamesText, comment="JSON list")
    role: Mapped[str | None] = mapped_column(Text, comment="what it does: commander, spokesperson")
    affiliation: Mapped[str | None] = mapped_column(Text, comment="whom it belongs to")
    basis: Mapped[str | None] = mapped_column(Text, comment="how it is said to know")


class ClaimRow(Base):
    """One proposition as printed. A claim nobody is named for is a row like any other.

    The mention (the words used here) is the claim's; who is meant by them is the source's. A claim inside
    another's content names it in `parent`; it is content there, and not one of the article's own claims.
    """

    __tablename__ = "claims"
    __table_args__ = (
        UniqueConstraint("revision_id", "position"),
        ForeignKeyConstraint(
            ["revision_id", "parent"], ["claims.revision_id", "claims.position"], ondelete="CASCADE"
        ),
        # ARTICLE#ORDINAL names one claim; inner claims count for themselves.
        Index(
            "uq_claims_revision_id_ordinal",
            "revision_id",
            "ordinal",
            unique=True,
            sqlite_where=text("parent IS NULL"),
            postgresql_where=text("parent IS NULL"),
        ),
        Index(None, "revision_id", "parent"),
    )

    id: Mapped[Key]
    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id", ondelete="CASCADE"), comment="the text the spans count in"
    )
    position: Mapped[int] = mapped_column(
        Integer, comment="from 1 in text order, each claim before its inner ones"
    )
    parent: Mapped[int | None] = mapped_column(
        Integer, comment="position of the claim whose content holds this one"
    )
    ordinal: Mapped[int] = mapped_column(Integer, comment="the number in the claim's id, ARTICLE#ORDINAL")
    text: Mapped[str] = mapped_column(Text, comment="the content, without cue and source")
    spans: Mapped[Spans] = mapped_column(
        SpansText, comment="JSON list of [start, end): where the content stands"
    )
    quote_type: Mapped[str] = mapped_column(Text, comment="direct, indirect, mixed or none")
    attributed: Mapped[bool] = mapped_column(comment="the article attributes it, if only by a hedge")
    source_id: Mapped[int | None] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="who is meant; null: nobody is named"
    )
    mention_text: Mapped[str | None] = mapped_column(Text, comment="the words used here: he, the source")
    mention_spans: Mapped[Spans | None] = mapped_column(SpansText, comment="where those words stand")
    resolved_text: Mapped[str | None] = mapped_column(Text, comment="the earlier words they point back to")
    resolved_spans: Mapped[Spans | None] = mapped_column(SpansText, comment="where those earlier words stand")
    via: Mapped[str | None] = mapped_column(Text, comment="the outlet the source spoke through")
    orphan: Mapped[bool | None] = mapped_column(comment="a definite description that nothing introduces")
    cue_text: Mapped[str | None] = mapped_column(Text, comment="said, according to; null: no cue")
    cue_spans: Mapped[Spans | None] = mapped_column(SpansText, comment="where the cue stands")
    cue_force: Mapped[str | None] = mapped_column(
        Text, comment="neutral, asserting, doubting, denying or hedged"
    )
    paragraph: Mapped[int] = mapped_column(Integer, comment="where the content begins, from 0")
    sentence: Mapped[int] = mapped_column(Integer, comment="where the content begins, from 0")
    rule: Mapped[str] = mapped_column(Text, comment="the pattern that found it")
    extractor: Mapped[str] = mapped_column(Text, comment="the extractor version that found it")
