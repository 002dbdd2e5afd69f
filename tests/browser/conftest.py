"""A real server and a real browser over an installation that has people, and nothing else."""

import logging
from collections.abc import Iterator

import pytest
from cast import Scenery
from chromium import launch_chromium
from commune import PASSWORD, Commune, found_the_commune
from playwright.sync_api import Browser, sync_playwright
from postgres import databases_under_test
from serving import serving
from typist import Typist
from visitor import Visitor

from oversight.models.people import Person
from oversight.services.accounts import create_account
from web.passwords import hashed

logging.getLogger("werkzeug").setLevel(logging.ERROR)


@pytest.fixture
def scenery(request, sceneries) -> Scenery:
    """On one database, unless the story is marked EVERY_DATABASE."""
    return sceneries(getattr(request, "param", databases_under_test()[0]))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = launch_chromium(playwright)
        yield launched
        launched.close()


@pytest.fixture
def commune(database) -> Commune:
    return found_the_commune(database)


@pytest.fixture
def address(commune, database, tmp_path) -> Iterator[str]:
    """Of the server, on a port of its own, with threads as in service."""
    with serving(database, tmp_path) as address:
        yield address


@pytest.fixture
def visit(browser, address, commune):
    """`visit("chair")`: that person, signed in, in a browser window of their own."""
    opened: list[Visitor] = []

    def sign_in(who: str) -> Visitor:
        visitor = Visitor(browser, address)
        visitor.sign_in(commune.emails[who], commune.password)
        opened.append(visitor)
        return visitor

    yield sign_in
    for visitor in opened:
        visitor.leave()


@pytest.fixture
def house(play, tmp_path) -> Iterator[str]:
    """The address of a server over the house of the story."""
    with play.database.writing() as session:
        kept = hashed(PASSWORD)
        for who in ("secretary", "secretariat", "unit_clerk", "unit_head"):
            create_account(session, f"{who}@bacson.example", kept, person=session.get(Person, play.ids[who]))
    with serving(play.database, tmp_path) as address:
        yield address


@pytest.fixture
def typist(browser, play):
    """`typist(address, "secretary")`: somebody at a browser whose clock the story turns."""
    opened: list[Visitor] = []

    def begin(house: str, who: str) -> Typist:
        visitor = Typist(browser, house, play)
        visitor.sign_in(f"{who}@bacson.example", PASSWORD)
        visitor.page.clock.install()
        opened.append(visitor)
        return visitor

    yield begin
    for visitor in opened:
        visitor.leave()
