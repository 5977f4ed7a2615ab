"""The report as Markdown: for each story a matrix of claims and outlets, then each claim with all its passages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrib.domain import Level
from attrib.report.formats.markdown import code, escaped, table
from attrib.report.overview import StoryRows
from attrib.report.rows import SCHEMA, ReportRow, Side
from attrib.report.words import (
    SIGNS,
    WORDS,
    changes_in_words,
    shortened,
    verdict_label,
    without_article,
    wordings_in_words,
)

# A passage is a sentence or two; both ends of a longer one tell which it is, and a table stays one.
LONGEST_PASSAGE = 400
LEGEND = ", ".join(f"`{sign}` {WORDS[verdict]}" for verdict, sign in SIGNS.items())


def write(stories: Sequence[StoryRows]) -> str:
    """All stories, every row of them."""
    return f"<!-- attrib report, schema {SCHEMA} -->\n\n" + "\n".join(map(_story, stories))


def _story(story: StoryRows) -> str:
    claims = [tuple(rows) for _, rows in groupby(story.rows, key=lambda row: row.claim_id)]
    held = f"Held against {escaped(story.reference_outlet)}: {escaped(story.reason)}."
    parts = [f"# {escaped(story.name)}", held, LEGEND + ".", _matrix(claims), *map(_claim, claims)]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _matrix(claims: Sequence[Sequence[ReportRow]]) -> str:
    """One row a claim, one column an article, as the rows come; where an outlet has two its articles are named."""
    columns = dict.fromkeys((row.other.article, row.other.outlet) for rows in claims for row in rows)
    twice = len({outlet for _, outlet in columns}) < len(columns)
    head = [f"{outlet} ({article})" if twice else outlet for article, outlet in columns]
    rows = []
    for each in claims:
        told = {row.other.article: SIGNS[row.verdict] for row in each}
        reference = each[0].reference
        words = [shortened(reference.claim or ""), reference.outlet]
        rows.append([*words, *(told.get(article, "") for article, _ in columns)])
    return table(["claim", "held against", *head], rows)


def _claim(rows: Sequence[ReportRow]) -> str:
    """The claim's own passage first, then the others' beside what became of it."""
    reference = rows[0].reference
    cells = [[reference.outlet, "reference", "", _passage(reference), _named(reference)]]
    cells += [
        [row.other.outlet, _verdict(row), _changes(row), _passage(row.other), _named(row.other)]
        for row in rows
    ]
    head = ["outlet", "verdict", "what changed", "passage", "attributed to"]
    return f"### {code(rows[0].claim_id)}\n\n{table(head, cells)}"


def _verdict(row: ReportRow) -> str:
    unsure = f" (suggested match, {row.similarity:.2f})" if row.level is Level.SUGGESTED else ""
    return verdict_label(row.verdict) + unsure


def _changes(row: ReportRow) -> str:
    return "; ".join([*changes_in_words(row), *wordings_in_words(row)])


def _passage(side: Side) -> str:
    return shortened(side.claim or "", LONGEST_PASSAGE)


def _named(side: Side) -> str:
    """Who is named and by which cue; nothing where there is no passage."""
    source, introduction = side.source or "", side.introduction or ""
    if without_article(introduction) != without_article(source):
        source = f"{source} = {introduction}"
    nobody = "nobody" if side.claim else ""
    return " · ".join(part for part in (source or nobody, side.cue) if part)
