"""What all tables share: how constraints are named, and the column types.

The types are those that SQLite and PostgreSQL have in common, so that one set of models serves both:

- Times are ISO 8601 text. A time of publication is kept as the outlet gave it, with its precision and offset,
  which no timestamp column keeps; our own times are in UTC, where the order of the text is the order of time.
- Lists and mappings are JSON text, which `json_each` opens in SQLite and `::jsonb` in PostgreSQL.
- Changes and wordings are words joined by ";": `LIKE '%count_changed%'` is enough to find one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from sqlalchemy import Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

from attrib.domain import Span, Spans

# SQLite can only change a constraint by copying the table, and finds it there by its name.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table is one of these; their metadata is what migrations are compared with."""

    metadata = MetaData(naming_convention=NAMING)


class SpansText(TypeDecorator[Spans]):
    """Spans as JSON text: `[[0,12],[30,41]]`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Spans | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The JSON text."""
        if value is None:
            return None
        return "[" + ",".join(f"[{span.start},{span.end}]" for span in value) + "]"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Spans | None:  # noqa: ARG002
        """The spans."""
        return None if value is None else tuple(Span(start, end) for start, end in json.loads(value))


class NamesText(TypeDecorator[tuple[str, ...]]):
    """Several names as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The JSON text."""
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """The names."""
        return None if value is None else tuple(json.loads(value))


class WordsText(TypeDecorator[tuple[str, ...]]):
    """Several of our own words, which have no ";" in them, joined by it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The joined words."""
        return None if value is None else ";".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        """The words."""
        return None if value is None else tuple(value.split(";")) if value else ()


class JsonText(TypeDecorator[Any]):
    """Anything JSON can tell, kept in the order it came in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The JSON text."""
        return None if value is None else as_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:  # noqa: ARG002
        """The value, with lists for tuples."""
        return None if value is None else json.loads(value)


def as_json(value: object) -> str:
    """The JSON text of a value; what JSON does not know (a date of a manifest) becomes text.

    Readable as it is, except where half a surrogate pair, which no database takes, has to be escaped.
    """
    plain = dict(value) if isinstance(value, Mapping) else value
    readable = json.dumps(plain, ensure_ascii=False, default=str)
    return readable if _encodable(readable) else json.dumps(plain, default=str)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


Key = Annotated[int, mapped_column(primary_key=True, comment="our own number")]
