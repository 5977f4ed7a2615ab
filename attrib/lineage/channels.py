"""Through whom each source of an article spoke, also where only its first mention says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import Claim, SourceKind, SourceMention, Spans, overlap

# "told the Beacon to turn back" is an order given to somebody, and no interview.
ORDER = "to "
# Whom everybody knows may speak to another newsroom in the next breath; "he" in the next paragraph still goes on.
GOES_ON = 1
# An unnamed source is known to the reader only as the one that spoke to this outlet, wherever it returns.
UNNAMED = frozenset((SourceKind.ANONYMOUS, SourceKind.PUBLIC))
POINTING = frozenset("he she they it we i who".split())


@dataclass(frozen=True, slots=True)
class Channel:
    """The outlet a claim's source spoke through, and the claim that says so."""

    outlet: str
    said_in: Claim


def channels(claims: Sequence[Claim]) -> Mapping[str, Channel]:
    """By claim id, for each claim whose source is said to have spoken to an outlet, here or where it came in."""
    found: dict[str, Channel] = {}
    told: list[Claim] = []
    for claim in claims:
        if claim.source is None:
            continue
        if claim.source.via and not _is_order(claim):
            found[claim.id] = Channel(claim.source.via, claim)
            told.append(claim)
        else:
            origin = next((each for each in reversed(told) if _goes_on(claim, each)), None)
            if origin and origin.source and origin.source.via:
                found[claim.id] = Channel(origin.source.via, origin)
    return found


def is_private(claim: Claim, known: Mapping[str, Channel]) -> bool:
    """One newsroom was told this: the source is unnamed, or is said to have spoken to an outlet."""
    return claim.source is not None and (
        claim.source.profile.kind is SourceKind.ANONYMOUS or claim.id in known
    )


def _is_order(claim: Claim) -> bool:
    return claim.text.lower().startswith(ORDER)


def _goes_on(claim: Claim, earlier: Claim) -> bool:
    """The claim's source is the earlier one, and still speaks through the same outlet."""
    source, first = claim.source, earlier.source
    if source is None or first is None or source.resolved is None:
        return False
    if not overlap(source.resolved.spans, _introduction(first)):
        return False
    if source.profile.kind in UNNAMED:
        return True
    return _points(source) and claim.paragraph - earlier.paragraph <= GOES_ON


def _introduction(source: SourceMention) -> Spans:
    return (*source.spans, *(source.resolved.spans if source.resolved else ()))


def _points(source: SourceMention) -> bool:
    return source.text.lower() in POINTING
