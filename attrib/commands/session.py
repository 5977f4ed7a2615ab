"""What all commands of one call share: which database, and how much to say when something breaks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from attrib.settings import Settings


@dataclass(slots=True)
class Call:
    """The options that stand before the command."""

    database: str | None = None
    debug: bool = False


def database_target(ctx: typer.Context) -> str:
    """The database of this call: `--database`, else the environment, else attrib.toml, else attrib.db."""
    return settings(ctx).database


def settings(ctx: typer.Context) -> Settings:
    """What holds for this call."""
    from attrib.settings import load_settings

    call = ctx.ensure_object(Call)
    return load_settings(call.database, os.environ, Path.cwd())
