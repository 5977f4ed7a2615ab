"""`attrib stories`: the events the articles are about."""

from __future__ import annotations

import typer

from attrib.commands.options import ExcelOption, Format, FormatOption, OutputOption, chosen_format
from attrib.commands.output import emit_lines, emit_listing, room
from attrib.commands.session import database_target


def stories(
    ctx: typer.Context,
    *,
    format: FormatOption = None,
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """List the stories: who tells them and when, how each was compared, and what to run next.

    For example:
      attrib stories
      attrib stories --format csv -o stories.csv
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.report.stories import stories_page
    from attrib.store.database import open_database
    from attrib.workflow import stories as workflow
    from attrib.workflow.listings import versioned

    with open_database(database_target(ctx), readonly=True) as session:
        found, ungrouped = workflow.stories(session), workflow.ungrouped(session)
    if chosen_format(format, output, excel=excel) is Format.TABLE:
        emit_lines(stories_page(found, ungrouped=ungrouped, room=room()), output)
        return
    records = tuple(versioned(workflow.record(each)) for each in found)
    emit_listing(Listing(columns.STORIES, records), format, output, excel=excel)
