"""From an address to a unit, for somebody who may look it up; for anybody else it does not exist."""

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from oversight.memory.reach import Reach, reach_of
from oversight.models.identity import is_id
from oversight.models.organisations import Unit
from web.unit_of_work import actor, work


def reach_or_404() -> Reach:
    """An account that is nobody's reads nothing."""
    work()
    person = actor().person
    return reach_of(person, actor().today) if person else abort(404)


def unit_or_404(unit_id: str, reach: Reach) -> Unit:
    wanted = select(Unit).where(Unit.id == unit_id, reach.units).options(
        joinedload(Unit.council), joinedload(Unit.successor))
    found = work().scalar(wanted) if is_id(unit_id) else None
    return found or abort(404)
