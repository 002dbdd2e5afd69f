"""How often and how late units send their reports, over every round of a council."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from oversight.models.journal import JournalEntry
from oversight.models.round import Round
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.punctuality import Asked, Punctuality, punctuality
from workflows.tables import workflow

FIRST = aliased(ReportVersion)


def punctuality_of_units(
    session: Session, council_id: str, today: date, unit_ids: Iterable[str] | None = None
) -> dict[str, Punctuality]:
    """By unit id; two queries, however many units. Units of which no report was due yet are left out."""
    asked = defaultdict(list)
    for each in _asked(session, council_id, list(unit_ids) if unit_ids is not None else None):
        asked[each.unit_id].append(each)
    found = {unit_id: punctuality(reports, today) for unit_id, reports in asked.items()}
    return {unit_id: each for unit_id, each in found.items() if each.due}


def _asked(session: Session, council_id: str, unit_ids: list[str] | None) -> list[Asked]:
    extended = _extensions(session, council_id, unit_ids)
    return [asked for row in session.execute(_reports(council_id, unit_ids))
            if (asked := _told(row, extended.get(row.id, [])))]


def _reports(council_id: str, unit_ids: list[str] | None) -> Select:
    sent = select(func.count(ReportVersion.id)).where(ReportVersion.report_id == SelfReport.id).scalar_subquery()
    found = (
        select(SelfReport.id, SelfReport.unit_id, SelfReport.state, SelfReport.due_on, sent.label("sent"),
               Round.state.label("round_state"), FIRST.due_on.label("first_due_on"), FIRST.received_on,
               FIRST.is_late, FIRST.sent_at)
        .join(Round, Round.id == SelfReport.round_id)
        .outerjoin(FIRST, and_(FIRST.report_id == SelfReport.id, FIRST.number == 1))
        .where(SelfReport.council_id == council_id, SelfReport.state != "waived"))
    return found if unit_ids is None else found.where(SelfReport.unit_id.in_(unit_ids))


def _told(row, extended_at: list[datetime]) -> Asked | None:
    """None of a report that a stopped round no longer waits for: that is no fault of the unit."""
    if row.sent:
        returns = row.sent - 1 + (row.state == "supplement_requested")
        in_time_for_it = sum(moment <= row.sent_at for moment in extended_at)
        return Asked(row.unit_id, row.first_due_on, row.received_on, row.is_late, True, returns, in_time_for_it)
    is_over = row.state == "not_submitted"
    if not is_over and workflow("round").state(row.round_state).halts:
        return None
    return Asked(row.unit_id, row.due_on, is_over=is_over, extensions=len(extended_at))


def _extensions(session: Session, council_id: str, unit_ids: list[str] | None) -> dict[str, list[datetime]]:
    found = (
        select(JournalEntry.record_id, JournalEntry.at).join(SelfReport, SelfReport.id == JournalEntry.record_id)
        .where(SelfReport.council_id == council_id, JournalEntry.action == "extend"))
    moments = defaultdict(list)
    for report_id, at in session.execute(found if unit_ids is None else found.where(SelfReport.unit_id.in_(unit_ids))):
        moments[report_id].append(at)
    return moments


def extensions_of(session: Session, report: SelfReport) -> list[datetime]:
    """When the last day of this report was moved, oldest first."""
    found = select(JournalEntry.at).where(JournalEntry.record_id == report.id, JournalEntry.action == "extend")
    return list(session.scalars(found.order_by(JournalEntry.at)))
