"""Which database: the option, else the environment, else `attrib.toml`, else `attrib.db`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`database` is a path or a database URL."""

    database: str


def load_settings(option: str | None, env: Mapping[str, str], cwd: Path) -> Settings:
    """The settings in force. Raises UsageError where `attrib.toml` cannot be read as one."""
    raise NotImplementedError
