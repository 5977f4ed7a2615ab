"""`attrib explain`: one finding with both passages and everything that speaks for it."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.commands.options import Format, FormatOption, OutputOption, chosen_format
from attrib.commands.output import emit, emit_lines, room
from attrib.commands.session import database_target
from attrib.errors import UsageError


def explain(
    ctx: typer.Context,
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="CLAIM@ARTICLE, or CLAIM@OUTLET: wire#4@harbour-post.")
    ],
    *,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Explain one finding: both passages, what changed, the rule, and what would have made it another.

    For a match it tells what each feature adds and which of them carry it, and where no match was found, what came
    nearest. As a table (for reading) or as json.

    The report shows each claim's id at the right; the outlet completes it.

    For example:
      attrib explain wire-desk#4@harbour-post
      attrib explain 'wire-desk#4@Harbour Post'
    """
    from attrib.report.explanation import explanation
    from attrib.report.explanation_record import explanation_json
    from attrib.store.database import open_database
    from attrib.workflow.explain import explained

    chosen = chosen_format(format, output)
    if chosen not in (Format.TABLE, Format.JSON):
        raise UsageError(f"one finding is explained as table or json, not as {chosen.value}")
    with open_database(database_target(ctx), readonly=True) as session:
        what = explained(session, finding)
    if chosen is Format.JSON:
        emit(explanation_json(what), output)
    else:
        emit_lines(explanation(what, room=room()), output)
