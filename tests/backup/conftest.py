"""The full house with its files, and a way to an empty place on either engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from full_house import PICTURE, full_round
from postgres import databases_under_test
from safekeeping import Place, on_file, on_server, place_of


@pytest.fixture
def house(play, tmp_path) -> Place:
    """Something in every table, and the file that its evidence names."""
    full_round(play)
    place = place_of(play, tmp_path / "house")
    place.store.keep(PICTURE)
    return place


@pytest.fixture
def elsewhere(sceneries, tmp_path) -> Callable[..., Place]:
    """`elsewhere("sqlite")`: empty, and on another path."""
    def place(kind: str, name: str = "elsewhere") -> Place:
        folder: Path = tmp_path / name
        if kind == "sqlite":
            return on_file(folder)
        return on_server(sceneries(kind).database.engine.url.render_as_string(hide_password=False), folder, name)
    return place


@pytest.fixture
def beside(elsewhere, house) -> Place:
    """Empty, on the engine that the house stands on."""
    return elsewhere("sqlite" if house.settings.database_url.startswith("sqlite") else "postgresql")


@pytest.fixture(params=databases_under_test())
def target(request, elsewhere) -> Place:
    """Empty, on each engine in turn: with `house`, every way from one to the other."""
    return elsewhere(request.param)
