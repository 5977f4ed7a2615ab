"""What changed in an article's attributions after it was published: each revision held against the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sqlalchemy.orm import Session

from attrib.domain import ArticleClaims, Claim, instant
from attrib.domain.revision import History
from attrib.store.history import Kept, history
from attrib.workflow.amendments import RevisionText, step
from attrib.workflow.reader import extract

TAGGER = "learned"  # as ingest reads without being told otherwise


def revisions(session: Session, article_id: str) -> History:
    """What every revision of the article changed. Raises NotFound, naming near ids.

    In the order of time: as they were published where all of them tell, else as they came in. Claims are those
    that are stored, unless different versions of attrib read them; then all are read again, since a rule that
    was added in between would look like an editor's change. Nothing is written.
    """
    kept = _in_time(history(session, article_id))
    one_reader = len({each.extractor for each in kept}) == 1 and kept[0].extractor is not None
    texts = [_text(each, each.claims if one_reader else _read(each)) for each in kept]
    return History(
        revisions=tuple(each.revision for each in texts),
        claims=tuple(len(each.read.claims) for each in texts),
        attributed=tuple(sum(claim.attribution is not None for claim in each.read.claims) for each in texts),
        steps=tuple(step(before, after) for before, after in pairwise(texts)),
        read_again=not one_reader,
    )


def _in_time(kept: Sequence[Kept]) -> list[Kept]:
    """A copy of an old page may come in after the newer one; where a date is missing, only arrival is known."""
    published = [each.revision.article.published for each in kept]
    if not all(published):
        return list(kept)
    return sorted(
        kept, key=lambda each: (instant(each.revision.article.published_value), each.revision.number)
    )


def _read(kept: Kept) -> tuple[Claim, ...]:
    return extract(kept.revision.article, TAGGER)


def _text(kept: Kept, claims: Sequence[Claim]) -> RevisionText:
    article = kept.revision.article
    name = f"{article.id}, revision {kept.revision.number}"
    return RevisionText(
        kept.revision, ArticleClaims(replace(article, id=name), tuple(_named(each, name) for each in claims))
    )


def _named(claim: Claim, article: str) -> Claim:
    return replace(claim, article=article, inner=tuple(_named(each, article) for each in claim.inner))
