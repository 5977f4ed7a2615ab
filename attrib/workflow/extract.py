"""Extraction without a database: what would be found in these inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from attrib.domain import Claim
from attrib.intake import Failure, Item, gather
from attrib.report.claims import claim_record
from attrib.report.listing import Record
from attrib.text import extract_claims
from attrib.text.tagger import tagger_named


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article's text with its claims, under the name it is shown by."""

    name: str
    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """The claims as records, in input and text order; what could not be read; what to be warned of; the articles."""

    records: tuple[Record, ...]
    failures: tuple[str, ...]
    warnings: tuple[str, ...]
    articles: tuple[ReadArticle, ...] = ()


def extract_inputs(
    inputs: Sequence[str], *, tagger: str = "learned", stdin: BinaryIO | None = None
) -> Extracted:
    """Every claim of every article the inputs hold. An input that cannot be read costs itself only."""
    reader = tagger_named(tagger)
    records: list[Record] = []
    articles: list[ReadArticle] = []
    failures: list[str] = []
    warnings: list[str] = []
    for each in gather(inputs, stdin=stdin):
        if isinstance(each, Failure):
            failures.append(each.message)
        elif isinstance(each, Item):
            read = ReadArticle(_shown_as(each), each.article.text, extract_claims(each.article, reader))
            articles.append(read)
            records += (claim_record(claim, article=read.name) for claim in read.claims)
            warnings += (f"{each.name}: {warning}" for warning in each.warnings)
    return Extracted(tuple(records), tuple(failures), tuple(warnings), tuple(articles))


def _shown_as(item: Item) -> str:
    """A file goes by its name, whatever its front matter says; a record of a list by its article's id."""
    path = Path(item.origin)
    return path.name if path.is_file() else item.article.id
