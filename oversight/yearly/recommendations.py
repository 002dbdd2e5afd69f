"""Recommendations: what was issued in the year and stands where today, and what happened to any of them in the year."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, distinct, func, select
from sqlalchemy.orm import Session

from oversight.models.organisations import Unit
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.models.round import Round
from oversight.rules.recommendation import AWAITED_STATES
from oversight.yearly.days import average, days_between, middle
from oversight.yearly.older import FULFILLED, assessed_on
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally, UnitTally
from workflows.tables import workflow

BY = {
    "recommendations.state": Recommendation.state, "recommendations.theme": Round.theme_code,
    "recommendations.level": Recommendation.addressee_level, "recommendations.nature": Recommendation.nature}


def count_recommendations(session: Session, scope: Scope) -> Tally:
    issued = _issued(scope)
    is_overdue, is_fulfilled = _overdue(scope), Recommendation.state == FULFILLED
    total, fulfilled, overdue = session.execute(
        select(func.count(), *(_sum(each) for each in (is_fulfilled, is_overdue)))
        .select_from(Recommendation).where(issued)).one()
    reported = session.scalar(
        select(func.count(distinct(FulfilmentReport.recommendation_id)))
        .join(Recommendation, Recommendation.id == FulfilmentReport.recommendation_id)
        .where(scope.owns(Recommendation), scope.has(FulfilmentReport.reported_on)))
    groups = {name: _grouped(session, column, issued) for name, column in BY.items()}
    return Tally({
        "recommendations": total, "recommendations.fulfilled": fulfilled, "recommendations.overdue": overdue,
        "recommendations.reported": reported, "recommendations.carried": _carried(session, scope)}, groups)


def count_days(session: Session, scope: Scope) -> Tally:
    """Of those that were judged as fulfilled in the year, whenever they were issued."""
    assessed = assessed_on()
    days = days_between(Recommendation.issued_on, assessed).label("days")
    found = [tuple(row) for row in session.execute(
        select(days, func.count()).select_from(Recommendation).where(
            scope.owns(Recommendation), Recommendation.state == FULFILLED, Recommendation.issued_on.is_not(None),
            scope.has(assessed)).group_by(days))]
    return Tally({
        "fulfilled": sum(times for _, times in found), "fulfilled.average": average(found),
        "fulfilled.median": middle(found)})


def count_addressees(session: Session, scope: Scope) -> Tally:
    """Most asked first."""
    asked = func.count().label("asked")
    rows = session.execute(
        select(Unit.id, Unit.name, asked, _sum(Recommendation.state == FULFILLED), _sum(_overdue(scope)))
        .join(Unit, Unit.id == Recommendation.lead_unit_id).where(_issued(scope))
        .group_by(Unit.id, Unit.name).order_by(asked.desc(), Unit.name))
    return Tally(units=tuple(UnitTally(*row) for row in rows))


def _grouped(session: Session, column: Any, issued: ColumnElement[bool]) -> dict[str, int]:
    found = select(column, func.count()).select_from(Recommendation).join(Round, Round.id == Recommendation.round_id)
    return dict(session.execute(found.where(issued).group_by(column)).all())


def _carried(session: Session, scope: Scope) -> int:
    """Issued in earlier years and not over today."""
    final = [state.name for state in workflow("recommendation").states if state.is_final or state.is_internal]
    return session.scalar(
        select(func.count()).select_from(Recommendation).where(
            scope.owns(Recommendation), Recommendation.issued_on < scope.first, Recommendation.state.not_in(final)))


def _issued(scope: Scope) -> ColumnElement[bool]:
    """A draft has no day of issue, and neither has one that was discarded."""
    return and_(scope.owns(Recommendation), scope.has(Recommendation.issued_on))


def _overdue(scope: Scope) -> ColumnElement[bool]:
    return and_(Recommendation.state.in_(sorted(AWAITED_STATES)), Recommendation.due_on < scope.today)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
