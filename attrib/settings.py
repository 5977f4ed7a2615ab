"""Which database: the option, else the environment, else `attrib.toml`, else `attrib.db`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attrib.errors import UsageError

DEFAULT_DATABASE = "attrib.db"
VARIABLE = "ATTRIB_DATABASE"
FILE = "attrib.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path or a database URL."""

    database: str


def load_settings(option: str | None, env: Mapping[str, str], cwd: Path) -> Settings:
    """The settings in force. Raises UsageError where `attrib.toml` cannot be read as one."""
    # An empty variable is how a shell says that there is none.
    given = option or env.get(VARIABLE) or _from_file(cwd / FILE) or DEFAULT_DATABASE
    return Settings(given if "://" in given else str(Path(given).expanduser()))


def _from_file(path: Path) -> str | None:
    """What `[attrib] database` says, if there is such a file."""
    if not path.is_file():
        return None
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    table = told.get("attrib", {})
    if not isinstance(table, dict):
        raise UsageError(f"{path}: `attrib` is a table, [attrib], not {table!r}.")
    unknown = sorted((told.keys() - {"attrib"}) | (table.keys() - {"database"}))
    if unknown:
        raise UsageError(
            f"{path}: {', '.join(unknown)} says nothing here; it takes `[attrib]` with `database`."
        )
    database = table.get("database")
    if database is not None and not isinstance(database, str):
        raise UsageError(f"{path}: `database` is a path or URL in quotation marks, not {database!r}.")
    return database
