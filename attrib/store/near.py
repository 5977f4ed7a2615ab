"""Names that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

SHOWN = 3
COMPARED = 5_000  # difflib needs about a second for these; behind a message nobody waits longer


def near(wanted: str, names: Iterable[str]) -> list[str]:
    """Up to three names that hold the wanted one, or else are spelt much like it."""
    known = sorted(names)
    holding = [name for name in known if wanted and wanted.casefold() in name.casefold()]
    return holding[:SHOWN] or get_close_matches(wanted, islice(known, COMPARED), SHOWN)


def not_found(noun: str, wanted: str, names: Iterable[str]) -> str:
    """The message for a name that nothing has."""
    meant = near(wanted, names)
    hint = f" Near it: {', '.join(meant)}." if meant else ""
    return f"There is no {noun} {wanted!r} in the database.{hint}"
