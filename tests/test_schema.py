"""The migrations make the tables that the models describe, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from oversight.models.base import Base
from oversight.schema import UnknownSchema, belongs_to_a_model, is_up_to_date, latest, upgrade


def test_the_migrated_tables_are_those_of_the_models(database):
    with database.engine.connect() as connection:
        watched = {"compare_type": True, "include_name": belongs_to_a_model}
        context = MigrationContext.configure(connection, opts=watched)
        assert compare_metadata(context, Base.metadata) == []


def test_bringing_a_database_up_to_date_twice_changes_nothing(database):
    upgrade(database)
    assert is_up_to_date(database)


def test_a_database_from_a_later_program_is_refused_with_a_sentence(database, request):
    _call_it(database, "9999")
    request.addfinalizer(lambda: _call_it(database, latest()))  # the house is set back, its version is not
    with pytest.raises(UnknownSchema, match="mới hơn chương trình này"):
        upgrade(database)


def _call_it(database, revision: str) -> None:
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})
