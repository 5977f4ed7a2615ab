"""One claim as a record: what `attrib extract` and `attrib claims` print.

`claim_record` is the promise to machines for `attrib extract --format jsonl`; its keys and their order are
fixed. `attrib claims` has the same keys, with `claim_id`, `outlet` and `story` before them.
"""

from __future__ import annotations

from attrib.domain import Article, Attribution, Claim, Cue, SourceMention
from attrib.report.listing import Json, Record
from attrib.report.rows import positions


def claim_record(claim: Claim, *, article: str) -> Record:
    """The claim under the name the article is shown by."""
    return {
        "article": article,
        "claim": {"text": claim.text, "spans": positions(claim.spans)},
        "quote_type": claim.quote_type.value,
        "attribution": _attribution(claim.attribution),
        "sentence": claim.sentence,
        "rule": claim.rule,
    }


def stored_claim_record(claim: Claim, *, article: Article) -> Record:
    """The claim as the database has it, with the id that `attrib show` takes."""
    return {
        "claim_id": claim.id,
        "outlet": article.outlet,
        "story": article.story,
        **claim_record(claim, article=article.id),
    }


def _attribution(attribution: Attribution | None) -> Json:
    if attribution is None:
        return None
    return {
        "source": _source(attribution.source) if attribution.source else None,
        "cue": _cue(attribution.cue) if attribution.cue else None,
    }


def _source(source: SourceMention) -> Record:
    profile = source.profile
    return {
        "text": source.text,
        "spans": positions(source.spans),
        "resolved": source.resolved.text if source.resolved else None,
        "resolved_spans": positions(source.resolved.spans) if source.resolved else None,
        "kind": profile.kind.value,
        "name": profile.name,
        "count": {"min": profile.count.min, "max": profile.count.max},
        "senior": profile.senior,
        "nationality": list(profile.nationality),
        "role": profile.role,
        "affiliation": profile.affiliation,
        "via": source.via,
        "orphan": source.orphan,
    }


def _cue(cue: Cue) -> Record:
    return {"text": cue.text, "spans": positions(cue.spans), "force": cue.force.value}
