"""One finding with everything that speaks for it, as `attrib explain` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from attrib.domain import Finding, Level, Verdict
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


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding with both its articles, what its rule means, and how its comparison was made."""

    finding: Finding
    reference: ReadArticle
    other: ReadArticle
    meaning: str
    reason: str
    version: str


def explanation(explained: Explained, *, room: int) -> list[Line]:
    """Verdict, both passages in their paragraphs, what changed, why, and how the match was scored."""
    finding = explained.finding
    style = finding.verdict.value
    lines = [line(Piece(finding.id, "story")), line(Piece(verdict_label(finding.verdict), style))]
    lines += [EMPTY, _title(explained.reference, finding.reference.id)]
    lines += passage_lines(explained.reference, finding.reference, room=room)
    lines += attribution_lines(finding.reference, room=room)
    lines += [EMPTY, _title(explained.other, finding.link.claim.id if finding.link else "")]
    if finding.link:
        lines += passage_lines(explained.other, finding.link.claim, room=room)
        lines += attribution_lines(finding.link.claim, room=room)
    else:
        lines.append(line(" " * INDENT, Piece(verdict_label(finding.verdict), style)))
    lines += _changes(finding, room)
    lines += _why(explained, room)
    return lines + _match(finding, room)


def _title(read: ReadArticle, claim_id: str) -> Line:
    shown = f"  {claim_id}" if claim_id else ""
    return line(Piece(byline(read.article), "heading"), Piece(shown, "dim"))


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
    lines = [EMPTY, line(Piece("Why", "heading"))]
    told = [line(explained.meaning, Piece(f" (rule: {finding.rule})", "dim"))]
    if finding.verdict in CAUTIONS:
        told.append(line(CAUTIONS[finding.verdict]))
    told.append(line(Piece(f"held against {explained.reference.article.outlet}: {explained.reason}", "dim")))
    told.append(line(Piece(f"judged by attrib {explained.version}", "dim")))
    for each in told:
        lines += [(Piece(" " * INDENT), *row) for row in wrap(each, min(room, LONGEST_LINE) - INDENT)]
    return lines


def _match(finding: Finding, room: int) -> list[Line]:
    """Similarity, level and what they were made of."""
    link = finding.link
    if link is None:
        return []
    lines = [EMPTY, line(Piece("How the passages were matched", "heading"))]
    lines.append(line(f"  similarity {link.similarity:.2f}, {LEVELS[link.level]}"))
    column = max((len(feature.name) for feature in link.features), default=0)
    for feature in link.features:
        cells = [
            [line(feature.name.replace("_", " "))],
            [line(f"{feature.value:.2f}")],
            [line(feature.detail)],
        ]
        lines += beside(cells, [column, 5, max(12, room - INDENT - column - 9)], indent=INDENT)
    return lines
