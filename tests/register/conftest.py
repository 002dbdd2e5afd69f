"""The crowd is written once for each kind of database; the stories only read it."""

from collections.abc import Iterator

import pytest
from crowd import Crowd, fill
from postgres import databases_under_test, throwaway_postgres

from oversight import schema
from oversight.database import Database


@pytest.fixture(scope="module", params=databases_under_test())
def crowd(request, tmp_path_factory) -> Iterator[Crowd]:
    if request.param == "sqlite":
        yield from _crowd_in(f"sqlite:///{tmp_path_factory.mktemp('crowd') / 'crowd.db'}")
    else:
        with throwaway_postgres() as postgres:
            yield from _crowd_in(postgres.fresh_database("crowd"))


def _crowd_in(url: str) -> Iterator[Crowd]:
    database = Database(url)
    schema.upgrade(database)
    yield fill(database)
    database.dispose()
