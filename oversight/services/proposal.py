"""Verbs of a proposal: every passing to the council above leaves a record of its own."""

from datetime import date

from oversight.models.proposal import Forwarding, Proposal
from oversight.services.attempt import Attempt


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
    attempt.record.forwardings[-1].target_session = attempt.typed["target_session"]


def note_the_reply(attempt: Attempt) -> None:
    attempt.record.forwardings[-1].reply_document = attempt.typed["document"]


def _forward(attempt: Attempt, forwarded_on: date, carrier: str) -> None:
    proposal: Proposal = attempt.record
    proposal.forwardings.append(Forwarding(
        council_id=proposal.council_id, position=len(proposal.forwardings), to_council=proposal.round.council.upper,
        forwarded_on=forwarded_on, carrier=carrier, target_session=attempt.typed["target_session"]))
