"""From one text of an article to the next: which claims are not as they were, and which sources are gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from attrib.domain import (
    ArticleClaims,
    Change,
    Claim,
    Cluster,
    Finding,
    SourceMention,
    Verdict,
    Wording,
)
from attrib.domain.revision import Amendment, Became, Revision, Step
from attrib.judge import judge
from attrib.match import Corrections, link
from attrib.report.words import without_article

# Other words for the same are what editing does; these change nothing that is told.
PLAIN = frozenset({Wording.VERBATIM, Wording.PARAPHRASED})
BECAME = {
    Verdict.DROPPED: Became.SOURCE_VANISHED,
    Verdict.ALTERED: Became.ALTERED,
    Verdict.ADDED: Became.SOURCE_ADDED,
    Verdict.ABSENT: Became.VANISHED,
    Verdict.UNREADABLE: Became.UNREADABLE,
}
# "warned twice" made "warned four times" keeps three quarters of its words, another statement there a fifth.
MOST_WORDS = 0.6

Who: TypeAlias = str


@dataclass(frozen=True, slots=True)
class RevisionText:
    """A revision with its claims, under an id of its own: matching knows articles by their ids."""

    revision: Revision
    read: ArticleClaims


def step(before: RevisionText, after: RevisionText) -> Step:
    """What the later text changed, the earlier one being the reference."""
    findings = _findings(before.read, after.read)
    linked = {each.link.claim for each in findings if each.link}
    new = [each for each in after.read.claims if each not in linked]
    gone, came = _gone(before.read, after.read, findings), _gone(after.read, before.read, findings)
    amended = [_amendment(each, gone) for each in findings] + [
        _appeared(each, before.read, after.read) for each in new if each.attribution
    ]
    amendments = sorted((each for each in amended if each), key=_place)
    return Step(
        before=before.revision,
        after=after.revision,
        amendments=tuple(amendments),
        kept=sum(each.verdict is Verdict.REPEATED and not _worded(each) for each in findings),
        own_gone=sum(each.verdict is Verdict.ABSENT and not each.reference.attribution for each in findings),
        own_new=sum(not each.attribution for each in new) if before.read.article.text_status.readable else 0,
        sources_gone=tuple(gone.values()),
        sources_new=tuple(came.values()),
    )


def _findings(before: ArticleClaims, after: ArticleClaims) -> list[Finding]:
    """One for each claim of the earlier text, in its order."""
    clusters = link(
        [before, after], reference=before.article.id, corrections=Corrections(same=_same(before, after))
    )
    return [judge(each, before, after) for each in clusters if each.reference.article == before.article.id]


def _same(before: ArticleClaims, after: ArticleClaims) -> frozenset[tuple[str, str]]:
    """What is the same claim without a score: matching is made for texts of two newsrooms, and asks for more."""
    return frozenset({*_in_same_words(before.claims, after.claims), *_in_place(before.claims, after.claims)})


def _in_same_words(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """Claims in the very same words, also those too short for matching to be sure of."""
    later: dict[str, list[str]] = defaultdict(list)
    for claim in after:
        later[claim.text].append(claim.id)
    for claim in before:
        if later[claim.text]:
            yield claim.id, later[claim.text].pop(0)


def _in_place(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    """A claim that stands where another stood, between the same neighbours and in most of its words, was edited."""
    told, now = [each.text for each in before], [each.text for each in after]
    for what, start, end, at, to in SequenceMatcher(None, told, now, autojunk=False).get_opcodes():
        if what == "replace" and end - start == to - at:
            for old, new in zip(before[start:end], after[at:to], strict=True):
                if _alike(old.text, new.text):
                    yield old.id, new.id


def _alike(old: str, new: str) -> bool:
    words = SequenceMatcher(None, old.split(), new.split(), autojunk=False)
    return words.ratio() >= MOST_WORDS


def _amendment(finding: Finding, gone: Mapping[Who, str]) -> Amendment | None:
    """None where the claim is as it was, or is one in the article's own voice that went."""
    before, after = finding.reference, finding.link.claim if finding.link else None
    became = BECAME.get(finding.verdict) or (Became.REWORDED if _worded(finding) else None)
    if became is None or (after is None and before.attribution is None):
        return None
    return Amendment(
        became, before, after, finding, before.source is not None and _who(before.source) in gone
    )


def _appeared(claim: Claim, before: ArticleClaims, after: ArticleClaims) -> Amendment:
    return Amendment(Became.APPEARED, None, claim, judge(Cluster(claim, ()), after, before))


def _worded(finding: Finding) -> bool:
    """The content itself says something else, or quotes in other words."""
    return not PLAIN.issuperset(finding.wording)


def _place(amendment: Amendment) -> tuple[int, int]:
    """Where it stands: what appeared is put where it stands in the later text."""
    claim = amendment.after or amendment.before
    assert claim is not None
    return claim.spans[0].start, amendment.before is None


def _gone(here: ArticleClaims, there: ArticleClaims, findings: Iterable[Finding]) -> dict[Who, str]:
    """The sources of `here` that `there` attributes nothing to, each with its fullest words, in text order.

    One that a match leads to is still there under whatever words, unless another source took its place. Of a text
    that is partial nobody can say.
    """
    if not there.article.text_status.readable:
        return {}
    kept = {_who(each.source) for each in there.claims if each.source}
    for finding in findings:
        if finding.link and Change.SOURCE_REPLACED not in finding.changes:
            pair = (finding.reference, finding.link.claim)
            mine, other = pair if finding.reference.article == here.article.id else pair[::-1]
            if mine.source and other.source:
                kept.add(_who(mine.source))
    told = {_who(each.source): each.source.introduction for each in reversed(here.claims) if each.source}
    return {who: words for who, words in reversed(told.items()) if who not in kept}


def _who(source: SourceMention) -> Who:
    """By name where there is one, else by the words it was introduced with and what is told of it."""
    if source.profile.name:
        return source.profile.name.casefold()
    return without_article(source.introduction)
