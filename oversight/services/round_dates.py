"""Every date of a round that the law or the plan sets and that can be counted already, and what was done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.calendar import DaysOff, Deadline, due
from oversight.models.base import Base
from oversight.models.round import Round
from oversight.rules.facts import fact
from oversight.services.days_off import days_off
from workflows.law import provision, regime_on

# Key of the provision, and the fact that says it was done. Where none is recorded, the state in which it is awaited.
OF_THE_ROUND = (
    ("notify_plan", "plan_sent_on"), ("send_member_notes", "@reporting"),
    ("report_result", "result_report_received_on"), ("review_result", "concluded_on"))
OF_A_SITTING = (("notify_programme", "programme_notified_on"),)
OF_A_REPORT = (("send_report", "received_on"), ("send_supplement", "@supplement_requested"))


@dataclass(frozen=True)
class RoundDate:
    """`record` is the round itself, a sitting or a report."""

    record: Base
    deadline: Deadline
    done_on: date | None

    @property
    def label(self) -> str:
        return self.deadline.provision.label


def dates_of(session: Session, round_: Round, today: date) -> list[RoundDate]:
    """Soonest first. What is not counted yet, because its fact is not recorded, is left out."""
    off = days_off(session)
    sittings = [sitting for sitting in round_.sittings if sitting.state != "cancelled"]
    reports = [report for report in round_.reports if report.state != "waived"]
    groups = (([round_], OF_THE_ROUND), (sittings, OF_A_SITTING), (reports, OF_A_REPORT))
    found = (each for records, rows in groups for record in records for each in _dates(record, rows, today, off))
    return sorted(found, key=lambda each: each.deadline.due_on)


def proposed_report_due(session: Session, round_: Round, today: date) -> Deadline | None:
    """A day to propose for the units' reports; None before a working session is planned."""
    planned = [sitting.opens_on for sitting in round_.sittings if sitting.opens_on and sitting.state != "cancelled"]
    found = provision("propose_report_due", _regime_id(round_, today), round_.ordering_body.kind)
    return due(found, min(planned, default=None), days_off(session))


def _dates(record: Base, rows: tuple, today: date, off: DaysOff) -> Iterator[RoundDate]:
    round_ = record.round
    for key, done in rows:
        if done.startswith("@") and record.state != done[1:]:
            continue
        found = provision(key, _regime_id(round_, today), round_.ordering_body.kind)
        deadline = due(found, fact(record, found.anchor), off) if found and found.anchor else None
        if deadline:
            yield RoundDate(record, deadline, getattr(record, done, None))


def _regime_id(round_: Round, today: date) -> str:
    return round_.regime_id or regime_on(today).id
