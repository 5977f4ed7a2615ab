"""One row of the report: what one outlet did with one claim, as flat as the facts allow.

`record` is the promise to machines: the JSON line of one row. Its keys and their order are fixed;
`SCHEMA` is raised when they must change.
"""

from __future__ import annotations

from dataclasses import dataclass

from attrib.domain import (
    Article,
    Change,
    Claim,
    Evidence,
    Finding,
    Level,
    Spans,
    Verdict,
    Wording,
)
from attrib.report.listing import Json, Record
from attrib.report.times import instant

SCHEMA = 1

# The judge's word for a source that stands in a neighbouring sentence and reaches this claim.
FOUND_NEAR = "found_near"
NOWHERE = Evidence(FOUND_NEAR, None, None)


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's passage and who it names for it; `introduction` is its fullest name for that source."""

    article: str
    outlet: str
    published: str | None
    claim: str | None = None
    spans: Spans | None = None
    source: str | None = None
    introduction: str | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What `other` did with the claim of `reference`, and the evidence for it."""

    story: str
    claim_id: str
    reference: Side
    other: Side
    verdict: Verdict
    changes: tuple[Change, ...] = ()
    wording: tuple[Wording, ...] = ()
    similarity: float | None = None
    level: Level | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def finding_id(self) -> str:
        """What `attrib explain` takes."""
        return f"{self.claim_id}@{self.other.article}"


def report_row(story: str, finding: Finding, *, reference: Article, other: Article) -> ReportRow:
    """The row of one finding; `reference` and `other` are the articles it speaks of."""
    link = finding.link
    near = next((each for each in finding.evidence if each.change == FOUND_NEAR), NOWHERE)
    return ReportRow(
        story=story,
        claim_id=finding.reference.id,
        reference=side(reference, finding.reference, near=near.before),
        other=side(other, link.claim if link else None, near=near.after),
        verdict=finding.verdict,
        changes=finding.changes,
        wording=finding.wording,
        similarity=round(link.similarity, 2) if link else None,
        level=link.level if link else None,
        evidence=finding.evidence,
    )


def side(article: Article, claim: Claim | None, *, near: str | None = None) -> Side:
    """One article's part in a row; without a claim only who it is.

    `near` names a source that governs the claim from another sentence: "the mayor (a continued quotation)".
    """
    published = article.published_value
    if claim is None:
        return Side(article.id, article.outlet, published)
    return Side(
        article=article.id,
        outlet=article.outlet,
        published=published,
        claim=claim.text,
        spans=claim.spans,
        source=claim.source.text if claim.source else _words(near),
        introduction=claim.source.introduction if claim.source else near,
        cue=claim.cue.text if claim.cue else None,
    )


def _words(near: str | None) -> str | None:
    """The source's own words, without how it reaches the claim."""
    return near.rpartition(" (")[0] or near if near else None


def record(row: ReportRow) -> Record:
    """The row as `attrib report --format jsonl` prints it."""
    reference, other = row.reference, row.other
    return {
        "schema": SCHEMA,
        "story": row.story,
        "claim_id": row.claim_id,
        "reference": {
            "article": reference.article,
            "outlet": reference.outlet,
            "claim": reference.claim,
            "spans": positions(reference.spans),
            "source": reference.source,
            "cue": reference.cue,
        },
        "article": other.article,
        "outlet": other.outlet,
        "published": other.published,
        "verdict": row.verdict.value,
        "changes": [change.value for change in row.changes],
        "wording": [wording.value for wording in row.wording],
        "claim": other.claim,
        "spans": positions(other.spans),
        "source": other.source,
        "cue": other.cue,
        "similarity": row.similarity,
        "level": row.level.value if row.level else None,
        "evidence": [_evidence(each) for each in row.evidence],
    }


def positions(spans: Spans | None) -> Json:
    """Spans as JSON has them: `[[start, end], ...]`, or null."""
    return None if spans is None else [[span.start, span.end] for span in spans]


def _evidence(evidence: Evidence) -> Record:
    return {"change": evidence.change, "from": evidence.before, "to": evidence.after}


def sort_key(row: ReportRow, *, reference: str) -> tuple[object, ...]:
    """The reference article's claims first, in text order, then other articles' as they were published.

    Within a claim the other articles come as they were published; those without a date come last.
    """
    own, other = row.reference, row.other
    return (
        own.article != reference,
        instant(own.published),
        own.article,
        int(row.claim_id.rpartition("#")[2]),
        instant(other.published),
        other.article,
    )
