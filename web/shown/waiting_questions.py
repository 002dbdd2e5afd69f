"""What the delegation means to ask at a sitting and has not carried into its course yet."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.question import Question
from oversight.models.sitting import Sitting
from oversight.rules.question_order import by_unit
from oversight.rules.standing import is_sealed, may_edit
from oversight.services.questions import waiting_for
from web.find import seats
from web.shown.questions import questions_url
from web.shown.viewer import is_of_a_unit


@dataclass(frozen=True)
class WaitingQuestions:
    """`groups` are the name of a unit and its questions; nothing for a unit. `carry_url` for who may edit the course.

    A sitting of which the minutes were read back takes no question any more.
    """

    groups: list[tuple[str, list[Question]]]
    carry_url: str | None
    url: str


def waiting_questions(sitting: Sitting) -> WaitingQuestions:
    url, is_mine = questions_url(sitting.round), may_edit(seats(sitting), sitting)
    if is_of_a_unit(sitting) or is_sealed(sitting) or not sitting.standing.edited_by:
        return WaitingQuestions([], None, url)
    names = {row.unit_id: row.unit.name for row in sitting.units}
    asked = by_unit(waiting_for(sitting), names)
    groups = [(names[key], questions) for key, questions in asked.items() if questions]
    return WaitingQuestions(groups, url_for("sitting_questions.carry", record_id=sitting.id) if is_mine else None, url)
