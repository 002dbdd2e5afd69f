"""Papers that the house composes for a unit to sign: its report, and what it did about a recommendation."""

from sqlalchemy import select
from sqlalchemy.orm import object_session

from oversight.models.organisations import Unit
from oversight.models.people import Person, Seat
from oversight.models.recommendation import Recommendation
from oversight.models.self_report import SelfReport
from oversight.papers import fulfilment_report, unit_report
from oversight.papers.document import Document
from oversight.rules.answers import Content
from workflows.roles import Role


def report_paper(report: SelfReport, content: Content) -> Document:
    """Of what stands in `content`: the number and the signer of the last sending only where it is what was sent."""
    last = report.versions[-1] if report.versions and report.versions[-1].content == content else None
    return unit_report.describe(
        report, content, head_of(report.unit), signed_by=last.signed_by if last else "",
        document=last.document if last else "")


def fulfilment_paper(item: Recommendation) -> Document:
    """Raises ValueError while the recommendation is addressed to nobody."""
    return fulfilment_report.describe(item, head_of(item.lead_unit) if item.lead_unit else None)


def head_of(unit: Unit) -> Person | None:
    """Whoever holds the seat of its head; of several, nobody: the house does not guess who signs."""
    held = select(Seat).where(Seat.unit_id == unit.id, Seat.role == Role.UNIT_HEAD, Seat.ended_on.is_(None))
    people = {seat.person_id: seat.person for seat in object_session(unit).scalars(held.order_by(Seat.id))}
    return next(iter(people.values())) if len(people) == 1 else None
