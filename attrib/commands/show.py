"""`attrib show`: an article with its attributions marked, or one claim of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from attrib.commands.options import OutputOption
from attrib.commands.output import emit_binary, emit_lines, room
from attrib.commands.session import database_target


def show(
    ctx: typer.Context,
    reference: Annotated[
        str, typer.Argument(metavar="REF", help="An article's id, or a claim's: ARTICLE#4.")
    ],
    *,
    original: Annotated[
        bool, typer.Option("--raw", help="The bytes the article was read from, as they came.")
    ] = False,
    output: OutputOption = None,
) -> None:
    """Show an article with its attributions marked, or one claim with what became of it.

    Paragraphs that are not body text are set in, with the reason why they make no claims.

    For example:
      attrib show harbour-post
      attrib show 'harbour-post#4'
      attrib show harbour-post --raw -o harbour-post.html
    """
    from attrib.report.passages import article_lines, claim_lines
    from attrib.store.database import open_database
    from attrib.workflow.show import raw, shown

    if original:
        with open_database(database_target(ctx), readonly=True) as session:
            data = raw(session, reference)
        emit_binary(lambda: data, output or Path("-"), what="an original", name="FILE")
        return
    with open_database(database_target(ctx), readonly=True) as session:
        what = shown(session, reference)
    if what.claim is None:
        emit_lines(article_lines(what.read, room=room()), output)
    else:
        emit_lines(claim_lines(what.read, what.claim, what.rows, room=room()), output)
