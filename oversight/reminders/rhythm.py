"""On which days something is told, counted from its last day. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from oversight.calendar import DaysOff
from oversight.reminders.defaults import default

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rhythm:
    """`days_before` counts calendar days, 0 is the last day itself; after it, every `late_every` days."""

    days_before: frozenset[int]
    late_every: int

    def falls_on(self, due_on: date, day: date) -> bool:
        left = (due_on - day).days
        return left in self.days_before if left >= 0 else -left % self.late_every == 0


@dataclass(frozen=True)
class Window:
    """The days of which one morning tells, both included."""

    first: date
    last: date

    def days(self) -> Iterator[date]:
        return (self.first + ONE_DAY * number for number in range((self.last - self.first).days + 1))

    def holds(self, rhythm: Rhythm, due_on: date) -> bool:
        return any(rhythm.falls_on(due_on, day) for day in self.days())


def window_of(today: date, told_until: date | None, days_off: DaysOff) -> Window:
    """What falls on days off is told before them, never after; what a stopped worker missed is told now."""
    first = min(told_until + ONE_DAY, today) if told_until else today
    return Window(first, max(days_off.next_working_day(today) - ONE_DAY, today))


def the_house_rhythm() -> Rhythm:
    return Rhythm(frozenset(default("rhythm")["days_before"]), default("rhythm")["late_every"])
