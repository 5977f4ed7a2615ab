"""The options that several commands share, so that one word means the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from attrib.errors import UsageError

SOME_FAILED = 3
"""The exit code where some of what was asked was done, and the rest is named with its reason."""


class Format(StrEnum):
    """The keys of `FORMATS` and `BINARY_FORMATS` in `attrib.report.formats`, so that `--help` need not import them."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"
    XLSX = "xlsx"


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="How to write it; by default what FILE's name says, else a table."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead of the screen.")
]
ExcelOption = Annotated[
    bool, typer.Option("--excel", help="CSV for Excel: with a byte order mark, and nothing it calculates.")
]
StoryOption = Annotated[str | None, typer.Option("--story", metavar="NAME", help="Only this story.")]
TaggerOption = Annotated[
    str,
    typer.Option(
        "--tagger",
        metavar="rules|learned|FILE",
        help="Who reads: the rules alone, with the tagger that comes along, or with one from attrib train.",
    ),
]
OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only this outlet.")]


NOT_YET = frozenset(("pdf", "htm", "xls", "ods", "docx", "parquet"))
"""Suffixes that promise a format which is not written; a table in such a file would not open."""


def chosen_format(given: Format | None, output: Path | None, *, excel: bool = False) -> Format:
    """The format asked for, else the one the file's name ends in, else a table; `excel` takes nothing but CSV."""
    if excel:
        return _csv(given, output)
    if given is not None:
        return given
    suffix = output.suffix.lower().lstrip(".") if output else ""
    if suffix in NOT_YET:
        raise UsageError(
            f"attrib writes no .{suffix}: use .csv, .tsv, .json, .jsonl, .md, .html or .xlsx, or say --format"
        )
    return Format(suffix) if suffix in set(Format) else Format.TABLE


def _csv(given: Format | None, output: Path | None) -> Format:
    chosen = Format.CSV if given is None and output is None else chosen_format(given, output)
    if chosen is not Format.CSV:
        raise UsageError(f"--excel goes with --format csv, not with {chosen.value}")
    return chosen
