"""The crowd and the demonstration are written once for each kind of database; the stories only read them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from crowd import Crowd, fill
from postgres import databases_under_test, throwaway_postgres

from oversight import schema
from oversight.database import Database
from oversight.demo import build_demo

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module", params=databases_under_test())
def crowd(request, tmp_path_factory) -> Iterator[Crowd]:
    with _a_database(request.param, tmp_path_factory) as database:
        yield fill(database)


@pytest.fixture(scope="module", params=databases_under_test())
def demonstration(request, tmp_path_factory) -> Iterator[Database]:
    """As it stands on TODAY."""
    with _a_database(request.param, tmp_path_factory) as database:
        build_demo(database, TODAY)
        yield database


@contextmanager
def _a_database(kind: str, tmp_path_factory) -> Iterator[Database]:
    if kind == "sqlite":
        yield from _migrated(f"sqlite:///{tmp_path_factory.mktemp('register') / 'register.db'}")
    else:
        with throwaway_postgres() as postgres:
            yield from _migrated(postgres.fresh_database("register"))


def _migrated(url: str) -> Iterator[Database]:
    database = Database(url)
    schema.upgrade(database)
    yield database
    database.dispose()
