"""Who looks, and from when to when: what every kind of occasion is asked with."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from oversight.models.people import Person
from oversight.models.round import Round
from oversight.rules.standing import is_halted, may_read, seats_of


@dataclass(frozen=True)
class Reader:
    """`session` is confined to the councils of `person`; `first` and `last` are both within."""

    session: Session
    person: Person
    today: date
    first: date
    last: date

    def may_read(self, record: Any) -> bool:
        return may_read(seats_of(self.person, record, self.today), record)

    def awaits(self, record: Any) -> bool:
        """Nothing is waited for below a round that stands still."""
        return not record.standing.is_final and not is_halted(record)

    def days(self, column: InstrumentedAttribute) -> ColumnElement[bool]:
        return column.between(self.first, self.last)

    def moments(self, column: InstrumentedAttribute) -> ColumnElement[bool]:
        return column.between(datetime.combine(self.first, time.min), datetime.combine(self.last, time.max))


def with_its_round(relation: InstrumentedAttribute) -> tuple:
    """What the seats of a record ask its round for, read together."""
    loaded = selectinload(relation)
    return loaded.selectinload(Round.members), loaded.selectinload(Round.ordering_body)
