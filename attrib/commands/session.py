"""What all commands of one call share: which database, and how much to say when something breaks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import typer


@dataclass(slots=True)
class Call:
    """The options that stand before the command."""

    database: str | None = None
    debug: bool = False


def database_target(ctx: typer.Context) -> str:
    """The database of this call: `--database`, else the environment, else attrib.toml, else attrib.db."""
    from attrib.settings import load_settings

    call = ctx.ensure_object(Call)
    return load_settings(call.database, os.environ, Path.cwd()).database
