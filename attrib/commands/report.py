"""`attrib report`: what every outlet did with every attribution."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.commands.options import (
    Format,
    FormatOption,
    OutletOption,
    OutputOption,
    StoryOption,
    chosen_format,
)
from attrib.commands.output import emit_lines, emit_listing, note, room
from attrib.commands.session import database_target


def report(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    outlet: OutletOption = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", metavar="WORD", help="Only this verdict, such as dropped.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="In the table, also the claims that nobody attributes.")
    ] = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show what every outlet did with every attribution: repeated, altered, dropped, added.

    The table leaves out claims that nobody attributes; the other formats have every row.

    For example:
      attrib report
      attrib report --format csv -o report.csv
      attrib report --story dam-closure --verdict dropped
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.report.overview import overview
    from attrib.report.rows import record
    from attrib.store.database import open_database
    from attrib.workflow.report import ReportOptions, report_stories

    options = ReportOptions(story=story, outlet=outlet, verdict=verdict)
    with open_database(database_target(ctx), readonly=True) as session:
        reported = report_stories(session, options)
    for name in reported.stale:
        note(f"{name} has changed since it was compared; run: attrib compare --story {name}")
    if not reported.stories:
        note("no finding is of that kind")
    if chosen_format(format, output) is Format.TABLE:
        asked = everything or verdict is not None
        emit_lines(overview(reported.stories, room=room(), everything=asked), output)
        return
    rows = [row for each in reported.stories for row in each.rows]
    emit_listing(Listing(columns.REPORT, tuple(record(row) for row in rows)), format, output)
