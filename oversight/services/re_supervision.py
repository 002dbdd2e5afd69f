"""Giám sát lại: recommendations that were not carried out are looked at again, in a round that knows which."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from oversight.models.base import Base
from oversight.models.follow_up import FollowedRecommendation
from oversight.models.organisations import Body
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round, SupervisedUnit
from oversight.refusal import Unmet
from oversight.rules.councils import council_refusal
from oversight.services import journal
from oversight.services.attempt import Attempt
from workflows.roles import Role


def open_a_linked_round(attempt: Attempt) -> None:
    """A draft round that follows the one whose recommendation was not carried out, with a journal of its own.

    Recommendations of one round are looked at again in one: while that is a draft, the next joins it.
    """
    old = attempt.record.round
    if reason := council_refusal(old.council, attempt.today):
        raise Unmet(reason)
    new = _draft_that_follows(attempt) or _linked_round(attempt)
    _add(attempt, new, FollowedRecommendation(recommendation_id=attempt.record.id), "Thêm kiến nghị cần giám sát lại")
    if _is_still_to_be_asked(attempt, new):
        _add(attempt, new, SupervisedUnit(unit_id=attempt.record.lead_unit_id), "Thêm đơn vị chịu sự giám sát")


def recommendations_looked_at_again(session: Session, round_: Round) -> list[Recommendation]:
    """In the order they were added; only those of councils that this session may read."""
    keys = [row.recommendation_id for row in round_.followed]
    found = select(Recommendation).where(Recommendation.id.in_(keys)).options(selectinload(Recommendation.round))
    return sorted(session.scalars(found), key=lambda item: keys.index(item.id)) if keys else []


def rounds_that_look_again(session: Session, item: Recommendation) -> list[Round]:
    followed = select(FollowedRecommendation.round_id).where(FollowedRecommendation.recommendation_id == item.id)
    return list(session.scalars(select(Round).where(Round.id.in_(followed)).order_by(Round.id)))


def _add(attempt: Attempt, new: Round, row: FollowedRecommendation | SupervisedUnit, label: str) -> None:
    """By its key alone: the round itself must not look changed, its rows stand in a chain of their own."""
    row.council_id, row.round_id, row.position = new.council_id, new.id, _next_place(attempt.session, type(row), new)
    attempt.session.add(row)
    attempt.session.flush()
    journal.enter_by_itself(attempt.session, row, attempt.actor, "edited", label)


def _next_place(session: Session, model: type[Base], new: Round) -> int:
    return session.scalar(select(func.count()).select_from(model).where(model.round_id == new.id))


def _is_still_to_be_asked(attempt: Attempt, new: Round) -> bool:
    unit = attempt.record.lead_unit
    asked = select(SupervisedUnit.unit_id).where(SupervisedUnit.round_id == new.id)
    return unit is not None and unit.ended_on is None and unit.id not in attempt.session.scalars(asked).all()


def _draft_that_follows(attempt: Attempt) -> Round | None:
    begun = select(Round).where(Round.follows_id == attempt.record.round_id, Round.state == "draft")
    return attempt.session.scalars(begun.order_by(Round.id)).first()


def _linked_round(attempt: Attempt) -> Round:
    old = attempt.record.round
    new = Round(
        council_id=old.council_id, ordering_body=_ordering_now(attempt), follows=old, origin="assigned",
        theme=f"Giám sát lại việc thực hiện kiến nghị về {old.theme}", theme_code=old.theme_code,
        content=attempt.record.text)
    attempt.session.add(new)
    attempt.session.flush()
    journal.enter_by_itself(attempt.session, new, attempt.actor, "created", "Mở đợt giám sát")
    return new


def _ordering_now(attempt: Attempt) -> Body:
    """The body that ordered the old round; after a handover that one is no more, so the one its new chair leads."""
    old = attempt.record.round
    if old.ordering_body.council_id == old.council_id:
        return old.ordering_body
    held = attempt.actor.person.seats
    return next(seat.body for seat in held if seat.role == Role.CHAIR and seat.council_id == old.council_id)
