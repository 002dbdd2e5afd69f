"""A database with the whole round in it; what it holds can be compared byte for byte."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from cast.entrance import enter_the_company
from sqlalchemy.orm import Session

from oversight import schema
from oversight.actor import Actor
from oversight.database import Database
from oversight.models.records import Stateful
from oversight.services import journal
from oversight.services.engine import model_of
from oversight.services.one_door import let_through
from whole_round.hands import NOW
from whole_round.records import early_records, whole_records
from workflows.tables import all_workflows

Told = TypeVar("Told")

# Where each record stands while another one is tried: done, so that a need on "every one of them" holds.
SETTLED = {
    "round": "following_up", "self_report": "accepted", "sitting": "ended", "minutes": "issued",
    "recommendation": "fulfilled", "proposal": "feedback_sent"}

# Steps that make what a whole round already has, or that come before it: tried on a round without.
TRIED_EARLY = {
    ("round", "notify"), ("round", "resume_preparation"), ("sitting", "open"), ("recommendation", "ask_more_time")}

IMPORT = Actor(None, NOW)


def every_state() -> list[tuple[str, str]]:
    return [(stem, state.name) for stem, table in all_workflows().items() for state in table.states]


class House:
    """`ids` names everybody of tests/cast, each record of the whole round by its stem, the others "early round"."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.writing() as session:
            self.ids = _write_the_rounds(session)

    @classmethod
    @contextmanager
    def in_memory(cls) -> Iterator["House"]:
        database = Database("sqlite://")
        schema.upgrade(database)
        yield cls(database)
        database.dispose()

    def stand(self, stem: str, state: str) -> None:
        """The record of that kind in `state`, all others where they are done."""
        with self.database.writing() as session:
            for other, settled in SETTLED.items():
                _put(session, self.record(session, other), settled)
            for trigger in {"", *(trigger for kind, trigger in TRIED_EARLY if kind == stem)}:
                _put(session, self.record(session, stem, trigger), state)

    def record(self, session: Session, stem: str, trigger: str = "") -> Stateful:
        """The record that the step is tried on."""
        key = f"early {stem}" if (stem, trigger) in TRIED_EARLY else stem
        return session.get_one(model_of(stem), self.ids[key])

    def write(self, doing: Callable[[Session], Told]) -> Told:
        """One unit of work."""
        with self.database.writing() as session:
            return doing(session)

    def picture(self) -> bytes:
        """All that a database in memory holds."""
        with self.database.engine.connect() as connection:
            return connection.connection.driver_connection.serialize()


def _write_the_rounds(session: Session) -> dict[str, str]:
    ids = enter_the_company(session)
    early, whole = early_records(session, ids), whole_records(session, ids)
    session.add_all([*early, *whole])
    journal.enter(session, whole[0].council, IMPORT, "imported", "Nhập đợt giám sát")
    return ids | {f"early {row.stem}": row.id for row in early} | {row.stem: row.id for row in whole}


def _put(session: Session, record: Stateful, state: str) -> None:
    let_through(session, record, state)
    record.state = state
    journal.enter(session, record, IMPORT, "imported", "Nhập đợt giám sát")
