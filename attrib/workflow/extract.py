"""Extraction without a database: what would be found in these inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from attrib.intake import Failure, Item, gather
from attrib.report.claims import claim_record
from attrib.report.listing import Record
from attrib.text import extract_claims


@dataclass(frozen=True, slots=True)
class Extracted:
    """The claims as records, in input and text order; what could not be read; what to be warned of."""

    records: tuple[Record, ...]
    failures: tuple[str, ...]
    warnings: tuple[str, ...]


def extract_inputs(inputs: Sequence[str], *, stdin: BinaryIO | None = None) -> Extracted:
    """Every claim of every article the inputs hold. An input that cannot be read costs itself only."""
    records: list[Record] = []
    failures: list[str] = []
    warnings: list[str] = []
    for each in gather(inputs, stdin=stdin):
        if isinstance(each, Failure):
            failures.append(each.message)
        elif isinstance(each, Item):
            records += _records(each)
            warnings += (f"{each.name}: {warning}" for warning in each.warnings)
    return Extracted(tuple(records), tuple(failures), tuple(warnings))


def _records(item: Item) -> Iterator[Record]:
    name = _shown_as(item)
    return (claim_record(claim, article=name) for claim in extract_claims(item.article))


def _shown_as(item: Item) -> str:
    """A file goes by its name, whatever its front matter says; a record of a list by its article's id."""
    path = Path(item.origin)
    return path.name if path.is_file() else item.article.id
