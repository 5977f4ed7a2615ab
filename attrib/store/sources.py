"""Sources: who each article says spoke, with what the article tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from attrib.domain import Count, SourceKind


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """One source of one article, by the fullest words the article has for it.

    `claims` counts the claims it is given for; `via` names the outlets it spoke through, joined by "; ".
    """

    article: str
    outlet: str
    introduction: str
    kind: SourceKind
    name: str | None
    count: Count
    senior: bool
    nationality: tuple[str, ...]
    role: str | None
    affiliation: str | None
    basis: str | None
    via: str | None
    orphan: bool
    claims: int


def sources(session: Session, *, story: str | None = None, outlet: str | None = None) -> list[SourceRecord]:
    """Every source, sorted by article id and then in order of first mention."""
    raise NotImplementedError
