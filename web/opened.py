"""The database of this installation, brought up to date, for commands."""

from oversight.database import Database
from oversight.schema import upgrade
from oversight.settings import settings


def opened_database() -> Database:
    database = Database(settings().database_url)
    upgrade(database)
    return database
