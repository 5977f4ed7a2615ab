"""The tables as SQLAlchemy models. They stay inside the store: functions hand out domain objects.

Many rows go in by `insert(TABLE)`: by way of the models that takes three times as long.
"""

from attrib.store.tables.articles import ArticleRow, InputRow, OutletRow, RevisionRow, StoryRow
from attrib.store.tables.base import Base
from attrib.store.tables.claims import ClaimRow, SourceRow
from attrib.store.tables.fetched import FetchedRow
from attrib.store.tables.findings import ClusterRow, ComparisonRow, FindingRow
from attrib.store.tables.fingerprints import FingerprintRow
from attrib.store.tables.ledger import ItemRow
from attrib.store.tables.reviews import ReviewRow

SOURCES = Base.metadata.tables["sources"]
CLAIMS = Base.metadata.tables["claims"]
CLUSTERS = Base.metadata.tables["clusters"]
FINDINGS = Base.metadata.tables["findings"]
FETCHED = Base.metadata.tables["fetched"]
FINGERPRINTS = Base.metadata.tables["fingerprints"]
ITEMS = Base.metadata.tables["ingest_items"]

__all__ = [
    "CLAIMS",
    "CLUSTERS",
    "FETCHED",
    "FINDINGS",
    "FINGERPRINTS",
    "ITEMS",
    "SOURCES",
    "ArticleRow",
    "Base",
    "ClaimRow",
    "ClusterRow",
    "ComparisonRow",
    "FetchedRow",
    "FindingRow",
    "FingerprintRow",
    "InputRow",
    "ItemRow",
    "OutletRow",
    "ReviewRow",
    "RevisionRow",
    "SourceRow",
    "StoryRow",
]
