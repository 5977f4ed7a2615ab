"""`attrib ingest`: read articles, find their claims, and keep both."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from attrib.commands.options import SOME_FAILED, TaggerOption
from attrib.commands.output import emit, note
from attrib.commands.session import database_target
from attrib.errors import NotFound, UsageError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from attrib.workflow.offered import IngestOptions


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
        list[str] | None,
        typer.Argument(
            metavar="INPUT...", help="Files, folders, patterns, addresses, lists, archives; - is stdin."
        ),
    ] = None,
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
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="Read N articles; the same call again goes on.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done; write nothing, fetch nothing.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Read only what failed last time, of INPUT where given.")
    ] = False,
    delay: Annotated[
        float, typer.Option("--delay", metavar="SECONDS", min=0, help="Between two pages of one server.")
    ] = 2.0,
    contact: Annotated[
        str | None, typer.Option("--contact", metavar="ADDRESS", help="Told to servers, to write to you.")
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from your own network too, as for test servers.")
    ] = False,
    keep_raw: Annotated[
        bool,
        typer.Option(
            "--keep-raw/--no-keep-raw", help="Keep the original bytes, compressed, beside the text."
        ),
    ] = True,
) -> None:
    """Read articles, find every claim and who it is attributed to, and keep both in the database.

    Taken are texts, pages, PDF, mail, feeds, JSON Lines, CSV manifests, mailboxes, WARC, zip and gzip of these,
    web addresses, and lists of addresses. Only addresses named here are fetched. The same input again changes
    nothing, and a run that was stopped goes on. An input that cannot be read is named with its reason, the
    others are kept, and the exit code is 3.

    For example:
      attrib ingest articles/ --story dam-closure
      attrib ingest https://courier.example/feed.xml export.jsonl archive.warc.gz
      pbpaste | attrib ingest - --outlet "Orla Courier"
    """
    from attrib.intake import Format
    from attrib.workflow.offered import IngestOptions

    if not inputs and not retry_failed:
        raise UsageError("what to ingest? Give files, folders or addresses; - reads standard input.")
    options = IngestOptions(
        outlet, published, url, story, Format(format), tagger, limit, delay, contact, allow_private, keep_raw
    )
    if dry_run:
        _preview(ctx, inputs or [], options, retry_failed=retry_failed)
    else:
        _ingest(ctx, inputs or [], options, retry_failed=retry_failed)


def _ingest(ctx: typer.Context, inputs: list[str], options: IngestOptions, *, retry_failed: bool) -> None:
    from attrib.commands.progress import progress
    from attrib.store.database import open_database
    from attrib.workflow.ingest import Audience, ingest

    with open_database(database_target(ctx)) as session:
        inputs = _again(session, inputs) if retry_failed else inputs
        with progress() as shown:
            audience = Audience(shown.tell, shown.watch)
            summary = ingest(session, inputs, options, stdin=sys.stdin.buffer, audience=audience)
    note(str(summary))
    if summary.stopped:
        note("stopped at --limit; the same call goes on from there")
    if summary.added or summary.revised:
        note("next: attrib compare")
    if summary.failures:
        note("the failed ones, once mended: attrib ingest --retry-failed")
        raise typer.Exit(SOME_FAILED)


def _preview(ctx: typer.Context, inputs: list[str], options: IngestOptions, *, retry_failed: bool) -> None:
    from collections import Counter

    from attrib.report.characters import visible
    from attrib.workflow.preview import preview

    counts: Counter[str] = Counter()
    with _as_it_is(ctx) as session:
        inputs = _again(session, inputs) if retry_failed else inputs
        for planned in preview(session, inputs, options, stdin=sys.stdin.buffer):
            emit(visible(str(planned)) + "\n")
            counts[planned.outcome] += 1
    note(
        "nothing was written; it would be " + ", ".join(f"{count:,} {word}" for word, count in counts.items())
    )
    if counts["failed"]:
        raise typer.Exit(SOME_FAILED)


def _again(session: Session, inputs: list[str]) -> list[str]:
    """The inputs that failed when they were last read."""
    from attrib.workflow.failed import failed_before

    return failed_before(session, inputs)


@contextmanager
def _as_it_is(ctx: typer.Context) -> Iterator[Session]:
    """The database to look at, or an empty one where there is none; no file is made."""
    from attrib.store.database import open_database

    with ExitStack() as stack:
        try:
            session = stack.enter_context(open_database(database_target(ctx), readonly=True))
        except NotFound:
            session = stack.enter_context(open_database(":memory:"))
        yield session
