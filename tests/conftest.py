"""The house that every test finds: on SQLite and on PostgreSQL, empty or with the company in it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from cast import Play, Scenery, a_play, scenery_on
from cast.scenery import EMPTY
from postgres import databases_under_test

from oversight.database import Database


@pytest.fixture(scope="session")
def sceneries(tmp_path_factory) -> Iterator[Callable[[str], Scenery]]:
    """Made when a test first asks for that kind of database, so that one story alone starts quickly."""
    made: dict[str, Scenery] = {}
    with ExitStack() as stack:
        def scenery(kind: str) -> Scenery:
            if kind not in made:
                made[kind] = stack.enter_context(scenery_on(kind, tmp_path_factory.mktemp(kind)))
            return made[kind]
        yield scenery


@pytest.fixture(params=databases_under_test())
def scenery(request, sceneries) -> Scenery:
    return sceneries(request.param)


@pytest.fixture
def database(scenery) -> Iterator[Database]:
    """Migrated and empty."""
    scenery.set_back(EMPTY)
    yield scenery.database
    scenery.database.dispose()


@pytest.fixture
def play(scenery) -> Iterator[Play]:
    """The company in its council (tests/cast), nothing begun. After the story its journal is checked."""
    with a_play(scenery) as begun:
        yield begun
