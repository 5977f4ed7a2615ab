"""`attrib sources`: who speaks in the articles."""

from __future__ import annotations

import typer

from attrib.commands.options import ExcelOption, FormatOption, OutletOption, OutputOption, StoryOption
from attrib.commands.output import emit_listing
from attrib.commands.session import database_target


def sources(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    outlet: OutletOption = None,
    format: FormatOption = None,
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """List the sources: who they are said to be, and for how many claims each speaks.

    For example:
      attrib sources
      attrib sources --outlet "Harbour Post" --format csv
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.store.database import open_database
    from attrib.workflow import listings

    with open_database(database_target(ctx), readonly=True) as session:
        records = listings.sources(session, story=story, outlet=outlet)
    emit_listing(Listing(columns.SOURCES, records), format, output, excel=excel)
