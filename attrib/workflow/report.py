"""The findings of one or all stories, as rows in the order they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from attrib.domain import Article, Finding, Verdict
from attrib.errors import NotFound
from attrib.report.overview import StoryRows
from attrib.report.rows import ReportRow, report_row, sort_key
from attrib.report.words import WORDS
from attrib.store import articles as article_store
from attrib.store import findings as finding_store
from attrib.store.findings import Comparison
from attrib.workflow.listings import checked
from attrib.workflow.names import known


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Which findings: of one story, of what one outlet did, or with one verdict; None is all."""

    story: str | None = None
    outlet: str | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The stories with their rows, and the names of those that changed after they were compared."""

    stories: tuple[StoryRows, ...]
    stale: tuple[str, ...]


def report_stories(session: Session, options: ReportOptions) -> Reported:
    """The findings asked for. Raises NotFound for an unknown name, and where nothing was compared."""
    found = reported_findings(session, options)
    articles = {each.id: each for each in article_store.articles(session)}
    stories = []
    stale = []
    for _, group in groupby(found, key=lambda each: each[0].story):
        pairs = list(group)
        comparison = pairs[0][0]
        stories.append(_story(comparison, (finding for _, finding in pairs), articles))
        if comparison.stale:
            stale.append(comparison.story)
    return Reported(tuple(stories), tuple(stale))


def reported_findings(session: Session, options: ReportOptions) -> list[tuple[Comparison, Finding]]:
    """The same as the store has them, story by story. Raises NotFound likewise."""
    story, outlet = checked(session, options.story, options.outlet)
    verdict = _verdict(options.verdict)
    found = finding_store.findings(session, story=story, outlet=outlet, verdict=verdict)
    if not found:
        _nothing(session, story)
    return found


def _verdict(word: str | None) -> Verdict | None:
    if word is None:
        return None
    meant = known(word, [*WORDS.values(), *Verdict], noun="verdict", nouns="verdicts")
    return next(each for each in Verdict if meant in (each.value, WORDS[each]))


def _nothing(session: Session, story: str | None) -> None:
    """Nothing to report is an answer after a comparison, and a missing step before one."""
    if finding_store.findings(session, story=story):
        return
    which = f"story {story!r} has" if story else "no story has"
    negated = " not" if story else ""
    raise NotFound(f"{which}{negated} been compared yet\nrun: attrib compare")


def _story(comparison: Comparison, found: Iterable[Finding], articles: dict[str, Article]) -> StoryRows:
    rows: list[ReportRow] = [
        report_row(
            comparison.story,
            finding,
            reference=articles[finding.reference.article],
            other=articles[finding.article],
        )
        for finding in found
    ]
    rows.sort(key=lambda row: sort_key(row, reference=comparison.reference))
    reference = articles[comparison.reference]
    return StoryRows(
        comparison.story, reference.id, reference.outlet, comparison.reference_reason, tuple(rows)
    )
