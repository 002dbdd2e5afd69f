"""The front desk over the house of a story: one application for each kind of database."""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from cast import Scenery
from flask import Flask
from front_desk import FrontDesk
from postgres import databases_under_test

from oversight.settings import Settings
from web import create_app

BOTH = {
    "test_calendar_page", "test_comparison", "test_desk_lines", "test_desk_of_a_unit", "test_feeds",
    "test_number_register", "test_programme", "test_proposal", "test_public_page", "test_recommendation_page",
    "test_register_page", "test_room", "test_search_page", "test_sign_in", "test_similar", "test_unit_page",
    "test_yearly_page"}


@pytest.fixture(scope="session")
def applications() -> dict[str, Flask]:
    return {}


@pytest.fixture
def front_desk(play, applications, tmp_path_factory) -> Iterator[FrontDesk]:
    """`front_desk.visit("unit_clerk")` is signed in; tokens of forms are asked for, as in the field."""
    url = play.database.engine.url.render_as_string(hide_password=False)
    if url not in applications:
        applications[url] = create_app(Settings(url, tmp_path_factory.mktemp("data")), TESTING=False)
    application = applications[url]
    database = application.extensions["database"]
    database.dispose()  # the house was set back under it
    application.extensions.pop("public_figures", None)
    yield FrontDesk(application, play)
    database.dispose()


@pytest.fixture
def scenery(request, sceneries) -> Scenery:
    """Stories of pages take turns between the databases, each always on the same one; those of pages that ask the
    database questions of their own (BOTH) are told on both. What the pages call has its stories on both anyway."""
    return sceneries(request.param)


def pytest_generate_tests(metafunc) -> None:
    if "scenery" in metafunc.fixturenames:
        metafunc.parametrize("scenery", databases_under_test(), indirect=True)


def pytest_collection_modifyitems(config, items: list[pytest.Item]) -> None:
    if len(databases_under_test()) > 1:
        out = [item for item in items if is_told_elsewhere(item)]
        items[:] = [item for item in items if item not in {*out}]
        config.hook.pytest_deselected(items=out)


def is_told_elsewhere(item: pytest.Item) -> bool:
    here = getattr(item, "callspec", None) and item.callspec.params.get("scenery")
    if here is None or item.path.parent != Path(__file__).parent or item.path.stem in BOTH:
        return False
    told_on = databases_under_test()[crc32(item.nodeid.replace(here, "").encode()) % 2]
    return here != told_on
