"""The rounds that supervised a unit, and how its reports came."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from oversight.memory.reach import Reach
from oversight.models.organisations import Body
from oversight.models.round import Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.rules.punctuality import Asked, Outcome, Punctuality, outcome_of, punctuality
from oversight.services.punctuality import asked_by_round
from workflows.tables import workflow
from workflows.vocabulary import State

MOST_ROUNDS = 30
COLUMNS = (
    Round.id, Round.theme, Round.state, Round.established_on, Body.name.label("body"), SupervisedUnit.way)


@dataclass(frozen=True)
class RoundOfUnit:
    """`report` is None where none was asked for or is due; `is_read_as_a_whole` tells that the portrait is open."""

    id: str
    theme: str
    state: State
    established_on: date | None
    body: str
    way: str
    report: Outcome | None
    is_read_as_a_whole: bool


@dataclass(frozen=True)
class RoundsOfUnit:
    """`shown` are newest first, drafts last; `punctuality` is over all `total` of them."""

    shown: list[RoundOfUnit]
    total: int
    punctuality: Punctuality | None


def rounds_of_unit(session: Session, reach: Reach, unit_id: str, today: date) -> RoundsOfUnit:
    """Two statements."""
    asked = asked_by_round(
        session, SelfReport.unit_id == unit_id, reach.covers_round(SelfReport.round_id))
    rows = session.execute(_rounds(reach, unit_id)).all()
    total = rows[0].total if rows else 0
    counted = punctuality(asked.values(), today)
    return RoundsOfUnit([_shown(row, asked, today) for row in rows], total, counted if counted.due else None)


def _rounds(reach: Reach, unit_id: str) -> Select:
    is_whole = Round.id.in_(reach.whole).label("is_whole")
    return (
        select(*COLUMNS, is_whole, func.count().over().label("total"))
        .join(SupervisedUnit, SupervisedUnit.round_id == Round.id).join(Body, Body.id == Round.ordering_body_id)
        .where(SupervisedUnit.unit_id == unit_id, reach.covers_round(Round.id))
        .order_by(Round.established_on.is_(None), Round.established_on.desc(), Round.id.desc()).limit(MOST_ROUNDS))


def _shown(row, asked: Mapping[str, Asked], today: date) -> RoundOfUnit:
    outcome = outcome_of(asked[row.id], today) if row.id in asked else None
    return RoundOfUnit(
        row.id, row.theme, workflow("round").state(row.state), row.established_on, row.body, row.way, outcome,
        bool(row.is_whole))
