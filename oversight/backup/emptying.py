"""A server's database that was empty before, and is to be empty again: a drill is over, a restore was no good."""

from oversight.database import Database

TABLES = """DO $$ DECLARE each record; BEGIN
FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
EXECUTE concat('DROP TABLE ', quote_ident(each.tablename), ' CASCADE');
END LOOP; END $$"""
FUNCTION = "DROP FUNCTION IF EXISTS refuse_journal_change()"


def empty_again(database: Database) -> None:
    """Whatever tables there are, of any revision: only where somebody looked before that none held anything."""
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        connection.exec_driver_sql(TABLES)
        connection.exec_driver_sql(FUNCTION)
