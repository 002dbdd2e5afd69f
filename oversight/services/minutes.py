"""Verbs of minutes: approving freezes the text and turns what was asked into drafts of the follow-up."""

from dataclasses import replace

from oversight.canonical import digest
from oversight.models.ledger import Commitment
from oversight.models.minutes import Minutes
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Finding, Sitting, Statement
from oversight.papers.document import Document
from oversight.papers.freezing import from_json, to_json
from oversight.rules.ledger import proposals_in
from oversight.services.attempt import Attempt
from oversight.services.papers import draft
from workflows.minutes import MINUTES


def freeze_the_text(attempt: Attempt) -> None:
    """Without the mark of a draft, which the minutes still bear while they are being approved."""
    minutes = attempt.record
    minutes.approved_text = to_json(replace(draft(MINUTES, minutes), watermark=""))
    minutes.approved_sha256 = digest(minutes.approved_text)


def document_of(minutes: Minutes) -> Document:
    """As issued, with its number; before that as approved; before that as the record stands now."""
    frozen = next((paper.document for paper in _issued(minutes)), minutes.approved_text)
    return from_json(frozen) if frozen else draft(MINUTES, minutes)


def _issued(minutes: Minutes) -> list[IssuedPaper]:
    of_this_kind = (paper for paper in minutes.round.papers if paper.kind == MINUTES.kind)
    return [paper for paper in of_this_kind if any(about.record_id == minutes.id for about in paper.subjects)]


def draft_the_follow_up(attempt: Attempt) -> None:
    """Each request of the chair and each promise becomes a draft recommendation, each proposal is recorded; once."""
    sitting = attempt.record.sitting
    requests = [finding for finding in sitting.findings if finding.kind == "request"]
    proposals = [statement for statement in proposals_in(sitting) if statement.unit_id]
    attempt.session.add_all(_recommendation(sitting, finding) for finding in requests)
    after = len(sitting.findings)
    attempt.session.add_all(_of_a_promise(sitting, promise, after) for promise in sitting.commitments)
    attempt.session.add_all(_proposal(sitting, statement) for statement in proposals)


def _recommendation(sitting: Sitting, finding: Finding) -> Recommendation:
    return Recommendation(
        council_id=sitting.council_id, round_id=sitting.round_id, sitting_id=sitting.id, finding_id=finding.id,
        position=finding.position, text=finding.text, lead_unit_id=finding.lead_unit_id, due_on=finding.due_on,
        due_note=finding.due_note)


def _of_a_promise(sitting: Sitting, promise: Commitment, after: int) -> Recommendation:
    """What a unit undertook itself is followed like what was asked of it; it stands behind the chair's requests."""
    return Recommendation(
        council_id=sitting.council_id, round_id=sitting.round_id, sitting_id=sitting.id, commitment_id=promise.id,
        position=after + promise.position, text=promise.text, lead_unit_id=promise.unit_id, due_on=promise.due_on,
        due_note=promise.due_note)


def _proposal(sitting: Sitting, statement: Statement) -> Proposal:
    return Proposal(
        council_id=sitting.council_id, round_id=sitting.round_id, sitting_id=sitting.id, statement_id=statement.id,
        position=statement.position, text=statement.text, unit_id=statement.unit_id)
