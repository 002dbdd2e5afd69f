"""A house full of rows and files that is to be kept safe, and empty places to bring it back to."""

import json
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from cast import Play, audit
from postgres import databases_under_test
from psycopg import sql
from sqlalchemy import inspect, make_url

from oversight.backup.archive import MANIFEST, Archive
from oversight.backup.leaving import digests
from oversight.backup.making import Made, Order, back_up
from oversight.backup.restoring import Restored, restore
from oversight.database import Database
from oversight.files import FileStore
from oversight.settings import Settings
from oversight.verification import Report, verify

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
SECRET = b"mot cau du dai de khong ai doan ra"
ONE_ENGINE = pytest.mark.parametrize("scenery", databases_under_test()[:1], indirect=True)
"""For what does not hang on the engine that the house stands on."""


def silent(_words: str, _number: int) -> None:
    pass


@dataclass
class Place:
    """One installation: a database and a folder of data."""

    settings: Settings

    @property
    def store(self) -> FileStore:
        return FileStore(self.settings.files)

    def backed_up(self, folder: Path, *, secret: bytes | None = None, is_portable: bool = False, told=None) -> Made:
        order = Order(self.settings, NOON, "an.ninh@may-chu", secret, is_portable, told or {})
        return back_up(order, folder, silent)

    def restored(self, path: Path, *, secret: bytes | None = None, only_portable: bool = False) -> Restored:
        return restore(path, self.settings, secret, silent, only_portable=only_portable)

    def content(self) -> dict[str, list[str]]:
        """Every row as this engine keeps it."""
        with self._database() as database:
            return audit.content_of(database)

    def tables(self) -> list[str]:
        with self._database() as database, database.engine.connect() as connection:
            return inspect(connection).get_table_names()

    def digests(self) -> dict[str, str]:
        with self._database() as database, database.engine.connect() as connection:
            return digests(connection)

    def report(self) -> Report:
        with self._database() as database, database.reading() as session:
            return verify(session, store=self.store)

    def _database(self) -> "_Opened":
        return _Opened(self.settings.database_url)


class _Opened:
    def __init__(self, url: str) -> None:
        self.database = Database(url)

    def __enter__(self) -> Database:
        return self.database

    def __exit__(self, *_fault: object) -> None:
        self.database.dispose()


def place_of(play: Play, data: Path) -> Place:
    return Place(Settings(play.database.engine.url.render_as_string(hide_password=False), data))


def on_file(folder: Path) -> Place:
    folder.mkdir(parents=True, exist_ok=True)
    return Place(Settings(f"sqlite:///{folder / 'oversight.db'}", folder))


def on_server(beside: str, folder: Path, name: str = "elsewhere") -> Place:
    """An empty database of that name on the server that `beside` is the address of."""
    folder.mkdir(parents=True, exist_ok=True)
    address = make_url(beside)
    known = address.set(drivername="postgresql", database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(known, autocommit=True) as connection:
        new = sql.Identifier(name)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(new))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(new))
    return Place(Settings(address.set(database=name).render_as_string(hide_password=False), folder))


def put_together(
    path: Path, into: Path, members: dict[str, bytes | None] | None = None, *, is_honest: bool = False, **said
) -> bytes:
    """Somebody's own file: whole by itself, with some members and some of the manifest made otherwise.

    An honest one lists the members as they now are.
    """
    with zipfile.ZipFile(path) as old, into.open("wb") as out, Archive(out, None) as archive:
        told = json.loads(old.read(MANIFEST))
        kept = {name: old.read(name) for name in old.namelist() if name != MANIFEST} | (members or {})
        for name, content in kept.items():
            if content is not None:
                archive.add(name, content)
        told["members"] = archive.members if is_honest else told["members"]
        archive.finish(_Saying(json.dumps(told | said).encode()))
    return into.read_bytes()


class _Saying:
    """A manifest with words of its own."""

    def __init__(self, told: bytes) -> None:
        self.told, self.members = told, {}

    def as_bytes(self) -> bytes:
        return self.told
