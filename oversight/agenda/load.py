"""How much each unit is asked for, month by month, over every round of a council."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from oversight.agenda.occasion import SITTING, Occasion
from oversight.agenda.occasions import BURDEN, occasions_for
from oversight.models.people import Person

MONTHS = range(1, 13)


@dataclass
class Month:
    sittings: int = 0
    reports: int = 0

    @property
    def total(self) -> int:
        return self.sittings + self.reports

    def add(self, each: Occasion) -> None:
        if each.kind == SITTING:
            self.sittings += 1
        else:
            self.reports += 1


@dataclass
class UnitLoad:
    """`months` has a place for each of the twelve; `unit_id` is None in the line that sums all of them up."""

    unit_id: str | None
    name: str
    months: list[Month] = field(default_factory=lambda: [Month() for _ in MONTHS])

    @property
    def whole(self) -> Month:
        return Month(sum(each.sittings for each in self.months), sum(each.reports for each in self.months))


def load_of_year(session: Session, person: Person, today: date, council_id: str, year: int) -> list[UnitLoad]:
    """Whom most is asked of first. A sitting with three units is one sitting for each of them."""
    found = occasions_for(session, person, today, date(year, 1, 1), date(year, 12, 31), BURDEN)
    rows: dict[str, UnitLoad] = {}
    for each in found:
        if each.record.council_id == council_id:
            _count(rows, each)
    return sorted(rows.values(), key=lambda row: (-row.whole.total, row.name))


def sums_of(rows: list[UnitLoad]) -> UnitLoad:
    """What units receive, added up: a sitting with three of them counts three times, as in the lines above."""
    by_month: dict[int, Month] = defaultdict(Month)
    for row in rows:
        for place, month in enumerate(row.months):
            by_month[place].sittings += month.sittings
            by_month[place].reports += month.reports
    return UnitLoad(None, "Cộng", [by_month[place] for place in range(len(MONTHS))])


def _count(rows: dict[str, UnitLoad], each: Occasion) -> None:
    for unit_id, name in zip(each.unit_ids, each.units, strict=True):
        rows.setdefault(unit_id, UnitLoad(unit_id, name)).months[each.on.month - 1].add(each)
