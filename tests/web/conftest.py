"""The front desk over the house of a story: one application for each kind of database."""

from collections.abc import Iterator

import pytest
from flask import Flask
from front_desk import FrontDesk

from oversight.settings import Settings
from web import create_app


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
