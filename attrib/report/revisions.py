"""An article's revisions as records: one row per claim that is not as it was, or the whole history.

The keys and their order are a promise to machines; new ones go to the end, and `SCHEMA` is raised when they must
change.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.domain.revision import Amendment, History, Revision, Step
from attrib.report.listing import Column, Json, Record
from attrib.report.rows import ReportRow, Side, positions, report_row, side
from attrib.report.times import to_the_minute

SCHEMA = 1

COLUMNS = (
    Column("schema", table=False),
    Column("article", table=False),
    Column("outlet", table=False),
    Column("revision_before", table=False),
    Column("revision"),
    Column("seen", brief=to_the_minute),
    Column("published", table=False, brief=to_the_minute),
    Column("became"),
    Column("source_gone", table=False),
    Column("changes"),
    Column("wording", table=False),
    Column("claim_before"),
    Column("spans_before", table=False),
    Column("source_before"),
    Column("cue_before", table=False),
    Column("claim"),
    Column("spans", table=False),
    Column("source"),
    Column("cue", table=False),
    Column("similarity", table=False),
    Column("evidence", table=False),
)


def rows(history: History) -> tuple[Record, ...]:
    """One record per amendment, step by step in the order of the text."""
    return tuple(
        {**_head(step), **_amendment(step, each)} for step in history.steps for each in step.amendments
    )


def history_record(history: History) -> Record:
    """All revisions with what each changed, as `attrib revisions --format json` prints it."""
    article = history.revisions[-1].article
    return {
        "schema": SCHEMA,
        "article": article.id,
        "outlet": article.outlet,
        "read_again": history.read_again,
        "revisions": list(_revisions(history)),
    }


def sides(step: Step, amendment: Amendment) -> tuple[Side, Side, ReportRow]:
    """The claim before and after, each with whom it names, and the row that says what changed."""
    old, new = step.before.article, step.after.article
    if amendment.before is None:
        row = report_row("", amendment.finding, reference=new, other=old)
        return side(old, None), side(new, amendment.after), row
    row = report_row("", amendment.finding, reference=old, other=new)
    return row.reference, row.other, row


def _revisions(history: History) -> Iterator[Record]:
    told = zip(history.revisions, history.claims, history.attributed, (None, *history.steps), strict=True)
    for revision, claims, attributed, step in told:
        yield {
            **_revision(revision),
            "claims": claims,
            "attributed": attributed,
            "since": _step(step) if step else None,
        }


def _revision(revision: Revision) -> Record:
    article = revision.article
    return {
        "revision": revision.number,
        "current": revision.current,
        "seen": revision.seen_at,
        "published": article.published_value,
        "title": article.title,
        "text_status": article.text_status.value,
        "url": article.url,
        "origin": revision.origin,
    }


def _step(step: Step) -> Record:
    return {
        "revision_before": step.before.number,
        "same_text": step.same_text,
        "attributions_kept": step.kept,
        "sources_gone": list(step.sources_gone),
        "sources_new": list(step.sources_new),
        "own_voice_gone": step.own_gone,
        "own_voice_new": step.own_new,
        "amendments": [_amendment(step, each) for each in step.amendments],
    }


def _head(step: Step) -> dict[str, Json]:
    article = step.after.article
    return {
        "schema": SCHEMA,
        "article": article.id,
        "outlet": article.outlet,
        "revision_before": step.before.number,
        "revision": step.after.number,
        "seen": step.after.seen_at,
        "published": article.published_value,
    }


def _amendment(step: Step, amendment: Amendment) -> Record:
    before, after, row = sides(step, amendment)
    return {
        "became": amendment.became.value,
        "source_gone": amendment.source_gone,
        "changes": [each.value for each in row.changes],
        "wording": [each.value for each in row.wording],
        "claim_before": before.claim,
        "spans_before": positions(before.spans),
        "source_before": before.source,
        "cue_before": before.cue,
        "claim": after.claim,
        "spans": positions(after.spans),
        "source": after.source,
        "cue": after.cue,
        "similarity": row.similarity,
        "evidence": [{"change": each.change, "from": each.before, "to": each.after} for each in row.evidence],
    }
