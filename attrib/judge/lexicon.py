"""The word lists beside the code, read once: one file under `data/` per kind of knowledge."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str, section: str | None = None) -> frozenset[str]:
    """Every word of a list, or of one `[section]` of it."""
    return frozenset(word for line in _lines(name, section) for word in line.split())


@cache
def ordered(name: str, section: str) -> tuple[str, ...]:
    """Every word of a section, in the order of the file."""
    return tuple(word for line in _lines(name, section) for word in line.split())


@cache
def groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list as groups of comma-separated terms."""
    return tuple(tuple(term.strip() for term in line.split(",")) for line in _lines(name, None))


@cache
def word_groups(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a list as groups of words."""
    return tuple(tuple(line.split()) for line in _lines(name, None))


@cache
def pairs(name: str) -> dict[str, str]:
    """The lines of a list as first word -> second word."""
    return {line.split()[0]: line.split()[1] for line in _lines(name, None)}


@cache
def rows(name: str) -> dict[str, frozenset[str]]:
    """The lines `key: words` of a list."""
    split = (line.split(":", 1) for line in _lines(name, None))
    return {key.strip(): frozenset(rest.split()) for key, rest in split}


@cache
def _lines(name: str, section: str | None) -> tuple[str, ...]:
    text = (files("attrib.judge") / "data" / f"{name}.txt").read_text("utf-8")
    kept: list[str] = []
    current: str | None = None
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("[") and line.endswith("]"):
            current = line[1:-1]
        elif line and not line.startswith("#") and current == section:
            kept.append(line)
    return tuple(kept)
