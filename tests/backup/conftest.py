"""The full house with its files, and a way to an empty place on either engine."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from full_house import PICTURE, full_round
from postgres import databases_under_test
from safekeeping import Place, on_file, on_server, place_of

from oversight.actor import Actor
from oversight.backup import secret
from oversight.models.calendar_feed import CalendarFeed
from oversight.models.identity import new_id
from oversight.models.organisations import Council
from oversight.models.outbox import Morning, Outgoing
from oversight.models.people import Account
from oversight.services import journal


@pytest.fixture(autouse=True)
def keys_are_made_quickly(monkeypatch) -> None:
    """128 MB for every key is what a guess is to cost, not a test; commands in a process of their own pay it."""
    monkeypatch.setitem(secret.COST, "n", 2**10)


@pytest.fixture
def house(play, tmp_path) -> Place:
    """Something in every table, and the file that its evidence names."""
    full_round(play)
    _move_in_whoever_tries_an_engine(play)
    _write_what_nobody_vouches_for(play)
    place = place_of(play, tmp_path / "house")
    place.store.keep(PICTURE)
    return place


def _move_in_whoever_tries_an_engine(play) -> None:
    """A council above whose key comes after that of the one below it, and a moment to the millionth of a second."""
    below, above = sorted((new_id(), new_id()))
    now = datetime(2024, 11, 1, 8, 0, 0, 123456, tzinfo=UTC)
    with play.database.writing() as session:
        named = {"place_name": "Thử nghiệm"}
        upper = Council(id=above, name="HĐND tỉnh Thử nghiệm", short_name="HĐND tỉnh", level="province", **named)
        lower = Council(
            id=below, name="HĐND xã Thử nghiệm", short_name="HĐND xã", level="commune", upper_id=above, **named)
        session.add(upper)
        session.flush()
        session.add(lower)
        journal.enter(session, upper, Actor(None, now), "created", "Thêm Hội đồng nhân dân")
        session.add(Account(
            email="nguoi.thu@example.gov.vn", fs_uniquifier="u" * 32, password="x" * 60, confirmed_at=now))


def _write_what_nobody_vouches_for(play) -> None:
    """A letter that waits, the morning it was made on, a calendar that somebody reads."""
    told, at = date(2024, 11, 1), datetime(2024, 11, 1, tzinfo=UTC)
    reader = play.ids["secretary"]
    with play.database.writing() as session:
        session.add_all([
            Morning(day=told, told_until=told),
            CalendarFeed(person_id=reader, secret_sha256="0" * 64, made_at=at),
            Outgoing(council_id=play.ids["district"], person_id=reader, day=told, subject="Việc đến hạn",
                     body="Một việc đến hạn.", next_try_at=at, expires_on=told)])


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


@pytest.fixture
def the_other_engine(house, elsewhere) -> Place:
    """Empty, on the engine that the house does not stand on."""
    own = "sqlite" if house.settings.database_url.startswith("sqlite") else "postgresql"
    return elsewhere(next((kind for kind in databases_under_test() if kind != own), own))


@pytest.fixture(params=databases_under_test())
def target(request, elsewhere) -> Place:
    """Empty, on each engine in turn."""
    return elsewhere(request.param)
