"""Days that records did not keep before migration 0007: the journal knows when the step was taken."""

from typing import Any

from sqlalchemy import ColumnElement, func, select

from oversight.models.journal import JournalEntry
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import Recommendation
from oversight.yearly.days import day_in_vietnam
from workflows.tables import workflow

FULFILLED = "fulfilled"
REPLIED = "note_the_reply"


def assessed_on() -> ColumnElement[Any]:
    """Of a recommendation that is fulfilled."""
    step = JournalEntry.record_id == Recommendation.id, JournalEntry.to_state == FULFILLED
    return func.coalesce(Recommendation.assessed_on, _last_day(*step))


def replied_on() -> ColumnElement[Any]:
    """Of a passing whose reply is noted."""
    steps = [row.trigger for row in workflow("proposal").transitions if REPLIED in row.effects]
    step = JournalEntry.record_id == Proposal.id, JournalEntry.action.in_(steps), Forwarding.reply_document != ""
    return func.coalesce(Forwarding.replied_on, _last_day(*step))


def _last_day(*step: ColumnElement[bool]) -> ColumnElement[Any]:
    found = select(day_in_vietnam(func.max(JournalEntry.at))).where(*step)
    return found.correlate(Recommendation, Proposal, Forwarding).scalar_subquery()
