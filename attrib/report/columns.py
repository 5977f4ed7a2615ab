"""The columns of every listing, in their documented order: new ones go to the end, none is renamed."""

from __future__ import annotations

from attrib.report.listing import Column
from attrib.report.times import to_the_minute

REPORT = (
    Column("schema", table=False),
    Column("story"),
    Column("claim_id", table=False),
    Column("reference_article", "reference.article", table=False),
    Column("reference_outlet", "reference.outlet", table=False),
    Column("reference_claim", "reference.claim", heading="claim"),
    Column("reference_spans", "reference.spans", table=False),
    Column("reference_source", "reference.source", heading="source"),
    Column("reference_cue", "reference.cue", table=False),
    Column("article", table=False),
    Column("outlet"),
    Column("published", table=False),
    Column("verdict"),
    Column("changes"),
    Column("wording"),
    Column("claim", table=False),
    Column("spans", table=False),
    Column("source", heading="source there"),
    Column("cue", table=False),
    Column("similarity", table=False),
    Column("level", table=False),
    Column("evidence", table=False),
)

_CLAIM = (
    Column("article", table=False),
    Column("claim", "claim.text"),
    Column("claim_spans", "claim.spans", table=False),
    Column("quote_type", heading="quote"),
    Column("source", "attribution.source.text"),
    Column("source_spans", "attribution.source.spans", table=False),
    Column("resolved", "attribution.source.resolved", table=False),
    Column("resolved_spans", "attribution.source.resolved_spans", table=False),
    Column("kind", "attribution.source.kind", table=False),
    Column("name", "attribution.source.name", table=False),
    Column("count_min", "attribution.source.count.min", table=False),
    Column("count_max", "attribution.source.count.max", table=False),
    Column("senior", "attribution.source.senior", table=False),
    Column("nationality", "attribution.source.nationality", table=False),
    Column("role", "attribution.source.role", table=False),
    Column("affiliation", "attribution.source.affiliation", table=False),
    Column("via", "attribution.source.via", table=False),
    Column("orphan", "attribution.source.orphan", table=False),
    Column("cue", "attribution.cue.text"),
    Column("cue_spans", "attribution.cue.spans", table=False),
    Column("force", "attribution.cue.force", table=False),
    Column("sentence", table=False),
    Column("rule", table=False),
)

EXTRACT = (Column("article"), *_CLAIM[1:])

CLAIMS = (
    Column("claim_id", heading="id"),
    Column("outlet", table=False),
    Column("story", table=False),
    *_CLAIM,
)

ARTICLES = (
    Column("article"),
    Column("outlet"),
    Column("title"),
    Column("published", brief=to_the_minute),
    Column("story"),
    Column("text_status", heading="text"),
    Column("author", table=False),
    Column("url", table=False),
    Column("language", table=False),
    Column("published_precision", table=False),
    Column("published_evidence", table=False),
)

SOURCES = (
    Column("source"),
    Column("kind"),
    Column("name", table=False),
    Column("count_min", "count.min", table=False),
    Column("count_max", "count.max", table=False),
    Column("senior"),
    Column("nationality", table=False),
    Column("role", table=False),
    Column("affiliation", table=False),
    Column("basis", table=False),
    Column("via"),
    Column("orphan", table=False),
    Column("claims"),
    Column("article", table=False),
    Column("outlet"),
)

STORIES = (
    Column("story"),
    Column("articles"),
    Column("outlets"),
    Column("claims"),
    Column("first", brief=to_the_minute),
    Column("last", brief=to_the_minute),
    Column("reference"),
    Column("reference_reason", heading="why"),
    Column("compared_at", table=False),
    Column("stale", table=False),
    Column("outlet_names", table=False),
    Column("reference_outlet", table=False),
    Column("state"),
    Column("next", table=False),
)

EVALUATION = (
    Column("measure"),
    Column("precision"),
    Column("recall"),
    Column("f1", heading="F1"),
    Column("low", heading="from"),
    Column("high", heading="to"),
    Column("found"),
    Column("annotated"),
)

REVIEWS = (
    Column("finding"),
    Column("answer"),
    Column("changes", table=False),
    Column("reviewer"),
    Column("reason", table=False),
    Column("claim_id", table=False),
    Column("state"),
    Column("why"),
    Column("story", table=False),
    Column("reference_outlet", table=False),
    Column("outlet", table=False),
    Column("reference_claim", table=False),
    Column("claim", table=False),
    Column("verdict", heading="says now"),
    Column("verdict_changes", table=False),
    Column("similarity", table=False),
    Column("level", table=False),
    Column("at", table=False, brief=to_the_minute),
    Column("reference_article", table=False),
    Column("reference_spans", table=False),
    Column("article", table=False),
    Column("spans", table=False),
)
