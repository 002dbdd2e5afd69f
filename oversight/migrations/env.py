"""Alembic's entry: runs on the connection that services/schema.py hands over."""

from alembic import context

import oversight.models  # noqa: F401  maps every table
from oversight.models.base import Base, Moment
from oversight.schema import belongs_to_a_model


def as_plain_column_type(kind: str, value: object, _autogenerate: object) -> str | bool:
    """Migrations name SQLAlchemy's own types only: they outlive the classes of today's models."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(value, Moment) else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=Base.metadata, compare_type=True,
    include_name=belongs_to_a_model, render_item=as_plain_column_type,
    render_as_batch=connection.dialect.name == "sqlite", transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
