"""Proposals to the council above, each counted in the year in which it was first forwarded."""

from sqlalchemy import Subquery, func, select
from sqlalchemy.orm import Session

from oversight.models.proposal import Forwarding, Proposal
from oversight.yearly.days import average, days_between
from oversight.yearly.older import replied_on
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally


def count_proposals(session: Session, scope: Scope) -> Tally:
    sent = _sent(scope)
    days = days_between(sent.c.forwarded_on, sent.c.replied_on).label("days")
    counted = (sent.c.received_on, sent.c.replied_on, sent.c.feedback_sent_on)
    forwarded, *rest = session.execute(select(func.count(), *map(func.count, counted)).select_from(sent)).one()
    answered = [tuple(row) for row in session.execute(
        select(days, func.count()).where(sent.c.replied_on.is_not(None)).group_by(days))]
    names = ("proposals.received", "proposals.answered", "proposals.fed_back")
    return Tally({"proposals": forwarded, **dict(zip(names, rest, strict=True)), "proposals.days": average(answered)})


def _sent(scope: Scope) -> Subquery:
    """One row a proposal, however often it was put off to a later session; what was taken back was not sent."""
    first = func.min(Forwarding.forwarded_on)
    return (
        select(Proposal.id, first.label("forwarded_on"), func.max(Forwarding.received_on).label("received_on"),
               func.max(replied_on()).label("replied_on"), Proposal.feedback_sent_on)
        .join(Forwarding, Forwarding.proposal_id == Proposal.id)
        .where(scope.owns(Proposal), Forwarding.withdrawn_on.is_(None))
        .group_by(Proposal.id, Proposal.feedback_sent_on)
        .having(scope.has(first)).subquery())
