"""A Data Package: the tables as CSV and `datapackage.json`, which says what every column holds.

Data Package 2.0 (datapackage.org), with Table Schemas, keys between the tables and a hash of every file. The texts
of the articles are not in it, since most may not be passed on; `text_sha256` says which text the positions count in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from attrib.domain import Article, Finding
from attrib.report import columns
from attrib.report.claims import stored_claim_record
from attrib.report.export.collection import Collection
from attrib.report.export.names import text_sha256
from attrib.report.formats import csv
from attrib.report.formats.json import dumps
from attrib.report.listing import Column, Json, Listing, Record
from attrib.report.meanings import key_to
from attrib.report.rows import SCHEMA, record, report_row

DESCRIPTOR = "datapackage.json"
PROFILES = "https://datapackage.org/profiles/2.0"

_WHOLE = frozenset({"schema", "count_min", "count_max", "sentence", "claims"})
_TRUTH = frozenset({"senior", "orphan"})
_SHA256 = Column("text_sha256")
_TYPES = {**dict.fromkeys(_WHOLE, "integer"), **dict.fromkeys(_TRUTH, "boolean"), "similarity": "number"}


@dataclass(frozen=True, slots=True)
class _Table:
    """One table; `primary` columns identify a row, `foreign` ones name a row of another table by its column."""

    name: str
    title: str
    listing: Listing
    key: Mapping[str, str]
    primary: tuple[str, ...] = ()
    foreign: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def write(collection: Collection) -> Mapping[str, str]:
    """The files of the package by their names, the descriptor last."""
    tables = [
        _articles(collection),
        _claims(collection),
        _sources(collection),
        _findings(collection),
        _reviews(collection),
    ]
    files = {f"{table.name}.csv": csv.write(table.listing) for table in tables}
    resources: list[Json] = [_resource(table, files[f"{table.name}.csv"]) for table in tables]
    package: dict[str, Json] = {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": "attrib-export",
        "title": "Attributions found by attrib",
        "description": "Which outlets repeat, alter or drop each attribution of their stories.",
        "version": str(SCHEMA),
        "resources": resources,
    }
    return {**files, DESCRIPTOR: dumps(package, indent=2) + "\n"}


def _articles(collection: Collection) -> _Table:
    hashes = [text_sha256(each.article) for each in collection.articles]
    records = [
        {**listed, "text_sha256": each} for listed, each in zip(collection.listed, hashes, strict=True)
    ]
    key = {**key_to(columns.ARTICLES), "text_sha256": "SHA-256 of the text, which all positions count in."}
    listing = Listing((*columns.ARTICLES, _SHA256), tuple(records))
    return _Table("articles", "Articles", listing, key, ("article",))


def _claims(collection: Collection) -> _Table:
    records = tuple(stored_claim_record(claim, article=article) for article, claim in collection.claims())
    return _Table(
        "claims",
        "Claims with their attributions",
        Listing(columns.CLAIMS, records),
        key_to(columns.CLAIMS),
        ("claim_id",),
        {"article": ("articles", "article")},
    )


def _sources(collection: Collection) -> _Table:
    return _Table(
        "sources",
        "Sources of each article",
        Listing(columns.SOURCES, collection.sources),
        key_to(columns.SOURCES),
        foreign={"article": ("articles", "article")},
    )


def _findings(collection: Collection) -> _Table:
    articles = collection.by_id()
    records = tuple(_finding(story, each, articles) for story, each in collection.findings)
    return _Table(
        "findings",
        "What every outlet did with every claim",
        Listing(columns.REPORT, records),
        key_to(columns.REPORT),
        ("claim_id", "article"),
        {
            "claim_id": ("claims", "claim_id"),
            "reference_article": ("articles", "article"),
            "article": ("articles", "article"),
        },
    )


def _finding(story: str, finding: Finding, articles: Mapping[str, Article]) -> Record:
    reference, other = articles[finding.reference.article], articles[finding.article]
    return record(report_row(story, finding, reference=reference, other=other))


def _reviews(collection: Collection) -> _Table:
    """A review stays where its finding has gone, so that it names no row of another table."""
    listing = Listing(columns.REVIEWS, collection.reviews)
    return _Table("reviews", "What people decided", listing, key_to(columns.REVIEWS))


def _resource(table: _Table, written: str) -> Record:
    data = written.encode("utf-8", "backslashreplace")
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: _Table) -> Record:
    schema: dict[str, Json] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(column, table) for column in table.listing.columns],
        "missingValues": [""],
    }
    if table.primary:
        schema["primaryKey"] = table.primary
    if table.foreign:
        schema["foreignKeys"] = [_foreign_key(name, place) for name, place in table.foreign.items()]
    return schema


def _field(column: Column, table: _Table) -> Record:
    """A list or a position is a string here, since its parts are joined by a sign they may hold."""
    field: dict[str, Json] = {
        "name": column.name,
        "type": _TYPES.get(column.name, "string"),
        "description": table.key[column.name],
    }
    if column.name in table.primary:
        field["constraints"] = {"required": True}
    return field


def _foreign_key(name: str, place: Sequence[str]) -> Record:
    resource, column = place
    return {"fields": [name], "reference": {"resource": resource, "fields": [column]}}
