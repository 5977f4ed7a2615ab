"""`attrib db`: the schema and the file itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    no_args_is_help=True, help="Look after the database: its schema, its soundness, copies of it."
)


@app.command()
def status(ctx: typer.Context) -> None:
    """Where the database is, which schema it has, and how much is in it."""
    from attrib.commands.session import database_target
    from attrib.workflow.schema import schema_status

    told = schema_status(database_target(ctx))
    typer.echo(f"database  {told.database}")
    if told.revision == told.head:
        typer.echo(f"schema    {told.revision}, up to date")
    else:
        typer.echo(f"schema    {told.revision or 'none yet'}; this attrib has {told.head}: attrib db upgrade")
    for table, rows in told.counts.items():
        typer.echo(f"{table:<14}{rows:>10,}")


@app.command()
def upgrade(ctx: typer.Context) -> None:
    """Bring the schema up to date; a copy of an older database is made first."""
    from attrib.commands.session import database_target
    from attrib.workflow.schema import upgrade_schema

    told = upgrade_schema(database_target(ctx))
    if told.before == told.after:
        typer.echo(f"schema {told.after} is up to date")
    else:
        typer.echo(f"schema {told.before or 'none'} -> {told.after}")
    if told.copy:
        typer.echo(f"the database as it was: {told.copy}", err=True)


@app.command()
def check(ctx: typer.Context) -> None:
    """Check pages, references, schema, fingerprints, and that every passage stands where it is said to."""
    from attrib.commands.session import database_target
    from attrib.errors import DatabaseError
    from attrib.workflow.schema import check_database

    target = database_target(ctx)
    found = check_database(target)
    for problem in found:
        typer.echo(problem)
    if found:
        raise DatabaseError(
            f"{len(found)} {'thing is' if len(found) == 1 else 'things are'} wrong in {target}."
        )
    typer.echo("ok")


@app.command()
def backup(
    ctx: typer.Context,
    copy: Annotated[Path | None, typer.Argument(help="Where to; beside the database by default.")] = None,
) -> None:
    """Copy the database, whole, also while others write to it."""
    from attrib.commands.session import database_target
    from attrib.workflow.schema import back_up_database

    typer.echo(back_up_database(database_target(ctx), copy))
