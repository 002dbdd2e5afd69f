"""Reports of units that were due in the year: in time, late, missing, as rules/punctuality.py judges one of them."""

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from oversight.models.round import Round
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.punctuality import LATE, MISSING, ON_TIME
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally
from workflows.tables import workflow

FIRST = 1
KINDS = (ON_TIME, LATE, MISSING)


def count_reports(session: Session, scope: Scope) -> Tally:
    outcome = _outcome(scope).label("outcome")
    found = dict(session.execute(
        select(outcome, func.count()).select_from(SelfReport).join(Round, Round.id == SelfReport.round_id)
        .outerjoin(ReportVersion, and_(ReportVersion.report_id == SelfReport.id, ReportVersion.number == FIRST))
        .where(scope.owns(SelfReport), SelfReport.state != "waived",
               scope.has(func.coalesce(ReportVersion.due_on, SelfReport.due_on)))
        .group_by(outcome)).all())
    counts = {f"reports.{kind}": found.get(kind, 0) for kind in KINDS}
    return Tally({"reports": sum(counts.values()), **counts})


def _outcome(scope: Scope) -> ColumnElement[str | None]:
    """None while the unit has time, or when the round stopped before the report was due."""
    is_sent = ReportVersion.id.is_not(None)
    was_late = or_(
        ReportVersion.received_on > ReportVersion.due_on,
        and_(ReportVersion.due_on.is_(None), ReportVersion.is_late))
    halting = [state.name for state in workflow("round").states if state.halts]
    is_missing = or_(
        SelfReport.state == "not_submitted",
        and_(SelfReport.due_on < scope.today, Round.state.not_in(halting)))
    return case((and_(is_sent, was_late), LATE), (is_sent, ON_TIME), (is_missing, MISSING), else_=None)
