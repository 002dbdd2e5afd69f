"""What may happen next: every row that leaves the state, with its checklist, its date and who may take it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.calendar import Deadline
from oversight.models.people import Person
from oversight.models.records import Stateful
from oversight.rules.deadlines import deadline_of, provision_of
from oversight.rules.standing import is_halted, seats_of
from oversight.services.days_off import days_off
from oversight.services.engine import rule
from oversight.services.on_behalf import as_it_stands
from workflows.roles import Role
from workflows.vocabulary import Need, Transition

ROUND_IS_RUNNING = Need("round_is_running", "Đợt giám sát đang được tiến hành", met_by=(Role.CHAIR,))


@dataclass(frozen=True)
class Tick:
    """One line of a checklist; `missing` names what is still wanted."""

    need: Need
    missing: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.need.text

    @property
    def is_met(self) -> bool:
        return not self.missing

    @property
    def met_by(self) -> tuple[str, ...]:
        return tuple(role.title for role in self.need.met_by)

    @property
    def refusal(self) -> str:
        """The same words as the tick, as the sentence of a refusal."""
        named = ", ".join(name for name in self.missing if name)
        return f"Chưa đạt: {self.text}" + (f" (còn: {named})." if named else ".")


@dataclass(frozen=True)
class Option:
    """A row of the table seen from one record by one person."""

    row: Transition
    seats: frozenset[Role]
    checklist: tuple[Tick, ...]
    deadline: Deadline | None
    citation: str = ""

    @property
    def label(self) -> str:
        return self.row.label

    @property
    def by(self) -> tuple[str, ...]:
        return tuple(role.title for role in self.row.by)

    @property
    def seat(self) -> Role | None:
        """The seat from which the person would take the step, in the order of the row."""
        is_barred = bool(self.seats & {*self.row.barred})
        return None if is_barred else next((role for role in self.row.by if role in self.seats), None)

    @property
    def is_mine(self) -> bool:
        return self.seat is not None

    @property
    def is_ready(self) -> bool:
        return all(tick.is_met for tick in self.checklist)

    @property
    def is_exception(self) -> bool:
        return self.row.is_exception


def options(session: Session, record: Stateful, person: Person | None, today: date) -> tuple[Option, ...]:
    """In the order of the table."""
    seats = seats_of(person, record, today)
    return tuple(option(session, record, row, seats, today) for row in record.workflow.leaving(record.state))


def option(session: Session, record: Stateful, row: Transition, seats: frozenset[Role], today: date) -> Option:
    found = provision_of(row, record, today)
    deadline = deadline_of(row, record, today, days_off(session))
    standing = as_it_stands(session, record, row, today)
    return Option(standing, seats, checklist(record, row, today), deadline, found.citation if found else "")


def checklist(record: Stateful, row: Transition, today: date) -> tuple[Tick, ...]:
    """A step below a round that is suspended or over has one unmet line more; a correction may always be made."""
    own = tuple(Tick(need, tuple(rule(record.stem, need.rule)(record, today))) for need in row.needs)
    is_correction = row.issues is not None and bool(row.issues.corrects)
    if is_correction or not is_halted(record):
        return own
    return (*own, Tick(ROUND_IS_RUNNING, (record.round.standing.label,)))
