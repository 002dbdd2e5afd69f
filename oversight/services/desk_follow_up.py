"""What waits for a person about recommendations and is no step of their own: a wish for time, a task of the unit."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.follow_up import Extension, RecommendationTask
from oversight.models.people import Person
from oversight.models.recommendation import Recommendation
from oversight.rules.standing import is_halted, seats_of
from workflows.recommendation_words import DECIDERS, RUNNING
from workflows.roles import UNIT


def wishes_to_answer(session: Session, person: Person, today: date) -> list[Extension]:
    """Those that nobody has decided about, for whoever may; the step is an exception, the answer is awaited."""
    asked = select(Extension).join(Extension.recommendation).where(
        Extension.is_granted.is_(None), Recommendation.state.in_(("issued", "in_progress")))
    found = session.scalars(asked.order_by(Extension.asked_on, Extension.id)).all()
    return [wish for wish in found if _may_decide(person, wish.recommendation, today)]


def tasks_of_the_unit(session: Session, person: Person, today: date) -> list[RecommendationTask]:
    """Not done, with a day of their own, given to a unit that the person sits in; the earliest first."""
    held = (seat for seat in person.seats if seat.ended_on is None or seat.ended_on >= today)
    units = {seat.unit_id for seat in held if seat.role in UNIT and seat.unit_id}
    if not units:
        return []
    given = select(RecommendationTask).join(RecommendationTask.recommendation).where(
        RecommendationTask.unit_id.in_(units), RecommendationTask.done_on.is_(None),
        RecommendationTask.due_on.is_not(None), Recommendation.state.in_(RUNNING))
    found = session.scalars(given.order_by(RecommendationTask.due_on, RecommendationTask.id)).all()
    return [task for task in found if not is_halted(task.recommendation)]


def _may_decide(person: Person, item: Recommendation, today: date) -> bool:
    """As the steps themselves say: nobody grants time to a unit they sit in."""
    seats = seats_of(person, item, today)
    return bool(seats & {*DECIDERS}) and not seats & {*UNIT} and not is_halted(item)
