"""Everyone who is quoted: what is told of them, and where each was kept, altered or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from attrib.domain import Claim, SourceMention, Verdict
from attrib.report.html.story import StoryPage
from attrib.report.profile import profile_in_words
from attrib.report.rows import ReportRow
from attrib.report.words import without_article


@dataclass(frozen=True, slots=True)
class Place:
    """An outlet, how many claims of the source it is about, and the finding that shows the first of them."""

    outlet: str
    claims: int
    finding: str


@dataclass(slots=True)
class Quoted:
    """One source by its fullest words, with the claims it is named for in `outlet`, and what others did with it."""

    words: str
    kind: str
    profile: str
    outlet: str
    claims: int = 0
    fate: dict[Verdict, list[ReportRow]] = field(default_factory=dict)

    def places(self, verdict: str) -> tuple[Place, ...]:
        """The outlets that did that with the source, most often first."""
        rows = self.fate.get(Verdict(verdict), [])
        counts = Counter(row.other.outlet for row in rows)
        first = {row.other.outlet: row.finding_id for row in reversed(rows)}
        most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Place(outlet, count, first[outlet]) for outlet, count in most)


def held_sources(story: StoryPage) -> tuple[Quoted, ...]:
    """Who is named for the claims of the reference side, in the order they are first named."""
    found: dict[tuple[str, str], Quoted] = {}
    for group in story.claims:
        claim, reference = group[0][0].reference, group[0][1].reference
        if reference.source is None:
            continue
        words = reference.introduction or reference.source
        quoted = _of(found, claim.source, words, reference.outlet)
        quoted.claims += 1
        for _, row in group:
            quoted.fate.setdefault(row.verdict, []).append(row)
    return tuple(found.values())


def other_sources(story: StoryPage) -> tuple[Quoted, ...]:
    """Whom an article names for claims of its own only: those that were compared with no other article's."""
    matched = {finding.reference.id for finding in story.findings}
    matched |= {finding.link.claim.id for finding in story.findings if finding.link}
    found: dict[tuple[str, str], Quoted] = {}
    for article in story.columns:
        claims = story.by_id[article.id].claims
        known = {
            _key(each.source, each.source.introduction)
            for each in claims
            if each.source and each.id in matched
        }
        for claim in _attributed(claims):
            source = claim.source
            if claim.id in matched or source is None or _key(source, source.introduction) in known:
                continue
            _of(found, source, source.introduction, article.outlet).claims += 1
    return tuple(found.values())


def _attributed(claims: Iterable[Claim]) -> Iterable[Claim]:
    return (claim for claim in claims if claim.source is not None)


def _of(
    found: dict[tuple[str, str], Quoted], source: SourceMention | None, words: str, outlet: str
) -> Quoted:
    key = outlet, _key(source, words)
    if key not in found:
        kind = source.profile.kind.value if source else ""
        found[key] = Quoted(words, kind, _profile(source), outlet)
    return found[key]


def _key(source: SourceMention | None, words: str) -> str:
    """What makes two mentions the same source: the name where there is one, else the words without their article."""
    if source and source.profile.name:
        return source.profile.name.casefold()
    return without_article(words)


def _profile(source: SourceMention | None) -> str:
    return profile_in_words(source) if source else "named in a neighbouring sentence"
