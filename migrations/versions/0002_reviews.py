"""Reviews by people, kept fingerprints, and with each comparison all that it was made with.

Revision: 0002, after 0001.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MADE_WITH = (
    ("extractor", "JSON list of the extractor versions that read its claims; null: made before 0002"),
    ("weights_sha256", "of the weights file; null: the shipped weights"),
    ("reviews_sha256", "of the reviews that were in force; null: made before 0002"),
)


def upgrade() -> None:
    create_reviews()
    create_fingerprints()
    # Columns that may be null are added in place: the table is not copied, and the views on it stay.
    with op.batch_alter_table("comparisons") as batch:
        for name, comment in MADE_WITH:
            batch.add_column(sa.Column(name, sa.Text(), nullable=True, comment=comment))
    op.execute(Path(__file__).with_name("0002_v_reviews.sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    """Every review is lost: 0001 has no place for them."""
    op.execute("DROP VIEW v_reviews")
    for name, _ in reversed(MADE_WITH):
        # Not in a batch, which would copy the table from under v_findings.
        op.drop_column("comparisons", name)
    op.drop_table("fingerprints")
    op.drop_table("reviews")


def create_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("reference_article", sa.Text(), nullable=False, comment="article id of the reference side"),
        sa.Column("reference_text", sa.Text(), nullable=False, comment="the content there, as it was seen"),
        sa.Column(
            "reference_spans", sa.Text(), nullable=False, comment="JSON list of [start, end): where it stood"
        ),
        sa.Column("reference_sha256", sa.Text(), nullable=False, comment="of that article's text as UTF-8"),
        sa.Column("article", sa.Text(), nullable=False, comment="article id of the other side"),
        sa.Column(
            "text",
            sa.Text(),
            nullable=True,
            comment="what was taken for the same claim; null: no match found",
        ),
        sa.Column("spans", sa.Text(), nullable=True, comment="where it stood"),
        sa.Column("text_sha256", sa.Text(), nullable=True, comment="of the other article's text as UTF-8"),
        sa.Column("judgement", sa.Text(), nullable=False, comment="same, apart, verdict or withdrawn"),
        sa.Column("seen", sa.Text(), nullable=False, comment="the verdict that was reviewed"),
        sa.Column("verdict", sa.Text(), nullable=True, comment="the verdict to have instead"),
        sa.Column("changes", sa.Text(), nullable=True, comment="its changes, joined by ;; null: not told"),
        sa.Column("similarity", sa.Double(), nullable=True, comment="of the two passages, as scored then"),
        sa.Column(
            "features", sa.Text(), nullable=False, comment="JSON list of [name, value, detail], likewise"
        ),
        sa.Column("reviewer", sa.Text(), nullable=False, comment="who decided it"),
        sa.Column("at", sa.Text(), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("reason", sa.Text(), nullable=False, comment="why; empty where nothing was said"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )
    op.create_index("ix_reviews_reference_article", "reviews", ["reference_article"])
    op.create_index("ix_reviews_article", "reviews", ["article"])


def create_fingerprints() -> None:
    op.create_table(
        "fingerprints",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False, comment="whose it is"),
        sa.Column(
            "version", sa.Text(), nullable=False, comment="what it was made by; of no use to any other"
        ),
        sa.Column("data", sa.LargeBinary(), nullable=False, comment="as match packs it"),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name="fk_fingerprints_claim_id_claims", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", name="pk_fingerprints"),
    )
