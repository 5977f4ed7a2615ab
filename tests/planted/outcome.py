"""What the program makes of a planted pair: extracted, linked and judged as `attrib compare` does it."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import Article, ArticleClaims, Finding, Spans, Verdict
from attrib.judge import judge
from attrib.match import link
from attrib.text import extract_claims
from tests.planted.planting import Pair, Planted

MATERIAL = frozenset(
    """quote_altered quantity_changed polarity_flipped names_changed modality_changed
    altered dropped added unattributed""".split()
)
"""What an honest retelling must not be told to have; every typed change comes with the verdict altered."""


@dataclass(frozen=True)
class Outcome:
    """A planted probe and what is reported for the claims it stands in."""

    pair: Pair
    planted: Planted
    findings: tuple[Finding, ...]
    read: bool
    """Each article that names a source for the passage was read as naming one."""

    @property
    def reports(self) -> frozenset[str]:
        """Verdicts, changes and wordings, as the report spells them."""
        return frozenset(
            each.value
            for finding in self.findings
            for each in (finding.verdict, *finding.changes, *finding.wording)
        )

    @property
    def found(self) -> bool:
        """The right thing is reported, for the right claim, held against the right passage."""
        return bool(self.planted.probe.reports & self.reports)

    @property
    def alarms(self) -> frozenset[str]:
        """What an honest retelling is wrongly told to have; "absent" where it was not recognised at all."""
        return self.reports & MATERIAL or (
            frozenset({"absent"}) if not self.findings else self.reports & {"absent"}
        )


def outcomes(pair: Pair) -> list[Outcome]:
    """One outcome for each probe of the pair."""
    reference, other = (
        _claims("meridian", "Meridian", pair.reference),
        _claims("post", "Harbour Post", pair.other),
    )
    clusters = link([reference, other], reference="meridian")
    findings = [
        judge(cluster, reference, other) for cluster in clusters if cluster.reference.article == "meridian"
    ]
    return [
        Outcome(pair, each, _about(each, findings), _read(each, reference, other)) for each in pair.planted
    ]


def _claims(name: str, outlet: str, text: str) -> ArticleClaims:
    article = Article(name, outlet, text)
    return ArticleClaims(article, extract_claims(article))


def _read(planted: Planted, reference: ArticleClaims, other: ArticleClaims) -> bool:
    sides = [(reference, planted.there)]
    sides += [(other, planted.here)] if planted.probe.kind != "dropped" else []
    return all(
        any(claim.source is not None and _within(claim.spans, spans) for claim in side.claims)
        for side, spans in sides
    )


def _about(planted: Planted, findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings whose reference claim stands in the passage; a match elsewhere is no answer."""
    return tuple(
        finding
        for finding in findings
        if _within(finding.reference.spans, planted.there)
        and (
            finding.verdict is Verdict.ABSENT
            or (finding.link and _within(finding.link.claim.spans, planted.here))
        )
    )


def _within(claim: Spans, passage: Spans) -> bool:
    """Half of one lies in the other."""
    shared = sum(
        max(0, min(left.end, right.end) - max(left.start, right.start)) for left in claim for right in passage
    )
    return 2 * shared >= min(sum(map(len, claim)), sum(map(len, passage)))
