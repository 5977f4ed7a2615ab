"""The first schema: articles, their inputs, claims with sources, comparisons with findings, the ledger, views.

Revision: 0001.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

VIEWS = ("v_claims", "v_findings")
TABLES = (
    "outlets",
    "stories",
    "articles",
    "revisions",
    "inputs",
    "sources",
    "claims",
    "comparisons",
    "clusters",
    "findings",
    "ingest_items",
)


def upgrade() -> None:
    create_outlets_and_stories()
    create_articles()
    create_claims()
    create_findings()
    create_ledger()
    for view in VIEWS:
        op.execute(Path(__file__).with_name(f"0001_{view}.sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    for view in reversed(VIEWS):
        op.execute(f"DROP VIEW {view}")
    for table in reversed(TABLES):
        op.drop_table(table)


def create_outlets_and_stories() -> None:
    op.create_table(
        "outlets",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("name", sa.Text(), nullable=False, comment="as the articles give it"),
        sa.Column(
            "kind", sa.Text(), nullable=True, comment="agency, newspaper, broadcaster, site or magazine"
        ),
        sa.Column("country", sa.Text(), nullable=True, comment="as the outlet list gives it"),
        sa.Column("domains", sa.Text(), nullable=True, comment="JSON list of its domains"),
        sa.Column("aliases", sa.Text(), nullable=True, comment="JSON list of other names"),
        sa.PrimaryKeyConstraint("id", name="pk_outlets"),
        sa.UniqueConstraint("name", name="uq_outlets_name"),
    )

    op.create_table(
        "stories",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("name", sa.Text(), nullable=False, comment="given, or a readable slug found by compare"),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
        sa.UniqueConstraint("name", name="uq_stories_name"),
    )


def create_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("ref", sa.Text(), nullable=False, comment="the article id everybody sees"),
        sa.Column(
            "given_ref",
            sa.Text(),
            nullable=False,
            comment="the id it arrived with; ref differs where that was already another article's",
        ),
        sa.Column(
            "outlet_id",
            sa.Integer(),
            nullable=False,
            comment="who published it, as the current revision says",
        ),
        sa.Column("story_id", sa.Integer(), nullable=True, comment="null until one is given or found"),
        sa.Column(
            "story_given",
            sa.Boolean(),
            nullable=False,
            comment="somebody gave the story; compare leaves it alone",
        ),
        sa.Column("revision", sa.Integer(), nullable=False, comment="number of the current revision"),
        sa.Column("added_at", sa.Text(), nullable=False, comment="when it first arrived, ISO 8601, UTC"),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_articles_outlet_id_outlets"),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name="fk_articles_story_id_stories", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("ref", name="uq_articles_ref"),
    )
    op.create_index("ix_articles_given_ref_outlet_id", "articles", ["given_ref", "outlet_id"])
    op.create_index("ix_articles_outlet_id", "articles", ["outlet_id"])
    op.create_index("ix_articles_story_id", "articles", ["story_id"])

    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("article_id", sa.Integer(), nullable=False, comment="whose revision it is"),
        sa.Column("number", sa.Integer(), nullable=False, comment="counts the article's revisions from 1"),
        sa.Column(
            "outlet_id", sa.Integer(), nullable=False, comment="who published it, as this arrival says"
        ),
        sa.Column("title", sa.Text(), nullable=True, comment="headline"),
        sa.Column("author", sa.Text(), nullable=True, comment="byline"),
        sa.Column("text_sha256", sa.Text(), nullable=False, comment="of the text as UTF-8"),
        sa.Column(
            "text_status",
            sa.Text(),
            nullable=False,
            comment="full, partial, paywall, live, empty or fallback",
        ),
        sa.Column(
            "published_value",
            sa.Text(),
            nullable=True,
            comment="ISO 8601 with the offset as the outlet gave it, a date alone where that is all",
        ),
        sa.Column("published_precision", sa.Text(), nullable=True, comment="day, minute or second"),
        sa.Column("published_evidence", sa.Text(), nullable=True, comment="where the time was read"),
        sa.Column("url", sa.Text(), nullable=True, comment="where it was published"),
        sa.Column("language", sa.Text(), nullable=True, comment="of the text, where it is told"),
        sa.Column("raw_sha256", sa.Text(), nullable=True, comment="of the bytes before compression"),
        sa.Column("encoding", sa.Text(), nullable=False, comment="how the bytes were decoded"),
        sa.Column("encoding_evidence", sa.Text(), nullable=False, comment="why that encoding was taken"),
        sa.Column("origin", sa.Text(), nullable=False, comment="path, URL or - it was read from first"),
        sa.Column(
            "extractor",
            sa.Text(),
            nullable=True,
            comment="the extractor version that read its claims last; null: not read yet",
        ),
        sa.Column("arrived_at", sa.Text(), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("extra", sa.Text(), nullable=False, comment="JSON mapping of the fields we do not know"),
        sa.Column("text", sa.Text(), nullable=False, comment="the text every span counts in, by code points"),
        sa.Column("raw", sa.LargeBinary(), nullable=True, comment="the bytes as they came, zlib-compressed"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_revisions_article_id_articles", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_revisions_outlet_id_outlets"),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("article_id", "number", name="uq_revisions_article_id_number"),
    )
    op.create_index("ix_revisions_outlet_id", "revisions", ["outlet_id"])
    op.create_index("ix_revisions_text_sha256", "revisions", ["text_sha256"])
    op.create_index("ix_revisions_url", "revisions", ["url"])

    op.create_table(
        "inputs",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("origin", sa.Text(), nullable=False, comment="path, URL or - it was read from"),
        sa.Column(
            "sha256",
            sa.Text(),
            nullable=True,
            comment="of its bytes and all that decides how they are read; null: not told",
        ),
        sa.Column("revision_id", sa.Integer(), nullable=False, comment="what it brought"),
        sa.Column(
            "warnings",
            sa.Text(),
            nullable=False,
            comment="JSON list: what was read otherwise than it was meant",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_inputs_revision_id_revisions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_inputs"),
        sa.UniqueConstraint("origin", name="uq_inputs_origin"),
    )
    op.create_index("ix_inputs_revision_id", "inputs", ["revision_id"])


def create_claims() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("revision_id", sa.Integer(), nullable=False, comment="the text that tells of the source"),
        sa.Column("number", sa.Integer(), nullable=False, comment="order of first mention, from 1"),
        sa.Column(
            "introduction", sa.Text(), nullable=False, comment="the fullest words the article has for it"
        ),
        sa.Column(
            "kind",
            sa.Text(),
            nullable=False,
            comment="person, anonymous, organisation, state, media, document or public",
        ),
        sa.Column("name", sa.Text(), nullable=True, comment="of a person, an organisation, a document"),
        sa.Column("count_min", sa.BigInteger(), nullable=False, comment="at least so many speak"),
        sa.Column("count_max", sa.BigInteger(), nullable=True, comment="at most so many; null: not told"),
        sa.Column("senior", sa.Boolean(), nullable=False, comment="an anonymous source is called senior"),
        sa.Column("nationality", sa.Text(), nullable=False, comment="JSON list"),
        sa.Column("role", sa.Text(), nullable=True, comment="what it does: commander, spokesperson"),
        sa.Column("affiliation", sa.Text(), nullable=True, comment="whom it belongs to"),
        sa.Column("basis", sa.Text(), nullable=True, comment="how it is said to know"),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_sources_revision_id_revisions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("revision_id", "number", name="uq_sources_revision_id_number"),
    )

    op.create_table(
        "claims",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("revision_id", sa.Integer(), nullable=False, comment="the text the spans count in"),
        sa.Column(
            "position",
            sa.Integer(),
            nullable=False,
            comment="from 1 in text order, each claim before its inner ones",
        ),
        sa.Column(
            "parent",
            sa.Integer(),
            nullable=True,
            comment="position of the claim whose content holds this one",
        ),
        sa.Column(
            "ordinal", sa.Integer(), nullable=False, comment="the number in the claim's id, ARTICLE#ORDINAL"
        ),
        sa.Column("text", sa.Text(), nullable=False, comment="the content, without cue and source"),
        sa.Column(
            "spans", sa.Text(), nullable=False, comment="JSON list of [start, end): where the content stands"
        ),
        sa.Column("quote_type", sa.Text(), nullable=False, comment="direct, indirect, mixed or none"),
        sa.Column(
            "attributed",
            sa.Boolean(),
            nullable=False,
            comment="the article attributes it, if only by a hedge",
        ),
        sa.Column("source_id", sa.Integer(), nullable=True, comment="who is meant; null: nobody is named"),
        sa.Column("mention_text", sa.Text(), nullable=True, comment="the words used here: he, the source"),
        sa.Column("mention_spans", sa.Text(), nullable=True, comment="where those words stand"),
        sa.Column("resolved_text", sa.Text(), nullable=True, comment="the earlier words they point back to"),
        sa.Column("resolved_spans", sa.Text(), nullable=True, comment="where those earlier words stand"),
        sa.Column("via", sa.Text(), nullable=True, comment="the outlet the source spoke through"),
        sa.Column(
            "orphan", sa.Boolean(), nullable=True, comment="a definite description that nothing introduces"
        ),
        sa.Column("cue_text", sa.Text(), nullable=True, comment="said, according to; null: no cue"),
        sa.Column("cue_spans", sa.Text(), nullable=True, comment="where the cue stands"),
        sa.Column(
            "cue_force", sa.Text(), nullable=True, comment="neutral, asserting, doubting, denying or hedged"
        ),
        sa.Column("paragraph", sa.Integer(), nullable=False, comment="where the content begins, from 0"),
        sa.Column("sentence", sa.Integer(), nullable=False, comment="where the content begins, from 0"),
        sa.Column("rule", sa.Text(), nullable=False, comment="the pattern that found it"),
        sa.Column("extractor", sa.Text(), nullable=False, comment="the extractor version that found it"),
        sa.ForeignKeyConstraint(
            ["revision_id", "parent"],
            ["claims.revision_id", "claims.position"],
            name="fk_claims_revision_id_parent_claims",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revisions.id"], name="fk_claims_revision_id_revisions", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_claims_source_id_sources"),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.UniqueConstraint("revision_id", "position", name="uq_claims_revision_id_position"),
    )
    op.create_index("ix_claims_revision_id_parent", "claims", ["revision_id", "parent"])
    op.create_index("ix_claims_source_id", "claims", ["source_id"])
    op.create_index(
        "uq_claims_revision_id_ordinal",
        "claims",
        ["revision_id", "ordinal"],
        unique=True,
        sqlite_where=sa.text("parent IS NULL"),
        postgresql_where=sa.text("parent IS NULL"),
    )


def create_findings() -> None:
    op.create_table(
        "comparisons",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("story_id", sa.Integer(), nullable=False, comment="a story has one comparison"),
        sa.Column(
            "reference_id", sa.Integer(), nullable=False, comment="the article held against the others"
        ),
        sa.Column("reference_reason", sa.Text(), nullable=False, comment="why that article, in words"),
        sa.Column("options", sa.Text(), nullable=False, comment="JSON mapping of the options it ran with"),
        sa.Column("version", sa.Text(), nullable=False, comment="of attrib"),
        sa.Column(
            "input_sha256", sa.Text(), nullable=False, comment="of all it read; the same means nothing to do"
        ),
        sa.Column("created_at", sa.Text(), nullable=False, comment="ISO 8601, UTC"),
        sa.Column("stale", sa.Boolean(), nullable=False, comment="articles or claims changed after it"),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["articles.id"], name="fk_comparisons_reference_id_articles", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["story_id"], ["stories.id"], name="fk_comparisons_story_id_stories", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_comparisons"),
        sa.UniqueConstraint("story_id", name="uq_comparisons_story_id"),
    )
    op.create_index("ix_comparisons_reference_id", "comparisons", ["reference_id"])

    op.create_table(
        "clusters",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("comparison_id", sa.Integer(), nullable=False, comment="the run it is of"),
        sa.Column("number", sa.Integer(), nullable=False, comment="the order they are told in, from 1"),
        sa.Column("claim_id", sa.Integer(), nullable=False, comment="the reference side's claim"),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name="fk_clusters_claim_id_claims", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["comparison_id"],
            ["comparisons.id"],
            name="fk_clusters_comparison_id_comparisons",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_clusters"),
        sa.UniqueConstraint("comparison_id", "number", name="uq_clusters_comparison_id_number"),
    )
    op.create_index("ix_clusters_claim_id", "clusters", ["claim_id"])

    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("ref", sa.Text(), nullable=False, comment="the finding id: ARTICLE#ORDINAL@ARTICLE"),
        sa.Column("cluster_id", sa.Integer(), nullable=False, comment="the reference side"),
        sa.Column("article_id", sa.Integer(), nullable=False, comment="the other side's article"),
        sa.Column("claim_id", sa.Integer(), nullable=True, comment="the linked claim; null: no match found"),
        sa.Column(
            "verdict",
            sa.Text(),
            nullable=False,
            comment="repeated, altered, dropped, added, unattributed, absent or unreadable",
        ),
        sa.Column("changes", sa.Text(), nullable=False, comment="of the attribution, joined by ;"),
        sa.Column("wording", sa.Text(), nullable=False, comment="of the content, joined by ;"),
        sa.Column("evidence", sa.Text(), nullable=False, comment="JSON list of [change, before, after]"),
        sa.Column("similarity", sa.Double(), nullable=True, comment="of the two passages, 0 to 1"),
        sa.Column("level", sa.Text(), nullable=True, comment="confirmed or suggested"),
        sa.Column(
            "features", sa.Text(), nullable=False, comment="JSON list of [name, value, detail] of the link"
        ),
        sa.Column("rule", sa.Text(), nullable=False, comment="the rule that gave the verdict"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_findings_article_id_articles", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claims.id"], name="fk_findings_claim_id_claims", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["cluster_id"], ["clusters.id"], name="fk_findings_cluster_id_clusters", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_findings"),
        sa.UniqueConstraint("cluster_id", "article_id", name="uq_findings_cluster_id_article_id"),
    )
    op.create_index("ix_findings_article_id", "findings", ["article_id"])
    op.create_index("ix_findings_claim_id", "findings", ["claim_id"])
    op.create_index("ix_findings_ref", "findings", ["ref"])


def create_ledger() -> None:
    op.create_table(
        "ingest_items",
        sa.Column("id", sa.Integer(), nullable=False, comment="our own number"),
        sa.Column("run", sa.Text(), nullable=False, comment="names the run it was offered to"),
        sa.Column(
            "origin", sa.Text(), nullable=False, comment="the input as it was called: a file, a folder, a URL"
        ),
        sa.Column("item", sa.Text(), nullable=False, comment="the one item in it"),
        sa.Column(
            "outcome", sa.Text(), nullable=False, comment="added, unchanged, revised, skipped or failed"
        ),
        sa.Column("reason", sa.Text(), nullable=True, comment="why it was skipped or failed"),
        sa.Column("article_id", sa.Integer(), nullable=True, comment="the article it became"),
        sa.Column("at", sa.Text(), nullable=False, comment="ISO 8601, UTC"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_ingest_items_article_id_articles", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ingest_items"),
    )
    op.create_index("ix_ingest_items_article_id", "ingest_items", ["article_id"])
    op.create_index("ix_ingest_items_run", "ingest_items", ["run"])
