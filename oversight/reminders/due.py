"""What one person is told this morning: what waits for them now, on the days of its council's rhythm."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.models.people import Person
from oversight.reminders.rhythm import Window
from oversight.reminders.wishes import Wishes, wishes
from oversight.services.desk import Task, tasks_of


@dataclass(frozen=True)
class Due:
    """`about` names the kind of record and what is to be done with it, never whom it concerns or what it says."""

    council_id: str
    about: str
    theme: str
    due_on: date

    def days_left(self, today: date) -> int:
        return (self.due_on - today).days


def due_for(
    session: Session, person: Person, today: date, window: Window, of_councils: Mapping[str, Wishes]
) -> list[Due]:
    """Late first. Whatever was answered is no task any more, and what waits for others is no task of this person."""
    told = (_due(task) for task in tasks_of(session, person, today))
    found = [each for each in told if each and window.holds(_wishes(each, of_councils).rhythm, each.due_on)]
    return sorted(found, key=lambda each: each.due_on)


def _wishes(each: Due, of_councils: Mapping[str, Wishes]) -> Wishes:
    return of_councils.get(each.council_id) or wishes()


def _due(task: Task) -> Due | None:
    due_on, doing = _last_day(task), _doing(task)
    if due_on is None or not doing:
        return None
    record = task.record
    return Due(record.council_id, f"{record.workflow.label}: {doing}", " ".join(record.round.theme.split()), due_on)


def _last_day(task: Task) -> date | None:
    """Of what the person can do now; who writes what a step of another waits for has that step's day."""
    options = task.ready or ((*task.mine, *task.others) if task.to_write else ())
    return min((each.deadline.due_on for each in options if each.deadline), default=None)


def _doing(task: Task) -> str:
    if task.ready:
        return ", ".join(_small(option.label) if number else option.label for number, option in enumerate(task.ready))
    return "Soạn nội dung" if task.to_write else ""


def _small(label: str) -> str:
    return label[0].lower() + label[1:]
