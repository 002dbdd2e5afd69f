"""The database of this installation, brought up to date, and its kept files, for commands."""

from oversight.database import Database
from oversight.files import FileStore
from oversight.schema import upgrade
from oversight.settings import settings


def opened_database() -> Database:
    database = Database(settings().database_url)
    upgrade(database)
    return database


def kept_files() -> FileStore:
    return FileStore(settings().files)
