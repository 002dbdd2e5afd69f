"""Whether the reader is one of a unit's people, who see only what is theirs."""

from oversight.models.records import Stateful
from oversight.models.sitting import Sitting
from oversight.rules.standing import may_read
from web.find import seats
from web.unit_of_work import actor
from workflows.roles import UNIT


def is_of_a_unit(record: Stateful) -> bool:
    return seats(record) <= set(UNIT)


def own_units() -> set[str]:
    """Ids of the units in whose name the reader sits."""
    held = (seat for seat in actor().person.seats if seat.ended_on is None or seat.ended_on >= actor().today)
    return {seat.unit_id for seat in held if seat.role in UNIT and seat.unit_id}


def may_see_notes(sitting: Sitting) -> bool:
    """What is said and concluded is the council's own until the minutes are read back."""
    minutes = sitting.minutes
    return not is_of_a_unit(sitting) or (minutes is not None and may_read(seats(minutes), minutes))
