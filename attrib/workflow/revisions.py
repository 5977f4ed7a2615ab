"""What changed in an article's attributions after it was published: each revision held against the one before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeAlias

from sqlalchemy.orm import Session

from attrib.domain import (
    ArticleClaims,
    Change,
    Claim,
    Cluster,
    Finding,
    SourceMention,
    Verdict,
    Wording,
    instant,
)
from attrib.domain.revision import Amendment, Became, History, Revision, Step
from attrib.judge import judge
from attrib.match import Corrections, link
from attrib.report.words import without_article
from attrib.store.history import Kept, history
from attrib.workflow.reader import extract

# Other words for the same are what editing does; these change nothing that is told.
PLAIN = frozenset({Wording.VERBATIM, Wording.PARAPHRASED})
BECAME = {
    Verdict.DROPPED: Became.SOURCE_VANISHED,
    Verdict.ALTERED: Became.ALTERED,
    Verdict.ADDED: Became.SOURCE_ADDED,
    Verdict.ABSENT: Became.VANISHED,
    Verdict.UNREADABLE: Became.UNREADABLE,
}


TAGGER = "learned"  # as ingest reads without being told otherwise
# "warned twice" made "warned four times" keeps three quarters of its words, another statement there a fifth.
MOST_WORDS = 0.6

Who: TypeAlias = str


@dataclass(frozen=True, slots=True)
class _Text:
    """A revision with its claims, under an id of its own: matching knows articles by their ids."""

    revision: Revision
    read: ArticleClaims


def revisions(session: Session, article_id: str) -> History:
    """What every revision of the article changed. Raises NotFound, naming near ids.

    In the order of time: as they were published where all of them tell, else as they came in. Claims are those
    that are stored, unless different versions of attrib read them; then all are read again, since a rule that
    was added in between would look like an editor's change. Nothing is written.
    """
    kept = _in_time(history(session, article_id))
    one_reader = len({each.extractor for each in kept}) == 1 and kept[0].extractor is not None
    texts = [_text(each, each.claims if one_reader else _read(each)) for each in kept]
    return History(
        revisions=tuple(each.revision for each in texts),
        claims=tuple(len(each.read.claims) for each in texts),
        attributed=tuple(sum(claim.attribution is not None for claim in each.read.claims) for each in texts),
        steps=tuple(_step(before, after) for before, after in pairwise(texts)),
        read_again=not one_reader,
    )


def _in_time(kept: Sequence[Kept]) -> list[Kept]:
    """A copy of an old page may come in after the newer one; where a date is missing, only arrival is known."""
    published = [each.revision.article.published for each in kept]
    if not all(published):
        return list(kept)
    return sorted(kept, key=lambda each: (instant(_value(each)), each.revision.number))


def _value(kept: Kept) -> str | None:
    published = kept.revision.article.published
    return published.value if published else None


def _read(kept: Kept) -> tuple[Claim, ...]:
    return extract(kept.revision.article, TAGGER)


def _text(kept: Kept, claims: Sequence[Claim]) -> _Text:
    article = kept.revision.article
    name = f"{article.id}, revision {kept.revision.number}"
    return _Text(
        kept.revision, ArticleClaims(replace(article, id=name), tuple(_named(each, name) for each in claims))
    )


def _named(claim: Claim, article: str) -> Claim:
    return replace(claim, article=article, inner=tuple(_named(each, article) for each in claim.inner))


def _step(before: _Text, after: _Text) -> Step:
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
        own_gone=sum(each.link is None and not each.reference.attribution for each in findings),
        own_new=sum(not each.attribution for each in new),
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

    One that a match leads to is still there under whatever words, unless another source took its place.
    """
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
