"""A server's database that was empty before, and is to be empty again: a drill is over, a restore was no good."""

from sqlalchemy import inspect

from oversight.database import Database

FUNCTION = "DROP FUNCTION IF EXISTS refuse_journal_change()"


def empty_again(database: Database) -> None:
    """Whatever tables there are, of any revision: only where somebody looked before that none held anything."""
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        quoted = connection.dialect.identifier_preparer.quote
        if names := ", ".join(map(quoted, inspect(connection).get_table_names())):
            connection.exec_driver_sql(f"DROP TABLE {names} CASCADE")
        connection.exec_driver_sql(FUNCTION)
