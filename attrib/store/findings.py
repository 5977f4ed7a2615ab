"""Comparisons and their findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from attrib.domain import Cluster, Finding, Verdict


@dataclass(frozen=True, slots=True)
class Comparison:
    """One run of the comparison over one story: against what, how, and by which version.

    `reference` is an article id; `options` is JSON. `stale` is set by the store alone, where articles or
    claims changed afterwards.
    """

    story: str
    reference: str
    reference_reason: str
    options: str
    version: str
    input_sha256: str
    created_at: str
    stale: bool = False


def put_comparison(
    session: Session, comparison: Comparison, clusters: Sequence[Cluster], findings: Sequence[Finding]
) -> None:
    """The story has this comparison and no earlier one. Each finding's reference claim has a cluster."""
    raise NotImplementedError


def comparison_of(session: Session, story: str) -> Comparison | None:
    """The story's comparison, or None where it has not been compared."""
    raise NotImplementedError


def findings(
    session: Session, *, story: str | None = None, outlet: str | None = None, verdict: Verdict | None = None
) -> list[tuple[Comparison, Finding]]:
    """Findings sorted by story, reference claim (reference article first, in text order) and article id.

    `outlet` is the outlet that did something with the claim, not the reference's.
    """
    raise NotImplementedError


def finding(session: Session, finding_id: str) -> tuple[Comparison, Finding]:
    """One finding by its id. Raises NotFound, naming near ids."""
    raise NotImplementedError
