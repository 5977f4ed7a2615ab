"""Outlets, stories, articles, each article's revisions, and the inputs they came from."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from attrib.store.tables.base import Base, JsonText, Key, NamesText


class OutletRow(Base):
    """A publisher. What it is and where is filled in where the outlet list knows it."""

    __tablename__ = "outlets"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(Text, unique=True, comment="as the articles give it")
    kind: Mapped[str | None] = mapped_column(Text, comment="agency, newspaper, broadcaster, site or magazine")
    country: Mapped[str | None] = mapped_column(Text, comment="as the outlet list gives it")
    domains: Mapped[tuple[str, ...] | None] = mapped_column(NamesText, comment="JSON list of its domains")
    aliases: Mapped[tuple[str, ...] | None] = mapped_column(NamesText, comment="JSON list of other names")


class StoryRow(Base):
    """The articles about one event."""

    __tablename__ = "stories"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(Text, unique=True, comment="given, or a readable slug found by compare")


class ArticleRow(Base):
    """What stays the same through an article's revisions."""

    __tablename__ = "articles"
    __table_args__ = (Index(None, "given_ref", "outlet_id"),)

    id: Mapped[Key]
    ref: Mapped[str] = mapped_column(Text, unique=True, comment="the article id everybody sees")
    given_ref: Mapped[str] = mapped_column(
        Text, comment="the id it arrived with; ref differs where that was already another article's"
    )
    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlets.id"), index=True, comment="who published it, as the current revision says"
    )
    story_id: Mapped[int | None] = mapped_column(
        ForeignKey("stories.id", ondelete="SET NULL"), index=True, comment="null until one is given or found"
    )
    story_given: Mapped[bool] = mapped_column(
        default=False, comment="somebody gave the story; compare leaves it alone"
    )
    revision: Mapped[int] = mapped_column(Integer, comment="number of the current revision")
    added_at: Mapped[str] = mapped_column(Text, comment="when it first arrived, ISO 8601, UTC")


class RevisionRow(Base):
    """An article's text as it arrived once. Earlier ones are kept, with their claims.

    Text and bytes stand last: SQLite reads a row from its beginning, and whoever asks for a column behind
    them has it read both.
    """

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("article_id", "number"),)

    id: Mapped[Key]
    article_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id", ondelete="CASCADE"), comment="whose revision it is"
    )
    number: Mapped[int] = mapped_column(Integer, comment="counts the article's revisions from 1")
    outlet_id: Mapped[int] = mapped_column(
        ForeignKey("outlets.id"), index=True, comment="who published it, as this arrival says"
    )
    title: Mapped[str | None] = mapped_column(Text, comment="headline")
    author: Mapped[str | None] = mapped_column(Text, comment="byline")
    text_sha256: Mapped[str] = mapped_column(Text, index=True, comment="of the text as UTF-8")
    text_status: Mapped[str] = mapped_column(Text, comment="full, partial, paywall, live, empty or fallback")
    published_value: Mapped[str | None] = mapped_column(
        Text, comment="ISO 8601 with the offset as the outlet gave it, a date alone where that is all"
    )
    published_precision: Mapped[str | None] = mapped_column(Text, comment="day, minute or second")
    published_evidence: Mapped[str | None] = mapped_column(Text, comment="where the time was read")
    url: Mapped[str | None] = mapped_column(Text, index=True, comment="where it was published")
    language: Mapped[str | None] = mapped_column(Text, comment="of the text, where it is told")
    raw_sha256: Mapped[str | None] = mapped_column(Text, comment="of the bytes before compression")
    encoding: Mapped[str] = mapped_column(Text, comment="how the bytes were decoded")
    encoding_evidence: Mapped[str] = mapped_column(Text, comment="why that encoding was taken")
    origin: Mapped[str] = mapped_column(Text, comment="path, URL or - it was read from first")
    extractor: Mapped[str | None] = mapped_column(
        Text, comment="the extractor version that read its claims last; null: not read yet"
    )
    arrived_at: Mapped[str] = mapped_column(Text, comment="ISO 8601, UTC")
    extra: Mapped[Any] = mapped_column(JsonText, comment="JSON mapping of the fields we do not know")
    text: Mapped[str] = mapped_column(Text, comment="the text every span counts in, by code points")
    raw: Mapped[bytes | None] = mapped_column(LargeBinary, comment="the bytes as they came, zlib-compressed")


class InputRow(Base):
    """What each origin brought last.

    By `sha256` the same input is known again before it is read. Of the revisions that some origin brought
    last, one is the article's current one.
    """

    __tablename__ = "inputs"

    id: Mapped[Key]
    origin: Mapped[str] = mapped_column(Text, unique=True, comment="path, URL or - it was read from")
    sha256: Mapped[str | None] = mapped_column(
        Text, comment="of its bytes and all that decides how they are read; null: not told"
    )
    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id", ondelete="CASCADE"), index=True, comment="what it brought"
    )
    warnings: Mapped[tuple[str, ...]] = mapped_column(
        NamesText, comment="JSON list: what was read otherwise than it was meant"
    )
