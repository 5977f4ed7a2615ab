"""Stories: how much is in each, and what its last comparison held the others against."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """One story: its size, the times its articles span, and its comparison if there is one.

    `stale` is true where the story's articles or claims changed after it was compared.
    """

    name: str
    articles: int
    outlets: int
    claims: int
    first: str | None
    last: str | None
    reference: str | None
    reference_reason: str | None
    compared_at: str | None
    stale: bool = False


def stories(session: Session) -> list[StoryRecord]:
    """Every story, sorted by name."""
    raise NotImplementedError
