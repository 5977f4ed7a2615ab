"""What a comparison was made from and with: enough to tell whether it would come out the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache

from attrib import __version__
from attrib.domain import ArticleClaims
from attrib.resources import package_sha256
from attrib.store.findings import Comparison
from attrib.store.membership import State
from attrib.workflow.references import Reference
from attrib.workflow.weights import Matching

# A version number is forgotten; other rules or word lists may find otherwise, and have another hash.
JUDGED_BY = ("attrib.text", "attrib.match", "attrib.judge")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Options, versions and hashes of one run over one story; equal ones give equal findings.

    `options` is JSON: `reference` as it was asked for, `match` with every number matching decided by, and `rules`,
    the hash of the code and word lists that read, match and judge.
    """

    options: str
    version: str
    input_sha256: str
    extractors: tuple[str, ...]
    weights_sha256: str | None
    reviews_sha256: str

    def made(self, comparison: Comparison | None) -> bool:
        """The comparison was made like this, and nothing has happened since."""
        if comparison is None or comparison.stale:
            return False
        return self == Provenance(
            comparison.options,
            comparison.version,
            comparison.input_sha256,
            comparison.extractors or (),
            comparison.weights_sha256,
            comparison.reviews_sha256 or "",
        )

    def comparison(self, story: str, reference: Reference) -> Comparison:
        """The comparison as it is stored, made now."""
        return Comparison(
            story=story,
            reference=reference.article,
            reference_reason=reference.reason,
            options=self.options,
            version=self.version,
            input_sha256=self.input_sha256,
            created_at=datetime.now(UTC).isoformat(timespec="seconds"),
            extractors=self.extractors,
            weights_sha256=self.weights_sha256,
            reviews_sha256=self.reviews_sha256,
        )


def provenance(
    members: Sequence[ArticleClaims],
    states: Mapping[str, State],
    *,
    reference: str | None,
    matching: Matching,
    reviews_sha256: str,
) -> Provenance:
    """Of a story of these members, in this state, held against what was asked for."""
    return Provenance(
        options=json.dumps(
            {"reference": reference, "match": asdict(matching.options), "rules": _rules()}, sort_keys=True
        ),
        version=__version__,
        input_sha256=fingerprint(members),
        extractors=tuple(sorted({each.extractor for each in states.values() if each.extractor})),
        weights_sha256=matching.sha256,
        reviews_sha256=reviews_sha256,
    )


@cache
def _rules() -> str:
    return package_sha256(*JUDGED_BY)


def fingerprint(members: Sequence[ArticleClaims]) -> str:
    """A hash of everything a comparison reads: the same articles, read the same way, have the same."""
    lines = sorted(
        json.dumps([each.article.id, each.article.outlet, *_told(each), each.article.text, repr(each.claims)])
        for each in members
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _told(each: ArticleClaims) -> list[str | None]:
    article = each.article
    published = article.published
    return [
        article.title,
        article.text_status.value,
        article.published_value,
        published.precision.value if published else None,
    ]
