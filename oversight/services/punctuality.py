"""How often and how late units send their reports, over every round of a council."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from oversight.models.journal import JournalEntry
from oversight.models.round import Round
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.punctuality import Asked, Punctuality, punctuality
from workflows.tables import workflow


def punctuality_of_units(
    session: Session, council_id: str, today: date, unit_ids: Iterable[str] | None = None
) -> dict[str, Punctuality]:
    """By unit id; two queries, however many units. Units of which no report was due yet are left out."""
    asked = defaultdict(list)
    for each in _asked(session, council_id, list(unit_ids) if unit_ids is not None else None):
        asked[each.unit_id].append(each)
    found = {unit_id: punctuality(reports, today) for unit_id, reports in asked.items()}
    return {unit_id: each for unit_id, each in found.items() if each.due}


def _asked(session: Session, council_id: str, unit_ids: list[str] | None) -> Iterator[Asked]:
    extended = _extensions(session, council_id, unit_ids)
    wanted = [SelfReport.council_id == council_id, *([] if unit_ids is None else [SelfReport.unit_id.in_(unit_ids)])]
    for report_id, rows in groupby(session.execute(_sendings(*wanted)), key=lambda row: row.id):
        if asked := _told(list(rows), extended.get(report_id, [])):
            yield asked


def asked_by_round(session: Session, *wanted: ColumnElement[bool]) -> dict[str, Asked]:
    """By id of the round, of the reports of one unit. One query; it does not tell who was given more time."""
    rows = session.execute(_sendings(*wanted))
    told = {key: _told(list(sent), []) for key, sent in groupby(rows, key=lambda row: row.round_id)}
    return {round_id: asked for round_id, asked in told.items() if asked}


def _sendings(*wanted: ColumnElement[bool]) -> Select:
    """A row for each sending, first to last; one with nothing in it for a report that was not sent."""
    return (
        select(SelfReport.id, SelfReport.unit_id, SelfReport.round_id, SelfReport.state, SelfReport.due_on,
               Round.state.label("round_state"), ReportVersion.number, ReportVersion.due_on.label("sent_due_on"),
               ReportVersion.received_on, ReportVersion.is_late, ReportVersion.sent_at)
        .join(Round, Round.id == SelfReport.round_id)
        .outerjoin(ReportVersion, ReportVersion.report_id == SelfReport.id)
        .where(SelfReport.state != "waived", *wanted)
        .order_by(SelfReport.id, ReportVersion.number))


def _told(rows: list, extended_at: list[datetime]) -> Asked | None:
    """None of a report that a stopped round no longer waits for: that is no fault of the unit."""
    first = rows[0]
    if first.number:
        returns = len(rows) - 1 + (first.state == "supplement_requested")
        extensions = sum(moment <= first.sent_at for moment in extended_at)
        return Asked(first.unit_id, first.sent_due_on, first.received_on, first.is_late, True, returns, extensions)
    is_over = first.state == "not_submitted"
    if not is_over and workflow("round").state(first.round_state).halts:
        return None
    return Asked(first.unit_id, first.due_on, is_over=is_over, extensions=len(extended_at))


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
