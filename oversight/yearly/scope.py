"""What is counted: one council in one year, all of its rounds or only those that some of its bodies ordered."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from oversight.models.organisations import Body
from oversight.models.round import Round
from workflows.tables import workflow


@dataclass(frozen=True)
class Scope:
    """`today` is the day as of which something is overdue. `bodies` None counts whatever the council supervises.

    `is_public` leaves out rounds that are still internal to the council.
    """

    council_id: str
    year: int
    today: date
    bodies: tuple[str, ...] | None = None
    is_public: bool = False

    @property
    def first(self) -> date:
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        return date(self.year, 12, 31)

    @property
    def before(self) -> "Scope":
        return replace(self, year=self.year - 1)

    def has(self, day: Any) -> ColumnElement[bool]:
        """`day` is a column of days."""
        return day.between(self.first, self.last)

    def has_moment(self, moment: Any) -> ColumnElement[bool]:
        """`moment` is a column of wall-clock times in Vietnam."""
        return and_(moment >= datetime(self.year, 1, 1), moment < datetime(self.year + 1, 1, 1))

    def owns(self, model: Any) -> ColumnElement[bool]:
        """`model` is the round or a part of it."""
        whole = model.council_id == self.council_id
        if self.bodies is None and not self.is_public:
            return whole
        return and_(whole, (model.id if model is Round else model.round_id).in_(self._rounds()))

    def _rounds(self) -> Select:
        found = select(Round.id).where(Round.council_id == self.council_id)
        if self.is_public:
            internal = [state.name for state in workflow("round").states if state.is_internal]
            found = found.where(Round.state.not_in(internal))
        return found if self.bodies is None else self._ordered(found)

    def _ordered(self, found: Select) -> Select:
        """After a handover the ordering body is another council's; then every chair here answers for the round."""
        was_handed_over = Body.council_id != Round.council_id
        ordered = or_(Round.ordering_body_id.in_(self.bodies or ()), was_handed_over)
        return found.join(Body, Body.id == Round.ordering_body_id).where(ordered)
