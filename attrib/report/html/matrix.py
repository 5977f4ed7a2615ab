"""The matrix of claims and articles: what stands in every cell, over every column and before every row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.domain import Article, Finding, Level, TextStatus, Verdict
from attrib.report.html.story import StoryPage
from attrib.report.html.times import moment
from attrib.report.rows import ReportRow, Side
from attrib.report.summary import CARRIED
from attrib.report.times import instant
from attrib.report.words import SIGNS, WORDS, changes_in_words, shortened, without_article, wordings_in_words

REFERENCE_SIGN = "◆"
# Longer phrases make a cell taller than the claim beside it; the opened cell has all of it.
LONGEST_IN_CELL = 84

STATUS_WORDS = {
    TextStatus.PARTIAL: "text in part",
    TextStatus.PAYWALL: "behind a paywall",
    TextStatus.LIVE: "live page",
    TextStatus.EMPTY: "no text",
    TextStatus.FALLBACK: "text read roughly",
}


@dataclass(frozen=True, slots=True)
class Head:
    """A column: whose article it is, from when, and what must be known of its text."""

    article: str
    outlet: str
    title: str | None
    published: str
    status: str
    doubtful: bool
    reference: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article did with one claim. `kind` is the verdict, "reference", or "none" where nothing is told.

    `wording` names each change of the content, and says what became what.
    """

    kind: str
    sign: str = ""
    word: str = ""
    changes: tuple[str, ...] = ()
    wording: tuple[tuple[str, str], ...] = ()
    first: bool = False
    suggested: bool = False
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the reference side with a cell for every column.

    `source_kind` is the sort of source, "nobody" where none is named; `quiet` says that nobody anywhere attributes
    it. `carried` counts the other articles that have it, `found` those in which it could have been found.
    """

    claim_id: str
    claim: str
    source: str
    introduction: str
    cue: str
    source_kind: str
    outlet: str | None
    quiet: bool
    carried: int
    readable: int
    altered: int
    dropped: int
    roots: int | None
    cells: tuple[Cell, ...]


def heads(story: StoryPage) -> tuple[Head, ...]:
    """One for each article that findings speak of, the reference first."""
    outlets = [article.outlet for article in story.columns]
    return tuple(_head(article, story, twice=outlets.count(article.outlet) > 1) for article in story.columns)


def rows(story: StoryPage) -> tuple[Row, ...]:
    """One for each claim, in the order of all reports."""
    return tuple(_row(group, story) for group in story.claims)


def _head(article: Article, story: StoryPage, *, twice: bool) -> Head:
    return Head(
        article=article.id,
        outlet=article.outlet,
        title=article.title if twice else None,
        published=moment(article),
        status=STATUS_WORDS.get(article.text_status, ""),
        doubtful=not article.text_status.readable,
        reference=article.id == story.reference,
    )


def _row(group: Sequence[tuple[Finding, ReportRow]], story: StoryPage) -> Row:
    told = [row for _, row in group]
    reference, verdicts = told[0].reference, [row.verdict for row in told]
    cells = _cells(group, story)
    source = group[0][0].reference.source
    return Row(
        claim_id=told[0].claim_id,
        claim=reference.claim or "",
        source=reference.source or "",
        introduction=_introduction(reference),
        cue=reference.cue or "",
        source_kind=source.profile.kind.value if source else "governed" if reference.source else "nobody",
        outlet=None if reference.article == story.reference else reference.outlet,
        quiet=_quiet(told),
        carried=sum(row.other.claim is not None for row in told),
        readable=len(told) - verdicts.count(Verdict.UNREADABLE),
        altered=verdicts.count(Verdict.ALTERED),
        dropped=verdicts.count(Verdict.DROPPED),
        roots=story.roots.get(told[0].claim_id),
        cells=cells,
    )


def _introduction(side: Side) -> str:
    """Who the source is, where its own words only point back: "One of them" is "several officials"."""
    source, introduction = side.source or "", side.introduction or ""
    return "" if without_article(introduction) == without_article(source) else introduction


def _quiet(rows: Sequence[ReportRow]) -> bool:
    told = (*CARRIED, Verdict.ADDED)
    return rows[0].reference.source is None and not any(row.verdict in told for row in rows)


def _cells(group: Sequence[tuple[Finding, ReportRow]], story: StoryPage) -> tuple[Cell, ...]:
    own = group[0][1].reference.article
    first = _first(group, story)
    by_article = {row.other.article: _cell(finding, row, story, first) for finding, row in group}
    by_article[own] = _reference_cell(own == first)
    return tuple(by_article.get(article.id, Cell("none")) for article in story.columns)


def _reference_cell(first: bool) -> Cell:
    return Cell("reference", "1st" if first else REFERENCE_SIGN, "first seen" if first else "reference")


def _cell(finding: Finding, row: ReportRow, story: StoryPage, first: str | None) -> Cell:
    return Cell(
        kind=row.verdict.value,
        sign=SIGNS[row.verdict],
        word=WORDS[row.verdict],
        changes=tuple(map(_brief, _changes(row))),
        wording=tuple(_labelled(each) for each in wordings_in_words(row)),
        first=row.other.article == first,
        suggested=row.level is Level.SUGGESTED,
        reviewed=finding.id in story.reviewed,
    )


def _labelled(wording: str) -> tuple[str, str]:
    """ "number: 14 → 40" in two."""
    label, _, became = wording.partition(": ")
    return label, _brief(became)


def _brief(phrase: str) -> str:
    """No longer than a cell has room for; of "before → after" each side keeps its ends."""
    before, arrow, after = phrase.partition(" → ")
    if len(phrase) <= LONGEST_IN_CELL or " → " in after:
        return shortened(phrase, LONGEST_IN_CELL)
    half = LONGEST_IN_CELL // 2
    return shortened(before, half) + arrow + shortened(after, half)


def _changes(row: ReportRow) -> list[str]:
    """What became of the attribution; where somebody is new, who that is; where nobody is left, that."""
    changes = changes_in_words(row)
    if row.verdict is Verdict.ADDED and row.other.source:
        return [*changes, row.other.source]
    if row.verdict is Verdict.DROPPED and not changes:
        return ["who reported it is gone" if row.other.source else "nobody named"]
    return changes


def _first(group: Sequence[tuple[Finding, ReportRow]], story: StoryPage) -> str | None:
    """The article that surely had the claim before all others that have it; None where nobody can tell."""
    carriers = [group[0][1].reference.article]
    carriers += [row.other.article for _, row in group if row.other.claim is not None]
    times = [(story.by_id[each].article.published, each) for each in carriers]
    dated = [(published, each) for published, each in times if published]
    if len(times) < 2 or len(dated) < len(times):
        return None
    dated.sort(key=lambda pair: (instant(pair[0].value), pair[1]))
    (earliest, article), *others = dated
    return article if all(earliest.surely_before(later) for later, _ in others) else None
