"""One article or one claim of it, as `attrib show` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import Article, Claim, Paragraph, ParagraphRole, Roster, hull
from attrib.report.lines import EMPTY, Line, Piece, beside, indented, line, wrap
from attrib.report.marked import LEGEND, content_mark, excerpt, marks_of, running_text
from attrib.report.profile import count_in_words, profile_in_words
from attrib.report.rows import ReportRow
from attrib.report.times import to_the_minute
from attrib.report.words import changes_in_words, verdict_label, wordings_in_words

INDENT = 2
LABEL = 8
LONGEST_LINE = 100


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article with its paragraphs and claims: all that is needed to show a passage of it."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[Claim, ...]
    rosters: tuple[Roster, ...] = ()

    def paragraphs_at(self, claim: Claim) -> list[Paragraph]:
        """The paragraphs that hold the claim, its source and its cue."""
        spans = [*claim.spans]
        spans += claim.source.spans if claim.source else ()
        spans += claim.cue.spans if claim.cue else ()
        whole = hull(spans)
        return [each for each in self.paragraphs if each.span.overlaps(whole)]


def article_lines(read: ReadArticle, *, room: int) -> list[Line]:
    """Who published it and when, then the running text with every attribution marked."""
    article = read.article
    attributed = sum(claim.attribution is not None for claim in read.claims)
    lines = _who(article.id, article, room)
    if article.title:
        lines += wrap(line(Piece(article.title, "heading")), min(room, LONGEST_LINE))
    told = f"{len(read.claims)} claims, {attributed} attributed; text {article.text_status.value}; {LEGEND}"
    lines += wrap(line(Piece(told, "dim")), room)
    for roster in read.rosters:
        people = count_in_words(roster.count)
        lines += wrap(line(Piece(f"spoke to {people}: {roster.text}", "dim")), min(room, LONGEST_LINE))
    lines.append(EMPTY)
    return lines + running_text(article.text, read.paragraphs, marks_of(read.claims), room=room)


def claim_lines(read: ReadArticle, claim: Claim, rows: Sequence[ReportRow], *, room: int) -> list[Line]:
    """The claim in its paragraph, who it is attributed to, and what the other outlets did with it."""
    lines = [*_who(claim.id, read.article, room), EMPTY]
    lines += passage_lines(read, claim, room=room)
    lines += [EMPTY, *attribution_lines(claim, room=room)]
    if rows:
        lines += [EMPTY, line(Piece("Found in comparison", "heading"))]
    for row in rows:
        lines += _finding(row, room)
    return lines


def passage_lines(read: ReadArticle, claim: Claim, *, room: int) -> list[Line]:
    """The paragraphs around the claim, with its own marks only."""
    marks = marks_of([claim]) or content_mark(claim)
    lines: list[Line] = []
    for paragraph in read.paragraphs_at(claim) or [_whole(claim)]:
        words = wrap(excerpt(read.article.text, paragraph.span, marks), min(room, LONGEST_LINE) - INDENT)
        lines += indented(words, (Piece(" " * INDENT),), INDENT)
    return lines


def attribution_lines(claim: Claim, *, room: int) -> list[Line]:
    """Source, cue, quote type and rule, one labelled line each."""
    source, cue = claim.source, claim.cue
    facts: list[tuple[str, list[Line]]] = []
    if source:
        words = [Piece(source.text, "source")]
        if source.resolved:
            words.append(Piece(f" = {source.introduction}", "dim"))
        facts.append(("source", [line(*words), line(profile_in_words(source))]))
    else:
        facts.append(("source", [line("nobody is named")]))
    if cue:
        facts.append(("cue", [line(Piece(cue.text, "cue"), Piece(f" ({cue.force.value})", "dim"))]))
    facts.append(("quote", [line(claim.quote_type.value)]))
    facts.append(("rule", [line(claim.rule)]))
    return [row for label, cells in facts for row in labelled(label, cells, room=room)]


def labelled(label: str, cells: Sequence[Line], *, room: int, column: int = LABEL) -> list[Line]:
    """A dim label with its lines beside it."""
    widths = [column, max(12, min(room, LONGEST_LINE) - INDENT - column - 2)]
    return beside([[line(Piece(label, "dim"))], cells], widths, indent=INDENT)


def byline(article: Article) -> str:
    """Outlet, time and story, as far as they are known."""
    told = [
        article.outlet,
        to_the_minute(article.published.value) if article.published else "no date",
        article.story,
    ]
    return " · ".join(part for part in told if part)


def _who(name: str, article: Article, room: int) -> list[Line]:
    return wrap(line(Piece(name, "story"), f"  {byline(article)}"), room)


def _whole(claim: Claim) -> Paragraph:
    """A stand-in for a claim outside every paragraph: its own words."""
    return Paragraph(hull(claim.spans), ParagraphRole.BODY, "")


def _finding(row: ReportRow, room: int) -> list[Line]:
    told = [*changes_in_words(row), *wordings_in_words(row)]
    words = [line(Piece(verdict_label(row.verdict), row.verdict.value), f"  {row.other.outlet}")]
    words += [line(part) for part in told]
    words.append(line(Piece(f"attrib explain '{row.finding_id}'", "dim")))
    lines = [each for word in words for each in wrap(word, min(room, LONGEST_LINE) - INDENT - 2)]
    return indented(lines, (Piece(" " * INDENT),), INDENT + 2)
