"""`attrib claims`: every claim with its attribution."""

from __future__ import annotations

import typer

from attrib.commands.options import ExcelOption, FormatOption, OutletOption, OutputOption, StoryOption
from attrib.commands.output import emit_listing
from attrib.commands.session import database_target


def claims(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    outlet: OutletOption = None,
    format: FormatOption = None,
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """List the claims in text order, each with its source and cue.

    For example:
      attrib claims --story dam-closure
      attrib claims --outlet "Harbour Post" --format jsonl | head
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.store.database import open_database
    from attrib.workflow import listings

    with open_database(database_target(ctx), readonly=True) as session:
        records = listings.claims(session, story=story, outlet=outlet)
    emit_listing(Listing(columns.CLAIMS, records), format, output, excel=excel)
