"""The tables as SQLAlchemy models. They stay inside the store: functions hand out domain objects."""

from attrib.store.tables.articles import ArticleRow, OutletRow, RevisionRow, StoryRow
from attrib.store.tables.base import Base
from attrib.store.tables.claims import ClaimRow, SourceRow
from attrib.store.tables.findings import ClusterRow, ComparisonRow, FindingRow
from attrib.store.tables.ledger import ItemRow

__all__ = [
    "ArticleRow",
    "Base",
    "ClaimRow",
    "ClusterRow",
    "ComparisonRow",
    "FindingRow",
    "ItemRow",
    "OutletRow",
    "RevisionRow",
    "SourceRow",
    "StoryRow",
]
