"""What servers told of the pages that were fetched from them.

Revision: 0003, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fetched",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("url", sa.Text(), nullable=False, comment="the address that was asked for"),
        sa.Column("etag", sa.Text(), nullable=True, comment="as the server gave it"),
        sa.Column("last_modified", sa.Text(), nullable=True, comment="likewise"),
        sa.Column("reader", sa.Text(), nullable=False, comment="the manner in which it was read then"),
        sa.Column("fetched_at", sa.Text(), nullable=False, comment="ISO 8601, UTC"),
        sa.PrimaryKeyConstraint("id", name="pk_fetched"),
        sa.UniqueConstraint("url", name="uq_fetched_url"),
    )


def downgrade() -> None:
    """Every page is fetched once more."""
    op.drop_table("fetched")
