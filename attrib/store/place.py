"""Where a database is: a file, memory, or a server named by a URL."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from attrib.errors import UsageError

MEMORY = ":memory:"


@dataclass(frozen=True, slots=True)
class Place:
    """A file where `path` is set, a server where `url` is, else memory. `shown` has no password in it."""

    shown: str
    path: Path | None = None
    url: URL | None = None


def locate(target: str | Path) -> Place:
    """The place that a path or a database URL names. Raises UsageError for a URL that is not one."""
    if isinstance(target, Path) or "://" not in target:
        return _file(str(target))
    try:
        url = make_url(target)
    except (ArgumentError, ValueError) as error:
        raise UsageError(
            f"{target!r} is not a database URL: {error}\n"
            "Give a file name, or a URL such as postgresql+psycopg://user@host/name."
        ) from error
    if url.get_backend_name() == "sqlite":
        return _file(url.database or MEMORY)
    return Place(url.render_as_string(hide_password=True), url=url)


def _file(name: str) -> Place:
    return Place(MEMORY) if name == MEMORY else Place(name, path=Path(name))
