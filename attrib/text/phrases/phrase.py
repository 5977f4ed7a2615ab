"""A noun phrase as token indices."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 45
"""Tokens a source phrase may have; longer ones met in the training articles were all misread clauses."""
ISSUED = frozenset(("published", "released", "issued", "conducted", "dated", "aired"))
"""Participles that keep their time: "a survey published on Monday found"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to `last` (exclusive); `core` is where the phrase without its apposition ends."""

    first: int
    last: int
    core: int
