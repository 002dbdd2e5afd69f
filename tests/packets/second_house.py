"""Another installation: its own database, files and keys, with the province's office in it and nothing of the district.

Its catalogue was written apart: the province bears another id here than in the district's house.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cast.days import day, hour_of
from postgres.databases import Postgres
from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight import schema
from oversight.actor import Actor
from oversight.database import Database
from oversight.files import FileStore
from oversight.models.organisations import Council
from oversight.models.people import Person, Seat
from oversight.models.proposal import Proposal
from oversight.packets import KeyFiles, Received, open_packet, receive, seal_forwarding, seal_reply
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import announced, announcement
from oversight.packets.keys import make_own_key, note_key
from oversight.services import journal, steps
from oversight.services.isolation import confine
from oversight.services.membership import councils_of

PROVINCE = "Hội đồng nhân dân tỉnh Lạng Sơn"


@dataclass
class House:
    """`office` is the id of whoever works in the secretariat of `council`, an id too."""

    database: Database
    data: Path
    council: str
    office: str
    others: dict[str, str] = field(default_factory=dict)

    @property
    def store(self) -> FileStore:
        return FileStore(self.data / "files")

    @property
    def keys(self) -> KeyFiles:
        return KeyFiles(self.data)

    @contextmanager
    def at_work(self, on: str, who: str = "") -> Iterator[tuple[Session, Actor]]:
        """Behind the wall of whoever works, as in the web."""
        with self.database.writing() as session:
            person = session.get_one(Person, self.others.get(who) or self.office)
            actor = Actor(person, hour_of(on))
            confine(session, councils_of(session, person, actor.today))
            yield session, actor

    def take(self, model: type, key: str, trigger: str, on: str, **typed: Any) -> None:
        with self.at_work(on) as (session, actor):
            steps.take(session, session.get_one(model, key), trigger, actor, typed)

    def look(self) -> Session:
        return Session(self.database.engine)


def province_house(beside: Database, data: Path) -> House:
    """On a database of the same kind as `beside`."""
    database = Database(_another(beside, data))
    with database.writing() as session:
        council = Council(name=PROVINCE, short_name="HĐND tỉnh Lạng Sơn", level="province", place_name="Lạng Sơn")
        session.add(council)
        session.flush()
        office = Person(council_id=council.id, name="Nguyễn Đức Long", title="Phó Chánh Văn phòng")
        stranger = Person(council_id=council.id, name="Trần Thị Xa", title="Chuyên viên")
        session.add_all([office, stranger])
        session.flush()
        session.add(Seat(council_id=council.id, person=office, role="secretariat"))
        session.flush()
        journal.enter(session, council, Actor(None, datetime(2024, 8, 1, tzinfo=UTC)), "created", "Thiết lập")
        return House(database, data, council.id, office.id, {"stranger": stranger.id})


def office_left(database: Database, person_id: str, council_id: str, on: str = "31/07/2024") -> None:
    with database.writing() as session:
        for seat in session.scalars(select(Seat).where(Seat.person_id == person_id)):
            seat.ended_on = day(on)
        session.flush()
        journal.enter(session, session.get_one(Council, council_id), Actor(None, hour_of(on)), "changed", "Thôi ghế")


def _another(beside: Database, data: Path) -> str:
    url = beside.engine.url
    if url.get_backend_name() == "sqlite":
        (data / "oversight.db").write_bytes(_migrated_file())
        return f"sqlite:///{data / 'oversight.db'}"
    return Postgres(url.port, url.password).fresh_database("second_house", template=_template(url.port, url.password))


@cache
def _migrated_file() -> bytes:
    """To copy a migrated house costs milliseconds, to migrate one half a second and more."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "oversight.db"
        _migrate(f"sqlite:///{path}")
        return path.read_bytes()


@cache
def _template(port: int, password: str) -> str:
    _migrate(Postgres(port, password).fresh_database("migrated_house"))
    return "migrated_house"


def _migrate(url: str) -> None:
    database = Database(url)
    schema.upgrade(database)
    database.dispose()


def sealed_below(house: House, key: str, on: str = "24/10/2024 10:00") -> bytes:
    with house.at_work(on) as (session, actor):
        packet = seal_forwarding(session, session.get_one(Proposal, key), actor, house.keys, house.store)
        return house.store.read(packet.sha256)


def sealed_above(house: House, key: str, on: str, **more: Any) -> bytes:
    with house.at_work(on) as (session, actor):
        packet = seal_reply(session, session.get_one(Proposal, key), actor, house.keys, house.store, **more)
        return house.store.read(packet.sha256)


def received(house: House, content: bytes, on: str, who: str = "") -> Received:
    with house.at_work(on, who) as (session, actor):
        return receive(session, open_packet(content), actor, house.store)


def key_made(house: House, on: str) -> bytes:
    with house.at_work(on) as (session, actor):
        return announcement(make_own_key(session, session.get_one(Council, house.council), actor, house.keys))


def key_noted(house: House, told: bytes, on: str) -> None:
    found = announced(told)
    with house.at_work(on) as (session, actor):
        note_key(session, session.get_one(Council, house.council), actor, found, fingerprint(found.public_key).lower())
