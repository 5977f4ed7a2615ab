"""One finding with everything that speaks for it, as `attrib explain` prints it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attrib.domain import Change, Claim, Feature, Finding, Level, Link, Verdict
from attrib.report.lines import EMPTY, Line, Piece, beside, line, wrap
from attrib.report.passages import (
    INDENT,
    LONGEST_LINE,
    ReadArticle,
    attribution_lines,
    byline,
    labelled,
    passage_lines,
)
from attrib.report.scoring import Scoring, Without, carried_by, strongest
from attrib.report.words import became, name_of, verdict_label

# What a verdict does not say, and a reader might take it to.
CAUTIONS: Mapping[Verdict, str] = {
    Verdict.ABSENT: "No passage was close enough to be taken for the same claim. "
    "That does not show that the claim was left out.",
    Verdict.UNREADABLE: "Nothing can be said of this claim here.",
}

LEVELS: Mapping[Level, str] = {
    Level.CONFIRMED: "confirmed match",
    Level.SUGGESTED: "suggested match: read both passages before you rely on it",
}
REVIEWED = "reviewed"  # the feature of a match that a person decided
NO_MATCH = "no match"
FIGURES = 5  # columns: "-0.50"


@dataclass(frozen=True, slots=True)
class Otherwise:
    """Under a condition the finding would have been another."""

    condition: str
    verdict: Verdict
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of the other article that came nearest to a claim no match was found for."""

    claim: Claim
    similarity: float
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding with both its articles, what its rule means, how its comparison was made and what would change it.

    `scoring` is None where the comparison kept no weights, `nearest` where there is a match, or nothing near.
    """

    finding: Finding
    reference: ReadArticle
    other: ReadArticle
    meaning: str
    reason: str
    version: str
    otherwise: tuple[Otherwise, ...] = ()
    scoring: Scoring | None = None
    nearest: Nearest | None = None


def explanation(explained: Explained, *, room: int) -> list[Line]:
    """Verdict, both passages in their paragraphs, what changed and why, what would differ, and how it was matched."""
    finding = explained.finding
    style = finding.verdict.value
    lines = [line(Piece(finding.id, "story")), line(Piece(verdict_label(finding.verdict), style))]
    lines += [EMPTY, *_title(explained.reference, finding.reference.id, room)]
    lines += passage_lines(explained.reference, finding.reference, room=room)
    lines += attribution_lines(finding.reference, room=room)
    lines += [EMPTY, *_title(explained.other, finding.link.claim.id if finding.link else "", room)]
    if finding.link:
        lines += passage_lines(explained.other, finding.link.claim, room=room)
        lines += attribution_lines(finding.link.claim, room=room)
    else:
        lines.append(line(" " * INDENT, Piece(verdict_label(finding.verdict), style)))
    lines += _changes(finding, room)
    lines += _why(explained, room)
    lines += _otherwise(explained.otherwise, room)
    return lines + _match(explained, room) + _nearest(explained, room)


def _title(read: ReadArticle, claim_id: str, room: int) -> list[Line]:
    shown = f"  {claim_id}" if claim_id else ""
    return wrap(line(Piece(byline(read.article), "heading"), Piece(shown, "dim")), room)


def _changes(finding: Finding, room: int) -> list[Line]:
    """Each change and wording with its evidence, and evidence of anything else the judge noted."""
    kinds = [*(each.value for each in finding.changes), *(each.value for each in finding.wording)]
    kinds += [each.change for each in finding.evidence if each.change not in kinds]
    if not kinds:
        return []
    lines = [EMPTY, line(Piece("What changed", "heading"))]
    column = max(len(name_of(kind)) for kind in kinds)
    for kind in dict.fromkeys(kinds):
        shown = [line(became(each)) for each in finding.evidence if each.change == kind]
        lines += labelled(name_of(kind), shown, room=room, column=column)
    return lines


def _why(explained: Explained, room: int) -> list[Line]:
    finding = explained.finding
    told = [line(explained.meaning)]
    if finding.rule != explained.meaning:
        told = [line(explained.meaning, Piece(f" (rule: {finding.rule})", "dim"))]
    if finding.verdict in CAUTIONS:
        told.append(line(CAUTIONS[finding.verdict]))
    told.append(line(Piece(f"held against {explained.reference.article.outlet}: {explained.reason}", "dim")))
    told.append(line(Piece(f"judged by attrib {explained.version}", "dim")))
    return [EMPTY, line(Piece("Why", "heading")), *_paragraphs(told, room)]


def _otherwise(found: Sequence[Otherwise], room: int) -> list[Line]:
    """Each condition with the verdict it would have led to."""
    if not found:
        return []
    told = [
        line(
            f"{each.condition}: ",
            Piece(verdict_label(each.verdict), each.verdict.value),
            Piece(
                f" ({', '.join(name_of(change.value) for change in each.changes)})" if each.changes else "",
                "dim",
            ),
        )
        for each in found
    ]
    return [EMPTY, line(Piece("What would have changed the verdict", "heading")), *_paragraphs(told, room)]


def _match(explained: Explained, room: int) -> list[Line]:
    """Similarity, level, what they were made of, and what carries them."""
    link, scoring = explained.finding.link, explained.scoring
    if link is None:
        return []
    lines = [EMPTY, line(Piece("How the passages were matched", "heading"))]
    lines += _paragraphs([line(f"similarity {link.similarity:.2f}, {LEVELS[link.level]}")], room)
    lines += _features(link.features, scoring, room)
    if scoring is None:
        return lines
    return [*lines, *_paragraphs([_levels(scoring), *_carried(link, scoring)], room)]


def _carried(link: Link, scoring: Scoring) -> list[Line]:
    """What takes the match to another level: a person's decision, else the features without which it were one."""
    if any(feature.name == REVIEWED for feature in link.features):
        level = scoring.level(link.similarity)
        return [line(f"without the person's decision: {level.value if level else NO_MATCH}")]
    found = [_without(each) for each in carried_by(link.features, link.similarity, scoring)]
    return found or [line("no feature of it, taken away, would change that")]


