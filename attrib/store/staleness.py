"""What comparisons and findings stop saying when what they were made from changes."""

from __future__ import annotations

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from attrib.store.tables import ArticleRow, ClaimRow, ClusterRow, ComparisonRow, FindingRow, RevisionRow


def forget_findings(session: Session, article: ArticleRow) -> None:
    """No finding is about the article's text, and the comparisons that had any are stale."""
    of_article = (
        select(ClaimRow.id)
        .join(RevisionRow, RevisionRow.id == ClaimRow.revision_id)
        .where(RevisionRow.article_id == article.id)
    )
    about = or_(FindingRow.article_id == article.id, ClusterRow.claim_id.in_(of_article))
    runs = (
        select(ClusterRow.comparison_id)
        .outerjoin(FindingRow, FindingRow.cluster_id == ClusterRow.id)
        .where(about)
        .distinct()
    )
    keys = list(session.scalars(runs))
    if keys:
        session.execute(update(ComparisonRow).where(ComparisonRow.id.in_(keys)).values(stale=True))
        session.execute(delete(FindingRow).where(FindingRow.article_id == article.id))
        session.execute(delete(ClusterRow).where(ClusterRow.claim_id.in_(of_article)))
    mark_stale(session, article.story_id)


def mark_stale(session: Session, *story_keys: int | None) -> None:
    """The comparisons of these stories are stale."""
    keys = [key for key in story_keys if key is not None]
    if keys:
        session.execute(update(ComparisonRow).where(ComparisonRow.story_id.in_(keys)).values(stale=True))
