"""Where a found unit leads: to the newest round in which the reader may look at it."""

from collections.abc import Sequence

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from oversight.models.organisations import Unit
from oversight.models.round import Round, SupervisedUnit
from oversight.rules.standing import may_read, seats_of
from web.shown.trail import record_url
from web.unit_of_work import actor, work
from workflows.roles import UNIT


def url_of_units(units: Sequence[Unit]) -> dict[str, str]:
    """By id of the unit; without an address where no round has asked it yet."""
    wanted = {unit.id for unit in units}
    found: dict[str, str] = {}
    for round_ in _rounds_of(wanted) if wanted else ():
        seats = seats_of(actor().person, round_, actor().today)
        for unit_id in {row.unit_id for row in round_.units} & wanted - {*found} if may_read(seats, round_) else ():
            found[unit_id] = record_url(round_) if seats <= set(UNIT) else url_for(
                "portrait.show", record_id=round_.id, unit_id=unit_id)
    return found


def _rounds_of(units: set[str]) -> list[Round]:
    """Newest first, drafts last: a draft has nothing to tell of a unit yet."""
    asked = select(SupervisedUnit.round_id).where(SupervisedUnit.unit_id.in_(units))
    loaded = select(Round).where(Round.id.in_(asked)).options(
        selectinload(Round.members), selectinload(Round.units), joinedload(Round.ordering_body))
    rounds = work().scalars(loaded.order_by(Round.id.desc())).all()
    return sorted(rounds, key=lambda round_: (round_.established_on is not None, str(round_.established_on or "")),
                  reverse=True)
