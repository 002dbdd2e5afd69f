"""Lists of records that a person may see. Recommendations are many: their list is oversight/register."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.models.people import Person
from oversight.models.records import Stateful
from oversight.models.round import Round, SupervisedUnit
from oversight.rules.standing import may_read, seats_of


def rounds_for(session: Session, person: Person, today: date) -> list[Round]:
    """Newest first: by the date of the establishing act, drafts before all."""
    loaded = select(Round).options(
        selectinload(Round.members), selectinload(Round.ordering_body), selectinload(Round.council),
        selectinload(Round.reports), selectinload(Round.recommendations),
        selectinload(Round.units).selectinload(SupervisedUnit.unit))
    rounds = session.scalars(loaded.order_by(Round.id.desc()))
    return sorted(_readable(rounds, person, today), key=lambda round_: round_.established_on or date.max, reverse=True)


def _readable(records, person: Person, today: date) -> list[Stateful]:
    return [record for record in records if may_read(seats_of(person, record, today), record)]
