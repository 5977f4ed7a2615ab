"""A listing: records for machines, and the flat columns people and spreadsheets see of them.

JSON keeps a record as it is. Every other format shows `Column`s: one cell per column, in a fixed order.
A cell is text: nothing where the record has nothing, "true" or "false", numbers as they are, lists joined
by ";", a passage as "start-end;start-end", evidence as "change: from -> to;change: from -> to".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Record: TypeAlias = Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Column:
    """One flat column: its name, where the record has it ("reference.article"), and whether tables show it.

    CSV and TSV have every column under its name; `table` and `md` only those with `table`, under
    `heading`, each cell put as `brief` puts it.
    """

    name: str
    path: str = ""
    table: bool = True
    heading: str = ""
    brief: Callable[[str], str] = str

    def value(self, record: Record) -> Json:
        """What the record has there, None where it has nothing."""
        value: Json = record
        for key in (self.path or self.name).split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value

    def cell(self, record: Record) -> str:
        """The record's value as text, empty where it has none."""
        return flat(self.value(record))


@dataclass(frozen=True, slots=True)
class Listing:
    """Records with the columns to show them in."""

    columns: tuple[Column, ...]
    records: tuple[Record, ...]


def flat(value: Json) -> str:
    """A value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return _evidence(value)
    if isinstance(value, Sequence):
        return ";".join(_span(item) if _is_span(item) else flat(item) for item in value)
    return str(value)


def _is_span(value: Json) -> bool:
    return (
        isinstance(value, Sequence)
        and len(value) == 2
        and all(isinstance(position, int) for position in value)
    )


def _span(value: Json) -> str:
    assert isinstance(value, Sequence)
    return f"{value[0]}-{value[1]}"


def _evidence(value: Mapping[str, Json]) -> str:
    """`change: from -> to`; the one nested record a flat cell can hold."""
    return f"{flat(value.get('change'))}: {flat(value.get('from'))} -> {flat(value.get('to'))}"
