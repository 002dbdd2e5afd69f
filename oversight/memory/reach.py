"""Which units and records somebody may read, as conditions of a statement: rules/standing.py said in SQL."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from oversight.models.base import Base
from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.search.scope import Held, held_by, records_of_units, whole_rounds
from workflows.tables import workflow


@dataclass(frozen=True)
class Reach:
    """`whole` are ids of the rounds that are read as a whole; `own` ids of records that concern the person's unit."""

    held: Held
    whole: Select
    own: Select

    def covers(self, model: Any) -> ColumnElement[bool]:
        """Of a model of records that lie below a round."""
        return or_(model.round_id.in_(self.whole), model.id.in_(self.own))

    def covers_round(self, round_id: Any) -> ColumnElement[bool]:
        """Of a column that holds the id of a round."""
        return or_(round_id.in_(self.whole), round_id.in_(self.own))

    def covers_what_was_heard_at(self, sitting: Any) -> ColumnElement[bool]:
        """What was said in a room is the council's own until the minutes are read back."""
        minutes = Base.metadata.tables["minutes"]
        internal = [state.name for state in workflow("minutes").states if state.is_internal]
        read_back = select(minutes.c.sitting_id).where(minutes.c.state.not_in(internal))
        return or_(sitting.round_id.in_(self.whole), and_(sitting.id.in_(self.own), sitting.id.in_(read_back)))

    @property
    def units(self) -> ColumnElement[bool]:
        """The catalogue of one's council, one's own unit, and whoever a round that one reads asked something of."""
        councils = [*self.held.offices, *(council for council, _ in self.held.chaired)]
        return or_(Unit.council_id.in_(councils), Unit.id.in_(self.held.units),
                   *(Unit.id.in_(_named_in(table, column, self.whole)) for table, column in (
                       ("supervised_units", "unit_id"), ("recommendations", "lead_unit_id"),
                       ("proposals", "unit_id"))))

    @property
    def reads_for_a_council(self) -> bool:
        """Somebody who sits in a unit alone reads of it what a unit may read."""
        return bool(self.held.offices or self.held.led or self.held.chaired)


def reach_of(person: Person, today: date) -> Reach:
    held = held_by(person, today)
    return Reach(held, whole_rounds(held), records_of_units(held.units))


def _named_in(table: str, column: str, rounds: Select) -> Select:
    rows = Base.metadata.tables[table]
    return select(rows.c[column]).where(rows.c.round_id.in_(rounds), rows.c[column].is_not(None))
