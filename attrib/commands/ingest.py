"""`attrib ingest`: read articles, find their claims, and keep both."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from attrib.commands.options import TaggerOption
from attrib.commands.output import note
from attrib.commands.session import database_target

SOME_FAILED = 3


class InputFormat(StrEnum):
    """The values of `attrib.intake.Format`, named here so that `--help` need not import them."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    CSV = "csv"
    FEED = "feed"
    WARC = "warc"
    MAIL = "mail"
    MBOX = "mbox"
    PDF = "pdf"
    ZIP = "zip"
    GZIP = "gzip"
    URLS = "urls"


def ingest(
    ctx: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Texts, pages, lists, folders or patterns; - is stdin."),
    ],
    *,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Who published them all.")
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When, as in 2024-05-31T14:05Z.")
    ] = None,
    url: Annotated[
        str | None, typer.Option("--url", metavar="URL", help="Where the one article was published.")
    ] = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="NAME", help="The story they all belong to.")
    ] = None,
    format: Annotated[
        InputFormat, typer.Option("--format", "-f", help="How to read them; auto looks at name and bytes.")
    ] = InputFormat.AUTO,
    tagger: TaggerOption = "learned",
) -> None:
    """Read articles, find every claim and who it is attributed to, and keep both in the database.

    The same input again changes nothing. An input that cannot be read is named with its reason, the others
    are kept, and the exit code is 3. In a folder, files named *.txt, *.html, *.jsonl and *.csv are read.

    For example:
      attrib ingest articles/ --story dam-closure
      attrib ingest page.html --url https://courier.example/dam --published 2024-05-31
      pbpaste | attrib ingest - --outlet "Orla Courier"
    """
    from attrib.intake import Format
    from attrib.report.characters import visible
    from attrib.store.database import open_database
    from attrib.workflow import ingest as workflow

    options = workflow.IngestOptions(outlet, published, url, story, Format(format), tagger)
    with open_database(database_target(ctx)) as session:
        summary = workflow.ingest(
            session, inputs, options, stdin=sys.stdin.buffer, tell=lambda message: note(visible(message))
        )
    note(str(summary))
    if summary.added or summary.revised:
        note("next: attrib compare")
    if summary.failures:
        raise typer.Exit(SOME_FAILED)
