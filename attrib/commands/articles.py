"""`attrib articles`: what is in the database."""

from __future__ import annotations

import typer

from attrib.commands.options import ExcelOption, FormatOption, OutletOption, OutputOption, StoryOption
from attrib.commands.output import emit_listing
from attrib.commands.session import database_target


def articles(
    ctx: typer.Context,
    *,
    story: StoryOption = None,
    outlet: OutletOption = None,
    format: FormatOption = None,
    excel: ExcelOption = False,
    output: OutputOption = None,
) -> None:
    """List the articles: who published what, when, and how much of the text there is.

    For example:
      attrib articles
      attrib articles --story dam-closure --format csv -o articles.csv
    """
    from attrib.report import columns
    from attrib.report.listing import Listing
    from attrib.store.database import open_database
    from attrib.workflow import listings

    with open_database(database_target(ctx), readonly=True) as session:
        records = listings.articles(session, story=story, outlet=outlet)
    emit_listing(Listing(columns.ARTICLES, records), format, output, excel=excel)
