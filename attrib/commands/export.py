"""`attrib export`: what was found, in the forms other programs know."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import OutputOption, StoryOption
from attrib.commands.output import emit, note
from attrib.commands.session import database_target

if TYPE_CHECKING:
    from pathlib import Path

    from attrib.report.export import Collection


class ExportFormat(StrEnum):
    """The forms, by the names their specifications have."""

    WEB_ANNOTATION = "webannotation"
    SCHEMA_ORG = "schema.org"
    DATA_PACKAGE = "datapackage"
    JSONL = "jsonl"


def export(
    ctx: typer.Context,
    *,
    format: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="datapackage is a folder, the others are one file.")
    ],
    story: StoryOption = None,
    output: OutputOption = None,
) -> None:
    """Write what was found in a form that other programs know.

    webannotation has one W3C Web Annotation for each attribution, schema.org the articles with what they quote and
    claim, datapackage all tables with a description of their columns, jsonl the articles as attrib ingest reads them.

    For example:
      attrib export --format webannotation -o attributions.jsonld
      attrib export --format datapackage --story dam-closure -o dam-closure/
      attrib export --format jsonl -o articles.jsonl
    """
    from attrib.store.database import open_database
    from attrib.workflow.export import collect

    with open_database(database_target(ctx), readonly=True) as session:
        collection = collect(session, story=story)
    if format is ExportFormat.DATA_PACKAGE:
        _write_package(collection, output)
    else:
        emit(_written(collection, format), output)


def _written(collection: Collection, format: ExportFormat) -> str:
    from attrib.report.export import articles, schema_org, web_annotation

    writers = {
        ExportFormat.WEB_ANNOTATION: web_annotation.write,
        ExportFormat.SCHEMA_ORG: schema_org.write,
        ExportFormat.JSONL: articles.write,
    }
    return writers[format](collection)


def _write_package(collection: Collection, folder: Path | None) -> None:
    from attrib.errors import UsageError
    from attrib.workflow.export import write_package

    if folder is None or str(folder) == "-":
        raise UsageError("a Data Package is a folder of files\nsay where to write it: -o FOLDER")
    note(f"{write_package(collection, folder)} files in {folder}; datapackage.json describes the others")
