"""A small story of six outlets that the tests of the report look at."""

from __future__ import annotations

from attrib.domain import (
    Change,
    Claim,
    Evidence,
    Finding,
    Level,
    Link,
    Verdict,
    Wording,
)
from attrib.report.overview import StoryRows
from attrib.report.rows import ReportRow, report_row
from tests.factories import make_article, make_attribution, make_claim, make_source

ARTICLES = {
    name: make_article(id=name, outlet=outlet, published=f"2024-05-0{day}")
    for day, (name, outlet) in enumerate(
        (
            ("wire", "Wire Desk"),
            ("harbour", "Harbour Post"),
            ("valley", "Valley Times"),
            ("channel", "Channel Nine"),
            ("tribune", "Capitol Tribune"),
        ),
        1,
    )
}

CLOSING = make_claim(
    "the dam would close within two days",
    article="wire",
    ordinal=4,
    source=make_source("The sources", resolved="ten of the engineers"),
)
ROAD = make_claim("The road is open.", article="wire", ordinal=5)
TWICE = make_claim(
    "“We told them twice”", article="wire", ordinal=6, source="Marta Reyes", cue="told reporters"
)
FLOOD = make_claim("two farms were flooded", article="valley", ordinal=9, source="the mayor")


def finding(
    claim: Claim,
    article: str,
    verdict: Verdict,
    *changes: Change,
    other: Claim | None = None,
    wording: tuple[Wording, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    level: Level = Level.CONFIRMED,
) -> Finding:
    """What `article` did with the claim, its passage being `other`."""
    link = Link(claim, other, 0.744, level) if other else None
    return Finding(claim, article, verdict, changes, wording, link, evidence, "a rule")


REPEATED = finding(
    CLOSING,
    "harbour",
    Verdict.REPEATED,
    other=make_claim("the dam was to be shut in two days", article="harbour", source="ten of them"),
    wording=(Wording.PARAPHRASED,),
)
ALTERED = finding(
    CLOSING,
    "valley",
    Verdict.ALTERED,
    Change.COUNT_CHANGED,
    Change.SENIORITY_LOST,
    other=make_claim("the dam would close within three days", article="valley", source="several officials"),
    wording=(Wording.QUANTITY_CHANGED,),
    evidence=(
        Evidence("count_changed", "ten", "several"),
        Evidence("seniority_lost", "senior", None),
        Evidence("quantity_changed", "two days", "three days"),
    ),
    level=Level.SUGGESTED,
)
HEDGED = finding(
    CLOSING,
    "channel",
    Verdict.DROPPED,
    Change.HEDGED,
    other=make_claim(
        "The dam is believed to close",
        article="channel",
        attribution=make_attribution(None, "is believed to"),
    ),
    evidence=(Evidence("hedged", "The sources said", "is believed to"),),
)
UNREADABLE = finding(CLOSING, "tribune", Verdict.UNREADABLE)
FINDINGS = (
    REPEATED,
    ALTERED,
    HEDGED,
    UNREADABLE,
    finding(ROAD, "harbour", Verdict.UNATTRIBUTED, other=make_claim("The road is open", article="harbour")),
    finding(ROAD, "valley", Verdict.ABSENT),
    finding(ROAD, "channel", Verdict.ABSENT),
    finding(ROAD, "tribune", Verdict.UNREADABLE),
    finding(TWICE, "harbour", Verdict.DROPPED, other=make_claim("They were told twice", article="harbour")),
    finding(TWICE, "valley", Verdict.ABSENT),
    finding(TWICE, "channel", Verdict.ABSENT),
    finding(TWICE, "tribune", Verdict.UNREADABLE),
    finding(
        FLOOD,
        "channel",
        Verdict.REPEATED,
        other=make_claim("Two farms flooded", article="channel", source="the mayor"),
    ),
    finding(FLOOD, "wire", Verdict.ABSENT),
)


def row(each: Finding) -> ReportRow:
    """The finding as a row of the story."""
    return report_row(
        "dam-closure",
        each,
        reference=ARTICLES[each.reference.article],
        other=ARTICLES[each.article],
    )


def story() -> StoryRows:
    """All of it, held against the wire."""
    return StoryRows("dam-closure", "wire", "Wire Desk", "the earliest article", tuple(map(row, FINDINGS)))
