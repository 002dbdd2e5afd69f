"""Bringing a database to the schema of this program, and refusing one from a later program."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text

from oversight.database import Database
from oversight.search.rebuilding import catch_up
from oversight.unready import Unready

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 20150709  # any number that nobody else locks on this server


class UnknownSchema(Unready):
    """The database was written by a program that this one does not know."""


def upgrade(database: Database) -> None:
    """Runs the missing migrations in one transaction, and builds the search index where it was never built.

    Nothing when nothing is missing. Raises UnknownSchema.
    """
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        _wait_for_others(connection)
        if current(connection) != latest():
            _refuse_the_unknown(connection)
            command.upgrade(config(connection), "head")
        catch_up(connection)


def _wait_for_others(connection: Connection) -> None:
    """Several workers that start at once must not all migrate. On SQLite a writing transaction waits by itself."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def belongs_to_a_model(name: str | None, _kind: str, _parents: object) -> bool:
    """For Alembic: each engine writes the indexes of the search and of the register in its own way; no model does."""
    return not (name or "").startswith(("search_words", "register_by_"))


def is_up_to_date(database: Database) -> bool:
    with database.engine.connect() as connection:
        return current(connection) == latest()


def current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def latest() -> str | None:
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def config(connection: Connection) -> Config:
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(MIGRATIONS))
    return made


def _refuse_the_unknown(connection: Connection) -> None:
    revision = current(connection)
    try:
        ScriptDirectory(str(MIGRATIONS)).get_revision(revision)
    except CommandError as error:
        raise UnknownSchema(f"Cơ sở dữ liệu ở phiên bản {revision}, mới hơn chương trình này.") from error
