"""`attrib extract`: what would be found in a file, without a database."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import SOME_FAILED, Format, OutputOption, TaggerOption
from attrib.commands.output import emit, emit_listing, note

if TYPE_CHECKING:
    from attrib.workflow.extract import Extracted


class ExtractFormat(StrEnum):
    """The formats of every listing, and brat's."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    BRAT = "brat"


def extract(
    inputs: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Texts, pages, lists or folders; - is stdin.")
    ],
    *,
    format: Annotated[
        ExtractFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write it; by default what FILE's name says, else a table. brat: a folder.",
        ),
    ] = None,
    output: OutputOption = None,
    tagger: TaggerOption = "learned",
) -> None:
    """Show the claims of a text and who they are attributed to; nothing is stored.

    Positions count the characters of the text, so that text[start:end] is the passage.

    For example:
      attrib extract article.txt
      attrib extract --format jsonl articles/*.txt
      attrib extract --format brat -o annotated/ articles/*.txt
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.workflow.extract import extract_inputs

    extracted = extract_inputs(inputs, tagger=tagger, stdin=sys.stdin.buffer)
    if format is ExtractFormat.BRAT:
        _annotate(extracted, output)
    else:
        listed = Format(format) if format else None
        emit_listing(Listing(columns.EXTRACT, extracted.records), listed, output)
    for message in (*extracted.warnings, *extracted.failures):
        note(message)
    if extracted.failures:
        raise typer.Exit(SOME_FAILED)


def _annotate(extracted: Extracted, output: Path | None) -> None:
    """The files of brat in the folder, or one article's annotations on stdout."""
    from attrib.errors import UsageError
    from attrib.report.formats.brat import standoff
    from attrib.workflow.annotate import write_brat

    if output is not None:
        note(f"{write_brat(extracted.articles, output)} texts in {output}, as brat opens them")
    elif len(extracted.articles) > 1:
        raise UsageError("--format brat writes several files for several texts; name a folder: -o FOLDER")
    else:
        emit("".join(standoff(each.text, each.claims) for each in extracted.articles))
