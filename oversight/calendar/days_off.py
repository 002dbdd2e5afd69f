"""Which days a council office works: the State's calendar, corrected by rows that people keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from oversight.calendar import holidays_of_the_state

ONE_DAY = timedelta(days=1)


class DayRow(Protocol):
    """What a row of the editable table must have; the row wins over everything else known of its day."""

    day: date
    is_working: bool
    label: str


@dataclass(frozen=True)
class CalendarDay:
    """A row without a table: a day off, or a make-up working day."""

    day: date
    is_working: bool
    label: str


# Swaps that holidays 0.109 has not heard of (Công văn 12729/VPCP-KGVX of 25/12/2025, as the press gave
# it). A line leaves when a later version of the package knows it.
ANNOUNCED = (
    CalendarDay(date(2026, 1, 2), False, "ngày nghỉ Tết Dương lịch, làm bù ngày 10/01/2026"),
    CalendarDay(date(2026, 1, 10), True, "ngày làm bù cho ngày 02/01/2026"),
)


class DaysOff:
    """The calendar of one council. Build it once for a request: it keeps no link to the rows."""

    def __init__(self, rows: Iterable[DayRow] = ()) -> None:
        self._rows = {row.day: (row.is_working, row.label) for row in (*ANNOUNCED, *rows)}

    def is_working_day(self, day: date) -> bool:
        if day in self._rows:
            return self._rows[day][0]
        return not holidays_of_the_state.is_off(day)

    def name(self, day: date) -> str:
        """Why `day` is off, in Vietnamese; empty for a working day."""
        if self.is_working_day(day):
            return ""
        label = self._rows[day][1] if day in self._rows else ""
        return label or holidays_of_the_state.name_of(day) or "ngày nghỉ"

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`, never `day` itself."""
        return self.working_day_from(day, 1)

    def previous_working_day(self, day: date) -> date:
        return self.working_day_from(day, -1)

    def working_day_from(self, day: date, count: int) -> date:
        """The working day `count` working days after `day`, or before it when negative."""
        step = ONE_DAY if count > 0 else -ONE_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day
