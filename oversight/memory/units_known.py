"""The units that somebody may look up, and for a page of them how much there is to tell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session

from oversight.memory.reach import Reach
from oversight.models.organisations import Council, Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round, SupervisedUnit
from oversight.ordering import by_words
from oversight.rules.recommendation import AWAITED_STATES
from oversight.search.tokens import tokens_of
from oversight.search.words import words_in
from workflows.tables import workflow


@dataclass(frozen=True)
class KnownUnit:
    id: str
    name: str
    kind: str
    ended_on: date | None
    council: str


@dataclass(frozen=True)
class UnitCounts:
    """`last_on` is the day of the newest establishing act; `open` recommendations, `overdue` among them."""

    rounds: int = 0
    last_on: date | None = None
    open: int = 0
    overdue: int = 0


def units_known(session: Session, reach: Reach, typed: str = "") -> list[KnownUnit]:
    """In the order of their names, those that were dissolved last; with every word of `typed`, marks or not."""
    found = select(Unit.id, Unit.name, Unit.kind, Unit.ended_on, Council.short_name).join(
        Council, Council.id == Unit.council_id).where(reach.units)
    units = [KnownUnit(*row) for row in session.execute(found)]
    wanted = {word.plain for word in words_in(typed)}
    return sorted((each for each in units if wanted <= _words(each)), key=_order)


def _words(unit: KnownUnit) -> set[str]:
    """With those of the short forms that stand for them: "UBND" finds "Ủy ban nhân dân"."""
    return tokens_of(unit.name, unit.kind)


def _order(unit: KnownUnit) -> tuple:
    return unit.ended_on is not None, by_words(unit.name), unit.id


def counts_of_units(session: Session, reach: Reach, ids: Collection[str], today: date) -> dict[str, UnitCounts]:
    """Two statements, however many units."""
    asked = {row.lead_unit_id: row for row in session.execute(_recommendations(reach, ids, today))}
    rounds = {row.unit_id: row for row in session.execute(_rounds(reach, ids))}
    return {key: UnitCounts(*_of_rounds(rounds.get(key)), *_of_recommendations(asked.get(key))) for key in ids}


def _of_rounds(row) -> Sequence:
    return (row.rounds, row.last_on) if row else (0, None)


def _of_recommendations(row) -> Sequence:
    return (row.open, row.overdue) if row else (0, 0)


def _rounds(reach: Reach, ids: Collection[str]):
    return (
        select(SupervisedUnit.unit_id, func.count().label("rounds"), func.max(Round.established_on).label("last_on"))
        .join(Round, Round.id == SupervisedUnit.round_id)
        .where(SupervisedUnit.unit_id.in_(ids), reach.covers_round(Round.id)).group_by(SupervisedUnit.unit_id))


def _recommendations(reach: Reach, ids: Collection[str], today: date):
    states = workflow("recommendation").states
    running = [state.name for state in states if not (state.is_final or state.is_internal)]
    is_late = and_(Recommendation.state.in_(AWAITED_STATES), Recommendation.due_on < today)
    return (
        select(Recommendation.lead_unit_id, func.count().label("open"),
               func.sum(case((is_late, 1), else_=0)).label("overdue"))
        .where(Recommendation.lead_unit_id.in_(ids), Recommendation.state.in_(running), reach.covers(Recommendation))
        .group_by(Recommendation.lead_unit_id))
