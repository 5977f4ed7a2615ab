"""The command line: the commands, the options before them, and the one door all errors leave by.

Nothing slow is imported here or at the top of a command's module: `attrib --help` answers at once.
"""

from __future__ import annotations

import inspect
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from attrib import __version__
from attrib.commands import (
    articles,
    claims,
    compare,
    db,
    demo,
    evaluate,
    explain,
    export,
    extract,
    fidelity,
    ingest,
    lineage,
    report,
    review,
    revisions,
    show,
    sources,
    stories,
    train,
)
from attrib.commands.output import silence
from attrib.commands.session import Call
from attrib.errors import AttribError

INTERRUPTED = 130

# "\b" keeps Typer from joining the lines that follow.
HELP = """Find which outlets repeat, alter or drop each attribution in the news.

\b
attrib ingest articles/        read articles and find their claims
attrib compare                 find the same claims in other outlets
attrib report --format csv     what became of each attribution
"""

app = typer.Typer(
    name="attrib",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """`attrib` on the command line."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """The command has run; answers its exit code. A foreseen error is said in one to three lines."""
    call = Call()
    try:
        code = _invoke(arguments, call)
    except AttribError as error:
        _tell(error, call)
        return error.exit_code
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception as error:
        if call.debug:
            raise
        typer.echo(f"error: {type(error).__name__}: {error}", err=True)
        typer.echo("This is a defect of attrib; `attrib --debug ...` shows where.", err=True)
        return 1
    if code == INTERRUPTED:  # Typer ends an interrupted command with this code and no word
        typer.echo("interrupted; what was finished is kept, and the same call goes on from there", err=True)
    return code


def _invoke(arguments: Sequence[str], call: Call) -> int:
    try:
        app(list(arguments), obj=call, prog_name="attrib")
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else int(bool(done.code))
    else:
        code = 0
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout.fileno())
    return code


def _tell(error: AttribError, call: Call) -> None:
    if call.debug:
        traceback.print_exception(error)
    else:
        from attrib.report.characters import visible_lines

        typer.echo(visible_lines(f"error: {error}"), err=True)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"attrib {__version__}")
        raise typer.Exit


@app.callback(help=HELP, epilog="A first look, with no network and nothing to prepare: attrib demo")
def options(
    ctx: typer.Context,
    database: Annotated[
        str | None,
        typer.Option(
            "--database",
            metavar="PATH-OR-URL",
            help="The database; else ATTRIB_DATABASE, else attrib.toml, else attrib.db.",
        ),
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False,
    version: Annotated[  # noqa: ARG001 - Typer calls _version with it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """The options that stand before the command are kept for it."""
    call = ctx.ensure_object(Call)
    call.database = database
    call.debug = debug


def _help(command: Callable[..., None]) -> str:
    """The docstring, its examples kept line by line."""
    return inspect.cleandoc(command.__doc__ or "").replace("\nFor example:\n", "\n\b\nFor example:\n")


for each in (
    ingest.ingest,
    compare.compare,
    report.report,
    review.review,
    extract.extract,
    articles.articles,
    claims.claims,
    sources.sources,
    stories.stories,
    show.show,
    explain.explain,
    lineage.lineage,
    fidelity.fidelity,
    revisions.revisions,
    export.export,
    demo.demo,
    evaluate.evaluate,
    train.train,
):
    app.command(each.__name__, help=_help(each))(each)
app.add_typer(db.app, name="db")
