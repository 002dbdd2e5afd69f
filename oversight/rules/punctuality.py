"""How often and how late a unit sends its reports: plain facts, counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

ON_TIME, LATE, MISSING = "on_time", "late", "missing"
LAST = 3


@dataclass(frozen=True)
class Asked:
    """A report asked of a unit, as its first sending tells; a supplement has a clock of its own.

    `due_on` is the last day that held when it was sent, or holds now: the plan's, or one that was granted later
    (`extensions` of them). It is None, and `was_late` all that is known, of what an older program kept.
    `is_over` says that nothing is waited for any more, sent or not.
    """

    unit_id: str
    due_on: date | None
    received_on: date | None = None
    was_late: bool = False
    is_over: bool = False
    returns: int = 0
    extensions: int = 0


@dataclass(frozen=True)
class Outcome:
    """`days` late: None in time, not sent, or where nobody knows."""

    kind: str
    days: int | None = None


@dataclass(frozen=True)
class Punctuality:
    """Of one unit. `last` are the last outcomes, newest first."""

    due: int
    on_time: int
    late: int
    missing: int
    days: tuple[int, ...]
    returned: int
    extended: int
    last: tuple[Outcome, ...]

    @property
    def median_days(self) -> float | None:
        """Of the late ones."""
        return median(self.days) if self.days else None

    @property
    def most_days(self) -> int | None:
        return max(self.days, default=None)


def outcome_of(asked: Asked, today: date) -> Outcome | None:
    """None while the unit still has time, or when the round stopped before its report was due."""
    if asked.received_on:
        return _sent(asked)
    is_due = asked.is_over or (asked.due_on is not None and today > asked.due_on)
    return Outcome(MISSING) if is_due else None


def _sent(asked: Asked) -> Outcome:
    if asked.due_on is None:
        return Outcome(LATE if asked.was_late else ON_TIME)
    days = (asked.received_on - asked.due_on).days
    return Outcome(LATE, days) if days > 0 else Outcome(ON_TIME)


def punctuality(reports: Iterable[Asked], today: date) -> Punctuality:
    """Of the reports of one unit, in any order."""
    newest = sorted(reports, key=lambda each: each.due_on or date.min, reverse=True)
    counted = [(each, outcome) for each in newest if (outcome := outcome_of(each, today))]
    outcomes = [outcome for _each, outcome in counted]
    kinds = [outcome.kind for outcome in outcomes]
    return Punctuality(
        len(kinds), *(kinds.count(kind) for kind in (ON_TIME, LATE, MISSING)),
        tuple(sorted(outcome.days for outcome in outcomes if outcome.days is not None)),
        sum(each.returns for each, _ in counted), sum(bool(each.extensions) for each, _ in counted),
        tuple(outcomes[:LAST]))
