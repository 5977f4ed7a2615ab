"""`attrib stories`: the events the articles are about."""

from __future__ import annotations

import typer

from attrib.commands.options import FormatOption, OutputOption
from attrib.commands.output import emit_listing
from attrib.commands.session import database_target


def stories(ctx: typer.Context, *, format: FormatOption = None, output: OutputOption = None) -> None:
    """List the stories: how many articles each has, and which one the others were held against.

    For example:
      attrib stories
      attrib stories --format jsonl
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.store.database import open_database
    from attrib.workflow import listings

    with open_database(database_target(ctx), readonly=True) as session:
        records = listings.stories(session)
    emit_listing(Listing(columns.STORIES, records), format, output)
