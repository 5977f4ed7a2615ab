"""Run the migrations on the connection that attrib hands over, or print them as SQL."""

from alembic import context

from attrib.store.tables import Base

config = context.config
connection = config.attributes.get("connection")

if context.is_offline_mode():
    context.configure(
        url=config.get_main_option("sqlalchemy.url") or "sqlite://",
        target_metadata=Base.metadata,
        literal_binds=True,
        render_as_batch=True,
    )
elif connection is None:
    raise SystemExit(
        "Run migrations with `attrib db upgrade`: it locks, copies and checks the database first."
    )
else:
    context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)

with context.begin_transaction():
    context.run_migrations()
