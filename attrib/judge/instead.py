"""What would have changed a verdict: the judge asked again, with one thing of the passage otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from attrib.domain import (
    ONE,
    ArticleClaims,
    Attribution,
    Change,
    Claim,
    Cluster,
    Cue,
    Finding,
    Force,
    Link,
    Profile,
    SourceKind,
    SourceMention,
    Span,
    Spans,
    TextStatus,
    Verdict,
)
from attrib.judge.pairing import words_for
from attrib.judge.verdict import Case, judge

BY_SOURCE = (
    Change.SOURCE_REPLACED,
    Change.SOURCE_GENERALISED,
    Change.NAMED,
    Change.ANONYMISED,
    Change.VIA_PROMOTED,
)
DENIED = "denied"
A_SOURCE, AN_OFFICIAL = "a source", "an official"


@dataclass(frozen=True, slots=True)
class Instead:
    """Under a condition the judge finds otherwise."""

    condition: str
    verdict: Verdict
    changes: tuple[Change, ...]


Asked = tuple[str, Case]
"""A condition, and the case as it would then stand."""


def instead(cluster: Cluster, reference: ArticleClaims, other: ArticleClaims) -> tuple[Instead, ...]:
    """Every small change of the two passages, of those tried, that gives another verdict or other changes.

    Each is the answer of `judge` to the changed passages, never an estimate.
    """
    case = Case(reference, other, cluster.reference, cluster.link_to(other.article.id))
    finding = _judged(case)
    found: dict[str, Instead] = {}
    for condition, changed in _tried(case, finding):
        then = _judged(changed)
        if (then.verdict, then.changes) != (finding.verdict, finding.changes):
            found.setdefault(condition, Instead(condition, then.verdict, then.changes))
    return tuple(found.values())


def _judged(case: Case) -> Finding:
    links = (case.link,) if case.link else ()
    return judge(Cluster(case.claim, links), case.reference, case.other)


def _tried(case: Case, finding: Finding) -> Iterator[Asked]:
    if case.link is None:
        yield from _text_whole(case)
        return
    for attempt in ATTEMPTS:
        yield from attempt(case, finding)


def _text_whole(case: Case) -> Iterator[Asked]:
    article = replace(case.other.article, text_status=TextStatus.FULL)
    yield (
        "if the text were whole and had no such passage",
        replace(case, other=replace(case.other, article=article)),
    )


def _change_undone(case: Case, finding: Finding) -> Iterator[Asked]:
    """Each change by itself taken back."""
    before, after = case.before.attribution, case.after.attribution
    if before is None or after is None or before.source is None or after.source is None:
        return
    told = {each.change: each for each in finding.evidence}
    for change in finding.changes:
        undone = _undone(change, before, after)
        if undone:
            evidence = told.get(change.value)
            words = (evidence.before, evidence.after) if evidence else (None, None)
            yield _in_words(change, before, words), _credited(case, undone)
    if len(finding.changes) > 1:
        yield "with source and cue as the reference has them", _credited(case, before)


def _undone(change: Change, before: Attribution, after: Attribution) -> Attribution | None:
    assert before.source is not None
    assert after.source is not None
    profile = before.source.profile
    if change in BY_SOURCE:
        return replace(after, source=before.source)
    if change in (Change.SENIORITY_LOST, Change.SENIORITY_GAINED):
        return _read_as(after, replace(_profile(after), senior=profile.senior))
    if change is Change.COUNT_CHANGED:
        return _read_as(after, replace(_profile(after), count=profile.count))
    if change is Change.NATIONALITY_LOST:
        return _read_as(after, replace(_profile(after), nationality=profile.nationality))
    return replace(after, cue=before.cue) if change is Change.FORCE_CHANGED else None


def _profile(attribution: Attribution) -> Profile:
    assert attribution.source is not None
    return attribution.source.profile


def _read_as(attribution: Attribution, profile: Profile) -> Attribution:
    assert attribution.source is not None
    return replace(attribution, source=replace(attribution.source, profile=profile))


def _in_words(change: Change, before: Attribution, told: tuple[str | None, str | None]) -> str:
    was, became = told
    if change is Change.SENIORITY_LOST:
        return "with “senior” before the source"
    if change is Change.SENIORITY_GAINED:
        return "without “senior” before the source"
    if change is Change.COUNT_CHANGED:
        return f"with {was} speaking instead of {became}"
    if change is Change.NATIONALITY_LOST:
        return f"with “{was}” told of the source"
    if change is Change.FORCE_CHANGED:
        return f"with “{was}” in place of “{became}”"
    return f"with “{words_for(before.source)}” as the source"


def _ungoverned(case: Case, _finding: Finding) -> Iterator[Asked]:
    """No source, in the passage or near it; where there is none, no hedge."""
    cue = case.match.cue
    if case.after.source is None and cue is None:
        return
    condition = (
        "if no source governed the passage" if case.after.source else f"without “{cue.text if cue else ''}”"
    )
    claims = tuple(replace(each, attribution=None, inner=()) for each in case.other.claims)
    blank = [span for each in case.other.claims for span in _credit(each)]
    article = replace(case.other.article, text=_blanked(case.other.article.text, blank))
    yield (
        condition,
        _matched(
            replace(case, other=ArticleClaims(article, claims)),
            replace(case.match, attribution=None, inner=()),
        ),
    )


def _credit(claim: Claim) -> Spans:
    """Where the words for source and cue stand."""
    source = claim.source.spans if claim.source else ()
    return (*source, *(claim.cue.spans if claim.cue else ()))


def _blanked(text: str, spans: Sequence[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def _credited_here(case: Case, _finding: Finding) -> Iterator[Asked]:
    """Where this article names nobody: the reference's source, or anybody."""
    before, after = case.sources
    if after is not None:
        return
    if before is not None and case.before.attribution:
        yield f"if it credited “{words_for(before)}”", _credited(case, case.before.attribution)
    else:
        yield "if it credited somebody", _credited(case, _unnamed(case.match, AN_OFFICIAL))


