"""Verbs of a sitting."""

from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.minutes import Minutes
from oversight.models.round import Round
from oversight.models.sitting import AgendaItem, Attendance, Sitting
from oversight.refusal import OutOfStep
from oversight.rules.room import agenda_of
from oversight.services import journal
from oversight.services.attempt import Attempt
from oversight.services.editing import edit, refuse_who_may_not_edit
from oversight.services.sitting_people import expected_delegation, expected_units

PLANNED_DURING = ("established", "notified", "in_progress")


def plan_sitting(session: Session, round_: Round, actor: Actor, content: dict[str, Any]) -> Sitting:
    """A planned sitting of the round. Raises as refuse_to_plan and editing.edit do."""
    refuse_to_plan(round_, actor)
    sitting = Sitting(council_id=round_.council_id, round=round_)
    session.add(sitting)
    session.flush()
    journal.enter(session, sitting, actor, "created", "Lập lịch buổi làm việc")
    edit(session, sitting, actor, content)
    return sitting


def refuse_to_plan(round_: Round, actor: Actor) -> None:
    """Raises NotYours; OutOfStep before the delegation exists or after the supervision ended."""
    refuse_who_may_not_edit(round_, actor)
    if round_.state not in PLANNED_DURING:
        raise OutOfStep(f"Không lập lịch làm việc được khi đợt giám sát ở “{round_.standing.label}”.")


def open_the_minutes(attempt: Attempt) -> None:
    sitting = attempt.record
    attempt.session.add(Minutes(council_id=sitting.council_id, round_id=sitting.round_id, sitting=sitting))


def set_up_the_room(attempt: Attempt) -> None:
    """Whatever somebody prepared stays as it is. Nobody is present before a person says so."""
    sitting = attempt.record
    if not sitting.agenda:
        points = agenda_of(sitting.programme, [row.unit.name for row in sitting.units])
        sitting.agenda = [AgendaItem(council_id=sitting.council_id, position=place, text=point)
                          for place, point in enumerate(points)]
    if not sitting.attendance:
        expected = expected_delegation(sitting) + expected_units(attempt.session, sitting, attempt.today)
        sitting.attendance = [
            Attendance(council_id=sitting.council_id, position=place, presence="expected", **cells)
            for place, cells in enumerate(expected)]
