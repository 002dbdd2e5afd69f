"""What a council reads because it was sent there: the wall of every table that a proposal takes along."""

from collections.abc import Collection

from sqlalchemy import Select, or_, select

from oversight.models.base import Base


def proposals_sent_to(councils: Collection[str]) -> Select:
    """Ids. What was taken back before anybody received it is theirs no more (rules/standing.py says the same)."""
    sent = Base.metadata.tables["forwardings"].c
    stands = or_(sent.withdrawn_on.is_(None), sent.received_on.is_not(None))
    return select(sent.proposal_id).where(sent.to_council_id.in_(councils), stands)


def rounds_sent_to(councils: Collection[str]) -> Select:
    """Ids of the rounds of those proposals."""
    proposals = Base.metadata.tables["proposals"].c
    return select(proposals.round_id).where(proposals.id.in_(proposals_sent_to(councils)))
