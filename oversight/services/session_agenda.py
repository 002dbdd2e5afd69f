"""What a kỳ họp has before it: proposals from below, rounds that reach it, recommendations taken to the council."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from oversight.models.council_sessions import CouncilSession
from oversight.models.follow_up import Rung
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.rules.same_name import is_same_name
from oversight.services.council_sessions import sessions_of


def passings_to(session: Session, kept: CouncilSession) -> list[Forwarding]:
    """In the order they came. Words typed before the session was among the records lead to it as well.

    What was taken back before anybody received it is not before the session.
    """
    meant = or_(Forwarding.session_id == kept.id, Forwarding.session_id.is_(None))
    found = select(Forwarding).where(
        Forwarding.to_council_id == kept.council_id, meant, Forwarding.withdrawn_on.is_(None))
    loaded = found.order_by(Forwarding.forwarded_on, Forwarding.id).options(*_what_is_shown())
    return [each for each in session.scalars(loaded) if each.session_id or is_same_name(each.target_session, kept.name)]


def _what_is_shown() -> tuple:
    proposal = selectinload(Forwarding.proposal)
    return (proposal.selectinload(Proposal.unit), proposal.selectinload(Proposal.forwardings),
            proposal.selectinload(Proposal.round).selectinload(Round.council))


def rounds_before(session: Session, kept: CouncilSession) -> list[Round]:
    """Whose conclusion is due at it, by the day that the round names."""
    if kept.opens_on is None:
        return []
    found = select(Round).where(
        Round.council_id == kept.council_id, Round.next_council_session_on == kept.opens_on, Round.state != "draft")
    return list(session.scalars(found.order_by(Round.established_on, Round.id)))


def reported_to_the_council(session: Session, kept: CouncilSession) -> list[tuple[Recommendation, Rung]]:
    """Taken to the council after the session before began, up to the end of this one."""
    after, until = _since_the_one_before(session, kept), kept.closes_on or kept.opens_on
    taken = [Rung.council_id == kept.council_id, Rung.rung == "council", Rung.is_left_out.is_(False)]
    taken += [Rung.taken_on > after] if after else []
    taken += [Rung.taken_on <= until] if until else []
    found = select(Rung).where(*taken).order_by(Rung.taken_on, Rung.id).options(
        selectinload(Rung.recommendation).selectinload(Recommendation.lead_unit),
        selectinload(Rung.recommendation).selectinload(Recommendation.round))
    return [(rung.recommendation, rung) for rung in session.scalars(found)]


def _since_the_one_before(session: Session, kept: CouncilSession) -> date | None:
    """A session whose day is not fixed yet comes after all that have one."""
    begun = [each.opens_on for each in sessions_of(session, kept.council_id) if each.opens_on and each.id != kept.id]
    return max((day for day in begun if kept.opens_on is None or day < kept.opens_on), default=None)
