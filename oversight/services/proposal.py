"""Verbs of a proposal: every passing to the council above leaves a record of its own."""

from datetime import date

from oversight.models.proposal import Forwarding, Proposal
from oversight.services.attempt import Attempt
from oversight.services.council_sessions import session_called


def note_the_reason(attempt: Attempt) -> None:
    attempt.record.reason = attempt.typed["reason"]


def record_the_forwarding(attempt: Attempt) -> None:
    _forward(attempt, attempt.typed["paper_dated_on"], attempt.typed.get("carrier") or "")


def record_the_carry_over(attempt: Attempt) -> None:
    """Put off to a later session: the same target, a new passing."""
    before = attempt.record.forwardings[-1]
    _forward(attempt, attempt.today, before.carrier)
    attempt.record.received_on = None


def note_the_receipt(attempt: Attempt) -> None:
    passing = attempt.record.forwardings[-1]
    passing.received_on = attempt.typed["received_on"]
    passing.received_number = attempt.typed.get("received_number") or ""


def note_the_session(attempt: Attempt) -> None:
    passing = attempt.record.forwardings[-1]
    passing.target_session = attempt.typed["target_session"]
    passing.session = session_called(attempt.session, passing.to_council_id, passing.target_session)


def note_the_reply(attempt: Attempt) -> None:
    passing = attempt.record.forwardings[-1]
    passing.reply_document, passing.replied_on = attempt.typed["document"], attempt.today


def note_the_withdrawal(attempt: Attempt) -> None:
    """What was not yet received may be taken back; it stays on record as a passing that came to nothing."""
    passing = attempt.record.forwardings[-1]
    passing.withdrawn_on, passing.withdrawn_because = attempt.today, attempt.typed["reason"]


def _forward(attempt: Attempt, forwarded_on: date, carrier: str) -> None:
    proposal: Proposal = attempt.record
    above, called = proposal.round.council.upper, attempt.typed["target_session"]
    proposal.forwardings.append(Forwarding(
        council_id=proposal.council_id, position=len(proposal.forwardings), to_council=above,
        forwarded_on=forwarded_on, carrier=carrier, target_session=called,
        session=session_called(attempt.session, above.id, called)))