def _nearest(explained: Explained, room: int) -> list[Line]:
    """What came nearest where no match was found, and how far it was from one."""
    nearest, scoring = explained.nearest, explained.scoring
    if nearest is None:
        return []
    lines = [EMPTY, line(Piece("What came nearest", "heading"), Piece(f"  {nearest.claim.id}", "dim"))]
    lines += passage_lines(explained.other, nearest.claim, room=room)
    lines.append(line(f"  similarity {nearest.similarity:.2f}, {NO_MATCH}"))
    lines += _features(nearest.features, scoring, room)
    return lines + (_paragraphs([_levels(scoring)], room) if scoring else [])


def _features(features: Sequence[Feature], scoring: Scoring | None, room: int) -> list[Line]:
    """Each feature with its value, what it adds to the log odds, and the words behind it; the strongest first."""
    column = max((len(feature.name) for feature in features), default=0)
    lines: list[Line] = []
    for feature in strongest(features, scoring) if scoring else features:
        figures = (
            [f"{feature.value:.2f}", f"{scoring.adds(feature):+.2f}"] if scoring else [f"{feature.value:.2f}"]
        )
        cells = [[line(name_of(feature.name))], *([line(each)] for each in figures), [line(feature.detail)]]
        widths = [column, *(FIGURES for _ in figures)]
        rest = room - INDENT - sum(each + 2 for each in widths)
        lines += beside(cells, [*widths, max(12, rest)], indent=INDENT)
    return lines


def _levels(scoring: Scoring) -> Line:
    told = f"suggested from {scoring.suggested:.2f}, confirmed from {scoring.confirmed:.2f}"
    return line(Piece(f"{told}; the second figure is what a feature adds to the log odds", "dim"))


def _without(each: Without) -> Line:
    names = " and ".join(name_of(feature.name) for feature in each.features)
    level = each.level.value if each.level else NO_MATCH
    return line(f"without {names}: {each.similarity:.2f}, {level}")


def _paragraphs(told: Sequence[Line], room: int) -> list[Line]:
    width = min(room, LONGEST_LINE) - INDENT
    return [(Piece(" " * INDENT), *row) for each in told for row in wrap(each, width)]
