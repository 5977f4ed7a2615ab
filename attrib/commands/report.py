"""`attrib report`: what every outlet did with every attribution."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import (
    ExcelOption,
    Format,
    FormatOption,
    OutletOption,
    OutputOption,
    StoryOption,
    chosen_format,
)
from attrib.commands.output import emit, emit_lines, emit_listing, emit_page, note, room
from attrib.commands.session import database_target
from attrib.errors import NotFound

if TYPE_CHECKING:
    from attrib.workflow.report import ReportOptions


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
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """Show what every outlet did with every attribution: repeated, altered, dropped, added.

    The table leaves out claims that nobody attributes; the other formats have every row.

    For example:
      attrib report
      attrib report -o report.html
      attrib report --story dam-closure --verdict dropped -o dropped.csv
    """
    from attrib.report import columns
    from attrib.report.formats import markdown_report
    from attrib.report.listing import Listing
    from attrib.report.overview import overview
    from attrib.report.rows import record
    from attrib.store.database import open_database
    from attrib.workflow.report import ReportOptions, report_stories

    options = ReportOptions(story=story, outlet=outlet, verdict=verdict)
    chosen = chosen_format(format, output, excel=excel)
    if chosen is Format.HTML:
        _page(ctx, options, output)
        return
    with open_database(database_target(ctx), readonly=True) as session:
        reported = report_stories(session, options)
    for name in reported.stale:
        _note_stale(name)
    if not reported.stories:
        note("no finding is of that kind")
    if chosen is Format.TABLE:
        asked = everything or verdict is not None
        emit_lines(overview(reported.stories, room=room(), everything=asked), output)
        return
    if chosen is Format.MD:
        emit(markdown_report.write(reported.stories), output)
        return
    rows = [row for each in reported.stories for row in each.rows]
    emit_listing(Listing(columns.REPORT, tuple(record(row) for row in rows)), chosen, output, excel=excel)


def _page(ctx: typer.Context, options: ReportOptions, output: Path | None) -> None:
    """All of it as one page."""
    from attrib.report.html import page
    from attrib.store.database import open_database
    from attrib.workflow.pages import story_pages

    with open_database(database_target(ctx), readonly=True) as session:
        stories = story_pages(session, options)
    for each in stories:
        if each.stale:
            _note_stale(each.name)
    if not stories:
        raise NotFound("no finding is of that kind, so there is no page to write")
    emit_page(page(stories), output)


def _note_stale(name: str) -> None:
    note(f"{name} has changed since it was compared; run: attrib compare --story {name}")
