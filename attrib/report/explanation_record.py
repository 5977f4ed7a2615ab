"""One explained finding as plain values, for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from attrib.domain import Claim, Feature, Span, passage
from attrib.report.explanation import CAUTIONS, Explained, Otherwise
from attrib.report.passages import ReadArticle
from attrib.report.scoring import Scoring, carried_by

SCHEMA = 1


def explanation_json(explained: Explained) -> str:
    """The record as JSON, two blanks deep, ended by a newline."""
    return json.dumps(explanation_record(explained), ensure_ascii=False, indent=2) + "\n"


def explanation_record(explained: Explained) -> dict[str, object]:
    """Everything `attrib explain` prints, with positions as `[start, end]` in the articles' texts.

    `match` is null where no match was found; `nearest` tells what came nearest there.
    """
    finding = explained.finding
    return {
        "schema": SCHEMA,
        "finding": finding.id,
        "verdict": finding.verdict.value,
        "changes": [each.value for each in finding.changes],
        "wording": [each.value for each in finding.wording],
        "evidence": [{"change": e.change, "from": e.before, "to": e.after} for e in finding.evidence],
        "rule": finding.rule,
        "meaning": explained.meaning,
        "caution": CAUTIONS.get(finding.verdict),
        "held_against": explained.reason,
        "version": explained.version,
        "reference": _passage(explained.reference, finding.reference),
        "other": _passage(explained.other, finding.link.claim if finding.link else None),
        "otherwise": [_condition(each) for each in explained.otherwise],
        "match": _match(explained),
        "nearest": _nearest(explained),
    }


def _passage(read: ReadArticle, claim: Claim | None) -> dict[str, object]:
    article = read.article
    told: dict[str, object] = {"article": article.id, "outlet": article.outlet}
    if claim is None:
        return told | {"claim_id": None, "claim": None, "spans": None, "source": None, "cue": None}
    return told | {
        "claim_id": claim.id,
        "claim": claim.text,
        "spans": _spans(claim.spans),
        "source": _words(article.text, claim.source.spans) if claim.source else None,
        "cue": _words(article.text, claim.cue.spans) if claim.cue else None,
    }


def _words(text: str, spans: Sequence[Span]) -> dict[str, object]:
    return {"text": passage(text, spans), "spans": _spans(spans)}


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _condition(each: Otherwise) -> dict[str, object]:
    return {
        "condition": each.condition,
        "verdict": each.verdict.value,
        "changes": [change.value for change in each.changes],
    }


def _match(explained: Explained) -> dict[str, object] | None:
    link, scoring = explained.finding.link, explained.scoring
    if link is None:
        return None
    carried = carried_by(link.features, link.similarity, scoring) if scoring else []
    return {
        "similarity": round(link.similarity, 4),
        "level": link.level.value,
        **_levels(scoring),
        "features": _features(link.features, scoring),
        "without": [
            {
                "features": [feature.name for feature in each.features],
                "similarity": round(each.similarity, 4),
                "level": each.level.value if each.level else None,
            }
            for each in carried
        ],
    }


def _nearest(explained: Explained) -> dict[str, object] | None:
    nearest = explained.nearest
    if nearest is None:
        return None
    return {
        **_passage(explained.other, nearest.claim),
        "similarity": round(nearest.similarity, 4),
        **_levels(explained.scoring),
        "features": _features(nearest.features, explained.scoring),
    }


def _levels(scoring: Scoring | None) -> dict[str, float]:
    return {"suggested_from": scoring.suggested, "confirmed_from": scoring.confirmed} if scoring else {}


def _features(features: Sequence[Feature], scoring: Scoring | None) -> list[dict[str, object]]:
    return [
        {
            "name": each.name,
            "value": round(each.value, 4),
            "adds": round(scoring.adds(each), 4) if scoring else None,
            "detail": each.detail,
        }
        for each in features
    ]
