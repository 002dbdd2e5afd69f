"""Việc của tôi: what waits for a person, what the person waits for, and what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.calendar import Deadline
from oversight.models.minutes import Minutes
from oversight.models.people import Person
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.records import Stateful
from oversight.models.round import DelegationMember, Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting, SittingUnit
from oversight.rules.minutes_hearing import WHEN_HEARD, units_spoken_for
from oversight.rules.proposal import is_taken_back
from oversight.rules.standing import is_halted, may_edit, may_read, seats_of
from oversight.services.options import Option, Tick, option
from workflows.roles import WRITERS, Role
from workflows.tables import workflow

PARTS = ("reports", "sittings", "recommendations", "proposals")


@dataclass(frozen=True)
class Task:
    """One open record and the steps on it: those awaited from this person, or from others."""

    record: Stateful
    mine: tuple[Option, ...]
    others: tuple[Option, ...]
    to_write: tuple[Tick, ...] = ()
    """What this person may write into the record, and a step waits for."""

    @property
    def ready(self) -> tuple[Option, ...]:
        return tuple(option for option in self.mine if option.is_ready)

    @property
    def deadline(self) -> Deadline | None:
        """The nearest date among the steps that count for this task."""
        dated = [option.deadline for option in self.mine or self.others if option.deadline]
        return min(dated, key=lambda deadline: deadline.due_on, default=None)

    def is_late(self, today: date) -> bool:
        return self.deadline is not None and self.deadline.is_late(today)


def tasks_of(session: Session, person: Person, today: date) -> list[Task]:
    """Late first, then by date, then those without one."""
    records = [record for round_ in open_rounds(session) for record in _open_records(round_)]
    tasks = (_task(session, record, seats_of(person, record, today), today) for record in records)
    return sorted((task for task in tasks if task), key=_urgency)


def upcoming_sittings(session: Session, person: Person, now: datetime) -> list[Sitting]:
    """Those still to come, whoever of the reader's records they belong to; soonest first."""
    start = datetime.combine(now.date(), time.min)
    coming = select(Sitting).where(Sitting.opens_at >= start, Sitting.state.in_(("planned", "notified")))
    found = session.scalars(coming.order_by(Sitting.opens_at)).all()
    return [sitting for sitting in found if may_read(seats_of(person, sitting, now.date()), sitting)]


def minutes_to_comment_on(session: Session, person: Person, today: date) -> list[Minutes]:
    """Read back, and the reader's unit has said nothing yet. No step and without a date: no article asks for it."""
    heard = select(Minutes).where(Minutes.state.in_(WHEN_HEARD["comment"])).options(selectinload(Minutes.comments))
    found = session.scalars(heard.order_by(Minutes.id)).all()
    return [minutes for minutes in found if not is_halted(minutes) and _silent_units(minutes, person, today)]


def _silent_units(minutes: Minutes, person: Person, today: date) -> set[str]:
    """Those that the reader sits for. The office, which may enter a paper for any of them, is not asked."""
    if seats_of(person, minutes, today) & set(WRITERS):
        return set()
    return {*units_spoken_for(minutes, person, today)} - {comment.unit_id for comment in minutes.comments}


def open_rounds(session: Session) -> list[Round]:
    """Every round that is not over, of the councils that this session may read, with what the desk looks at."""
    final = [state.name for state in workflow("round").states if state.is_final]
    parts = (selectinload(getattr(Round, name)) for name in PARTS)
    below = (
        selectinload(Round.reports).selectinload(SelfReport.answers),
        selectinload(Round.reports).selectinload(SelfReport.versions),
        selectinload(Round.reports).selectinload(SelfReport.evidence),
        selectinload(Round.sittings).selectinload(Sitting.units).selectinload(SittingUnit.unit),
        selectinload(Round.sittings).selectinload(Sitting.minutes),
        selectinload(Round.recommendations).selectinload(Recommendation.cooperating),
        selectinload(Round.recommendations).selectinload(Recommendation.lead_unit),
        selectinload(Round.proposals).selectinload(Proposal.unit),
        selectinload(Round.proposals).selectinload(Proposal.forwardings).selectinload(Forwarding.to_council))
    loaded = select(Round).where(Round.state.not_in(final)).options(
        selectinload(Round.members).selectinload(DelegationMember.person), selectinload(Round.council),
        selectinload(Round.ordering_body), selectinload(Round.outline),
        selectinload(Round.units).selectinload(SupervisedUnit.unit), *parts, *below)
    return list(session.scalars(loaded))


def read_outlines(session: Session, rounds: Iterable[Round]) -> None:
    """What was sent of each outline, in one look: who writes reports is told what changed in every one of them."""
    ids = {round_.id for round_ in rounds}
    if ids:
        session.scalars(select(Round).where(Round.id.in_(ids)).options(selectinload(Round.outline_versions))).all()


def _open_records(round_: Round) -> Iterator[Stateful]:
    yield round_
    for name in PARTS:
        yield from (record for record in getattr(round_, name) if not record.standing.is_final)
    minutes = (sitting.minutes for sitting in round_.sittings if sitting.minutes)
    yield from (each for each in minutes if not each.standing.is_final)


def _task(session: Session, record: Stateful, seats: frozenset[Role], today: date) -> Task | None:
    if not may_read(seats, record) or is_halted(record) or _is_no_more_theirs(record, seats):
        return None
    rows = [row for row in record.workflow.leaving(record.state) if not row.is_exception]
    shown = [option(session, record, row, seats, today) for row in rows]
    mine = tuple(each for each in shown if seats & set(each.row.awaited))
    others = tuple(each for each in shown if each not in mine)
    return Task(record, mine, others, _to_write(record, shown, seats)) if shown else None


def _is_no_more_theirs(record: Stateful, seats: frozenset[Role]) -> bool:
    """Of the council above, once a proposal was taken back from it."""
    return record.stem == "proposal" and seats == {Role.UPPER_SECRETARIAT} and is_taken_back(record)


def _to_write(record: Stateful, shown: list[Option], seats: frozenset[Role]) -> tuple[Tick, ...]:
    if not may_edit(seats, record):
        return ()
    unmet = (tick for each in shown for tick in each.checklist if not tick.is_met and tick.need.part)
    return tuple(tick for tick in unmet if seats & set(tick.need.met_by))


def _urgency(task: Task) -> tuple[bool, date]:
    deadline = task.deadline
    return deadline is None, deadline.due_on if deadline else date.max
