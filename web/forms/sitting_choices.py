"""What the schedule of a sitting offers to choose from."""

from typing import Any

from oversight.models.people import Person
from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.services.sitting_people import members_of, minute_takers
from oversight.services.written_names import written
from web.forms.sitting import ScheduleForm
from web.unit_of_work import actor, work
from workflows.roles import Role

NOBODY_YET = ("", "Chưa phân công")


def offer(form: ScheduleForm, round_: Round, sitting: Sitting | None = None) -> ScheduleForm:
    """Whoever was chosen stays on the list, though no longer of the delegation. Hands the form back."""
    standing = [row.unit for row in sitting.units] if sitting else []
    units = {unit.id: unit.name for unit in [*(row.unit for row in round_.units), *standing]}
    form.units.choices = list(units.items())
    form.chair_id.choices = _people(members_of(round_), sitting.chair if sitting else None)
    takers = minute_takers(work(), round_, actor().today)
    form.minute_taker_id.choices = _people(takers, sitting.minute_taker if sitting else None)
    return form


def _people(people: list[Person], chosen: Person | None) -> list[tuple[str, str]]:
    known = dict.fromkeys([*people, *([chosen] if chosen else [])])
    return [NOBODY_YET, *((person.id, written(person)) for person in known)]


def usual_schedule(round_: Round) -> dict[str, Any]:
    """The head in the chair, the secretary at the minutes; the unit, where there is only one."""
    seats = {member.role: member.person_id for member in reversed(round_.members)}
    return {
        "chair_id": seats.get(Role.DELEGATION_HEAD, ""), "minute_taker_id": seats.get(Role.DELEGATION_SECRETARY, ""),
        "units": [row.unit_id for row in round_.units] if len(round_.units) == 1 else []}
