"""The button on a line that is late and waits for others: to urge them, where the reader may."""

from datetime import date

from oversight.services.desk import Task
from workflows.vocabulary import Transition

URGING = "remind"


def urging_step(task: Task, today: date) -> Transition | None:
    """The step is an exception, so it is none of the task's own options. It asks the database nothing."""
    if task.mine or not task.others or not task.is_late(today):
        return None
    seats, rows = task.others[0].seats, task.record.workflow.leaving(task.record.state)
    return next((row for row in rows if row.trigger == URGING and _may_take(row, seats)), None)


def _may_take(row: Transition, seats: frozenset) -> bool:
    return bool(seats & {*row.by}) and not seats & {*row.barred}
