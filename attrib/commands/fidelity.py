"""`attrib fidelity`: how many attributions each outlet repeated, altered or dropped."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from attrib.commands.options import (
    ExcelOption,
    Format,
    FormatOption,
    OutputOption,
    StoryOption,
    chosen_format,
)
from attrib.commands.output import emit_lines, emit_listing, note, room
from attrib.commands.session import database_target


class By(StrEnum):
    """What one row is about."""

    OUTLET = "outlet"
    KIND = "kind"
    BOTH = "both"


def fidelity(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    by: Annotated[
        By | None,
        typer.Option("--by", help="A row per outlet, per kind of source, or per both; else each in turn."),
    ] = None,
    format: FormatOption = None,
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """Count how many of the attributions an outlet carried it repeated, altered or dropped.

    What was not found, or could not be, is not counted as carried. Counts stand beside every share.

    For example:
      attrib fidelity
      attrib fidelity --by both --format csv -o fidelity.csv
    """
    from attrib.report import fidelity as records
    from attrib.report.fidelity_overview import fidelity_overview
    from attrib.report.listing import Listing
    from attrib.store.database import open_database
    from attrib.workflow.fidelity import measure_fidelity

    with open_database(database_target(ctx), readonly=True) as session:
        measured = measure_fidelity(session, story=story)
    for name in measured.stale:
        note(f"{name} has changed since it was compared; run: attrib compare --story {name}")
    chosen = chosen_format(format, output, excel=excel)
    if chosen is Format.TABLE:
        emit_lines(fidelity_overview(measured.report, room=room(), by=by), output)
    elif chosen is Format.JSON:
        emit_listing(Listing((), (records.fidelity_record(measured.report),)), format, output)
    else:
        emit_listing(Listing(records.COLUMNS, records.rows(measured.report, by)), format, output, excel=excel)
