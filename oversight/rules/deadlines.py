"""By when a step is to be taken: the provision of its row meets the facts on the record."""

from datetime import date, datetime
from typing import Any

from oversight.calendar import DaysOff, Deadline, due
from oversight.rules.facts import fact
from workflows.law import Provision, provision, regime_on
from workflows.vocabulary import Transition


def provision_of(row: Transition, record: Any, today: date) -> Provision | None:
    """What the law says of the step: of the round's regime, or of today's while there is no establishing act."""
    round_ = record.round
    regime_id = round_.regime_id or regime_on(today).id
    return provision(row.law, regime_id, round_.ordering_body.kind)


def deadline_of(
    row: Transition, record: Any, today: date, days_off: DaysOff, typed: dict[str, Any] | None = None
) -> Deadline | None:
    """None when the law sets no day for the step, or when the fact it counts from is not recorded yet."""
    found = provision_of(row, record, today)
    return due(found, fact(record, found.anchor, typed), days_off) if found and found.anchor else None


def done_on(row: Transition, typed: dict[str, Any], today: date) -> date:
    """The day that a step counts as done: the day told for what happened, else that of its paper, else today."""
    told = (typed.get(ask.name) for ask in row.asks if ask.is_fact and not ask.may_be_future)
    days = [value.date() if isinstance(value, datetime) else value for value in told if isinstance(value, date)]
    return days[0] if days else typed.get("paper_dated_on") or today
