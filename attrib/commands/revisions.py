"""`attrib revisions`: what an article changed in its attributions after it was published."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.commands.options import Format, FormatOption, OutputOption, chosen_format
from attrib.commands.output import emit_lines, emit_listing, note, room
from attrib.commands.session import database_target


def revisions(
    ctx: typer.Context,
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="An article's id, as in attrib articles.")
    ],
    *,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show what an article changed in its attributions after it was published.

    Every time the same article comes in with another text, that is a revision. Each is held against the one
    before: which attributions appeared, are no longer found, or were altered, and which sources are gone.

    For example:
      attrib revisions harbour-post
      attrib revisions harbour-post --format csv -o revisions.csv
    """
    from attrib.report import revisions as records
    from attrib.report.listing import Listing
    from attrib.report.revisions_overview import revisions_overview
    from attrib.store.database import open_database
    from attrib.workflow.revisions import revisions as revisions_of

    with open_database(database_target(ctx), readonly=True) as session:
        history = revisions_of(session, article)
    if history.read_again and history.steps:
        note("its revisions were not all read by the same version; all were read again for this")
    chosen = chosen_format(format, output)
    if chosen is Format.TABLE:
        emit_lines(revisions_overview(history, room=room()), output)
    elif chosen is Format.JSON:
        emit_listing(Listing((), (records.history_record(history),)), chosen, output)
    else:
        emit_listing(Listing(records.COLUMNS, records.rows(history)), chosen, output)
