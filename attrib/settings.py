"""What holds for every call: the option, else the environment, else `attrib.toml`, else what is usual."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from attrib.errors import UsageError

DEFAULT_DATABASE = "attrib.db"
VARIABLE = "ATTRIB_DATABASE"
REVIEWER_VARIABLE = "ATTRIB_REVIEWER"
FILE = "attrib.toml"
# What the file may say, and what that is.
KEYS: Mapping[str, str] = {
    "database": "a path or URL",
    "weights": "the path of a weights file",
    "reviewer": "a name",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path or a database URL, `weights` a file of `attrib review --calibrate`; None: as shipped.

    `reviewer` is who decides in `attrib review`; None: whoever is logged in.
    """

    database: str
    weights: Path | None = None
    reviewer: str | None = None


def load_settings(option: str | None, env: Mapping[str, str], cwd: Path) -> Settings:
    """The settings in force; `option` is the database. Raises UsageError where `attrib.toml` cannot be read as one."""
    told = _from_file(cwd / FILE)
    # An empty variable is how a shell says that there is none.
    given = option or env.get(VARIABLE) or told.get("database") or DEFAULT_DATABASE
    weights = told.get("weights")
    return Settings(
        database=given if "://" in given else str(Path(given).expanduser()),
        weights=Path(weights).expanduser() if weights else None,
        reviewer=env.get(REVIEWER_VARIABLE) or told.get("reviewer") or None,
    )


def _from_file(path: Path) -> dict[str, str]:
    """What stands under `[attrib]`, if there is such a file."""
    if not path.is_file():
        return {}
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    table = told.get("attrib", {})
    if not isinstance(table, dict):
        raise UsageError(f"{path}: `attrib` is a table, [attrib], not {table!r}.")
    unknown = sorted((told.keys() - {"attrib"}) | (table.keys() - KEYS.keys()))
    if unknown:
        known = ", ".join(f"`{key}`" for key in KEYS)
        raise UsageError(f"{path}: {', '.join(unknown)} says nothing here; it takes `[attrib]` with {known}.")
    for key, value in table.items():
        if not isinstance(value, str):
            raise UsageError(f"{path}: `{key}` is {KEYS[key]} in quotation marks, not {value!r}.")
    return table
