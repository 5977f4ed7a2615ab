"""Stories as the page shows them: findings with their articles, lineage, fidelity, and what people decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Finding, Review
from attrib.judge import REASONS
from attrib.lineage import trace
from attrib.report.html import StoryPage
from attrib.report.passages import ReadArticle
from attrib.store import findings as finding_store
from attrib.store import reviews as review_store
from attrib.store.findings import Comparison
from attrib.text.paragraphs import paragraphs
from attrib.workflow.corrections import decisions, standings
from attrib.workflow.fidelity import measure_fidelity
from attrib.workflow.lineage import clusters_of
from attrib.workflow.members import articles_told_of
from attrib.workflow.report import ReportOptions, reported_findings


def story_pages(session: Session, options: ReportOptions) -> tuple[StoryPage, ...]:
    """One for each story with a finding asked for, in order of their names. Raises NotFound as the report does."""
    found = reported_findings(session, options)
    return tuple(
        _page(session, comparison, [finding for _, finding in pairs])
        for comparison, pairs in _by_story(found)
    )


def _by_story(
    found: Sequence[tuple[Comparison, Finding]],
) -> Iterable[tuple[Comparison, list[tuple[Comparison, Finding]]]]:
    for _, group in groupby(found, key=lambda each: each[0].story):
        pairs = list(group)
        yield pairs[0][0], pairs


def _page(session: Session, comparison: Comparison, findings: Sequence[Finding]) -> StoryPage:
    everything = [finding for _, finding in finding_store.findings(session, story=comparison.story)]
    members = articles_told_of(session, comparison.story, everything)
    return StoryPage(
        name=comparison.story,
        reference=comparison.reference,
        reason=comparison.reference_reason,
        read=tuple(map(_read, members)),
        findings=tuple(findings),
        meanings=REASONS,
        version=comparison.version,
        options=_options(comparison.options),
        input_sha256=comparison.input_sha256,
        stale=comparison.stale,
        reviewed=_reviewed(session, members, findings),
        lineage=trace(comparison.story, members, clusters_of(everything)),
        fidelity=measure_fidelity(session, story=comparison.story).report,
    )


def _reviewed(
    session: Session, members: Sequence[ArticleClaims], findings: Iterable[Finding]
) -> Mapping[str, Review]:
    """What people decided, by the findings that rest on it."""
    reviews = review_store.reviews(session, articles=[each.article.id for each in members])
    decided = decisions(standings(reviews, members))
    about = ((each.id, decided.about(each)) for each in findings)
    return {finding: review for finding, review in about if review is not None}


def _read(each: ArticleClaims) -> ReadArticle:
    return ReadArticle(each.article, paragraphs(each.article.text), each.claims)


def _options(told: str) -> Mapping[str, object]:
    options = json.loads(told) if told else {}
    return options if isinstance(options, Mapping) else {}
