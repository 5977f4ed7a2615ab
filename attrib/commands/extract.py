"""`attrib extract`: what would be found in a file, without a database."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from attrib.commands.options import FormatOption, OutputOption
from attrib.commands.output import emit_listing, note

SOME_FAILED = 3


def extract(
    inputs: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Texts, pages, lists or folders; - is stdin.")
    ],
    *,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show the claims of a text and who they are attributed to; nothing is stored.

    Positions count the characters of the text, so that text[start:end] is the passage.

    For example:
      attrib extract article.txt
      attrib extract --format jsonl articles/*.txt
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.workflow.extract import extract_inputs

    extracted = extract_inputs(inputs, stdin=sys.stdin.buffer)
    emit_listing(Listing(columns.EXTRACT, extracted.records), format, output)
    for message in (*extracted.warnings, *extracted.failures):
        note(message)
    if extracted.failures:
        raise typer.Exit(SOME_FAILED)
