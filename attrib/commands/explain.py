"""`attrib explain`: one finding with both passages and everything that speaks for it."""

from __future__ import annotations

from typing import Annotated

import typer

from attrib.commands.options import OutputOption
from attrib.commands.output import emit_lines, room
from attrib.commands.session import database_target


def explain(
    ctx: typer.Context,
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="CLAIM@ARTICLE, or CLAIM@OUTLET: wire#4@harbour-post.")
    ],
    *,
    output: OutputOption = None,
) -> None:
    """Explain one finding: both passages, what changed, the rule, and how the match was scored.

    The report shows each claim's id at the right; the outlet completes it.

    For example:
      attrib explain wire-desk#4@harbour-post
      attrib explain 'wire-desk#4@Harbour Post'
    """
    from attrib.report.explanation import explanation
    from attrib.store.database import open_database
    from attrib.workflow.explain import explained

    with open_database(database_target(ctx), readonly=True) as session:
        what = explained(session, finding)
    emit_lines(explanation(what, room=room()), output)
