"""Why a person should look at a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrib.domain import Claim, Finding, Level
from attrib.match import MatchOptions
from attrib.report.rows import FOUND_NEAR
from attrib.text.sources import is_pronoun

# A confirmed match this near to the threshold might as well have been a suggestion.
NEAR = 0.05


def doubts(finding: Finding, options: MatchOptions) -> tuple[str, ...]:
    """What makes match or verdict doubtful, in words; none where no match was found: there is nothing to look at."""
    return tuple(_doubts(finding, options))


def distance(finding: Finding, options: MatchOptions) -> float:
    """How far the match is from being none: the nearest are asked first."""
    return abs(finding.link.similarity - options.suggested) if finding.link else 1.0


def _doubts(finding: Finding, options: MatchOptions) -> Iterator[str]:
    link = finding.link
    if link is None:
        return
    if link.level is Level.SUGGESTED:
        yield f"suggested match, similarity {link.similarity:.2f}"
    elif link.similarity < options.confirmed + NEAR:
        yield f"hardly confirmed, similarity {link.similarity:.2f}"
    for each in finding.evidence:
        if each.change == FOUND_NEAR:
            found = each.after or each.before
            yield f"the source stands elsewhere: {found}"
    for mention in _unresolved((finding.reference, link.claim)):
        yield f"nothing tells who “{mention}” is"


def _unresolved(claims: Iterable[Claim]) -> Iterator[str]:
    for claim in claims:
        source = claim.source
        if source and source.resolved is None and (source.orphan or is_pronoun(source.text)):
            yield source.text