def _credited_there(case: Case, _finding: Finding) -> Iterator[Asked]:
    """Where the reference names nobody: this article's source, or anybody."""
    before, after = case.sources
    if before is not None:
        return
    if after is not None and case.after.attribution:
        condition, attribution = f"if the reference credited “{words_for(after)}” too", case.after.attribution
    else:
        condition, attribution = "if the reference credited somebody", _unnamed(case.claim, AN_OFFICIAL)
    claim = replace(case.claim, attribution=attribution)
    claims = tuple(claim if each.ordinal == claim.ordinal else each for each in case.reference.claims)
    assert case.link is not None
    yield (
        condition,
        Case(replace(case.reference, claims=claims), case.other, claim, replace(case.link, reference=claim)),
    )


def _weakened(case: Case, finding: Finding) -> Iterator[Asked]:
    """Of what is repeated, one thing told otherwise."""
    after = case.after.attribution
    if finding.verdict is not Verdict.REPEATED or after is None or after.source is None:
        return
    if after.source.profile.senior:
        yield (
            "without “senior” before the source",
            _credited(case, _read_as(after, replace(_profile(after), senior=False))),
        )
    if after.source.profile.count != ONE and after.source.profile.kind is SourceKind.ANONYMOUS:
        yield (
            "with one of them speaking",
            _credited(case, _read_as(after, replace(_profile(after), count=ONE))),
        )
    yield f"with “{A_SOURCE}” as the source", _credited(case, _unnamed(case.match, A_SOURCE, after.cue))
    if after.cue and after.cue.force is not Force.DENYING:
        cue = replace(after.cue, text=DENIED, force=Force.DENYING)
        yield f"with “{DENIED}” in place of “{after.cue.text}”", _credited(case, replace(after, cue=cue))


ATTEMPTS: tuple[Callable[[Case, Finding], Iterator[Asked]], ...] = (
    _change_undone,
    _credited_here,
    _credited_there,
    _weakened,
    _ungoverned,
)


def _unnamed(claim: Claim, words: str, cue: Cue | None = None) -> Attribution:
    spans = claim.spans[:1]
    return Attribution(SourceMention(words, spans, Profile(SourceKind.ANONYMOUS)), cue or Cue("said", spans))


def _credited(case: Case, attribution: Attribution) -> Case:
    return _matched(case, replace(case.match, attribution=attribution))


def _matched(case: Case, match: Claim) -> Case:
    """The case with its matched claim as given."""
    claims = tuple(match if each.ordinal == match.ordinal else each for each in case.other.claims)
    assert case.link is not None
    link: Link = replace(case.link, claim=match)
    return Case(case.reference, replace(case.other, claims=claims), case.claim, link)
