"""`attrib lineage`: who has it from whom, and how many independent roots each claim has."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import Format, OutputOption, StoryOption, chosen_format
from attrib.commands.output import emit, emit_lines, emit_listing, note, room
from attrib.commands.session import database_target

if TYPE_CHECKING:
    from attrib.domain import Lineage


class LineageFormat(StrEnum):
    """The formats a lineage can be written in."""

    TABLE = "table"
    JSON = "json"
    DOT = "dot"
    CSV = "csv"
    TSV = "tsv"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"


class Rows(StrEnum):
    """What one row is about, in the formats that have rows."""

    CLAIMS = "claims"
    TIES = "ties"


def lineage(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    why: Annotated[
        bool, typer.Option("--why", help="In the table, say for every outlet why it counts there.")
    ] = False,
    rows: Annotated[
        Rows,
        typer.Option(
            "--rows", help="Where there are rows, one for each carrier of a claim, or for each tie."
        ),
    ] = Rows.CLAIMS,
    format: Annotated[
        LineageFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write it; by default what FILE's name says, else a table. dot is for Graphviz.",
        ),
    ] = None,
    output: OutputOption = None,
) -> None:
    """Show who shares text with or credits whom, and on how many independent roots each claim rests.

    Five outlets that retell one agency count as one root. Needs what attrib compare found.

    For example:
      attrib lineage --why
      attrib lineage --format json -o lineage.json
      attrib lineage --format dot | dot -Tsvg > lineage.svg
    """
    from attrib.store.database import open_database
    from attrib.workflow.lineage import trace_stories

    chosen = _chosen(format, output)
    with open_database(database_target(ctx), readonly=True) as session:
        traced = trace_stories(session, story=story)
    for name in traced.stale:
        note(f"{name} has changed since it was compared; run: attrib compare --story {name}")
    if chosen is LineageFormat.TABLE:
        from attrib.report.lineage_overview import lineage_overview

        emit_lines(lineage_overview(traced.lineages, room=room(), reasons=why), output)
    else:
        _write(traced.lineages, chosen, rows, output)


def _chosen(given: LineageFormat | None, output: Path | None) -> LineageFormat:
    if given is not None:
        return given
    if output is not None and output.suffix.lower() in (".dot", ".gv"):
        return LineageFormat.DOT
    return LineageFormat(chosen_format(None, output).value)


def _write(lineages: tuple[Lineage, ...], chosen: LineageFormat, rows: Rows, output: Path | None) -> None:
    from attrib.report import lineage as records
    from attrib.report.lineage_dot import dot
    from attrib.report.listing import Listing

    if chosen is LineageFormat.DOT:
        emit(dot(lineages), output)
    elif chosen is LineageFormat.JSON:
        whole = tuple(records.lineage_record(each) for each in lineages)
        emit_listing(Listing((), whole), Format.JSON, output)
    else:
        columns, flat = (
            (records.CLAIM_COLUMNS, records.claim_rows)
            if rows is Rows.CLAIMS
            else (records.TIE_COLUMNS, records.tie_rows)
        )
        listed = tuple(row for each in lineages for row in flat(each))
        emit_listing(Listing(columns, listed), Format(chosen.value), output)
