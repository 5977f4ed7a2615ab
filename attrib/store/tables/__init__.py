"""The tables as SQLAlchemy models. They stay inside the store: functions hand out domain objects.

Many rows go in by `insert(TABLE)`: by way of the models that takes three times as long.
"""

from attrib.store.tables.articles import ArticleRow, InputRow, OutletRow, RevisionRow, StoryRow
from attrib.store.tables.base import Base
from attrib.store.tables.claims import ClaimRow, SourceRow
from attrib.store.tables.findings import ClusterRow, ComparisonRow, FindingRow
from attrib.store.tables.ledger import ItemRow

SOURCES = Base.metadata.tables["sources"]
CLAIMS = Base.metadata.tables["claims"]
CLUSTERS = Base.metadata.tables["clusters"]
FINDINGS = Base.metadata.tables["findings"]
ITEMS = Base.metadata.tables["ingest_items"]

__all__ = [
    "CLAIMS",
    "CLUSTERS",
    "FINDINGS",
    "ITEMS",
    "SOURCES",
    "ArticleRow",
    "Base",
    "ClaimRow",
    "ClusterRow",
    "ComparisonRow",
    "FindingRow",
    "InputRow",
    "ItemRow",
    "OutletRow",
    "RevisionRow",
    "SourceRow",
    "StoryRow",
]
