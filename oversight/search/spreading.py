"""Which entries a written row touches. An entry is made from several rows; who may find it is asked of the rows
themselves when somebody searches (scope.py), so states, seats and members touch nothing here."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.minutes import Minutes
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import CooperatingUnit, FulfilmentReport, Recommendation
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.models.sitting import AgendaItem, Attendance, Sitting, SittingUnit
from oversight.search.entries import MADE_FROM

Touched = tuple[type[Base], str]

PARTS: dict[type[Base], tuple[type[Base], str]] = {
    ReportVersion: (SelfReport, "report_id"), SittingUnit: (Sitting, "sitting_id"),
    AgendaItem: (Sitting, "sitting_id"), Attendance: (Sitting, "sitting_id"),
    CooperatingUnit: (Recommendation, "recommendation_id"), FulfilmentReport: (Recommendation, "recommendation_id"),
    Forwarding: (Proposal, "proposal_id"), OutlineItem: (OutlineItem, "round_id")}


def touched_by(row: Base) -> list[Touched]:
    """Asked while a flush is under way: reads columns of the row, and nothing from the database."""
    if type(row) in MADE_FROM:
        return [(type(row), row.id)]
    whole, column = PARTS.get(type(row), (None, ""))
    return [(whole, getattr(row, column))] if whole and getattr(row, column) else []


def spread(session: Session, touched: Iterable[Touched]) -> set[Touched]:
    """With all that repeats what the touched rows say: the names of units, the questions of an outline."""
    found = set(touched)
    for model, key in touched:
        for other, keys in REPEATED.get(model, _nowhere)(key):
            found |= {(other, each) for each in session.scalars(keys)}
    return {each for each in found if each[0] in MADE_FROM}


def _nowhere(_key: str) -> Iterator[tuple[type[Base], Select]]:
    return iter(())


def _names_unit(key: str) -> Iterator[tuple[type[Base], Select]]:
    sittings = select(SittingUnit.sitting_id).where(SittingUnit.unit_id == key)
    beside = select(CooperatingUnit.recommendation_id).where(CooperatingUnit.unit_id == key)
    yield SelfReport, select(SelfReport.id).where(SelfReport.unit_id == key)
    yield Sitting, sittings
    yield Minutes, select(Minutes.id).where(Minutes.sitting_id.in_(sittings))
    yield Recommendation, select(Recommendation.id).where(Recommendation.lead_unit_id == key)
    yield Recommendation, beside
    yield Proposal, select(Proposal.id).where(Proposal.unit_id == key)


def _names_sitting(key: str) -> Iterator[tuple[type[Base], Select]]:
    yield Minutes, select(Minutes.id).where(Minutes.sitting_id == key)


def _repeats_outline(key: str) -> Iterator[tuple[type[Base], Select]]:
    yield SelfReport, select(SelfReport.id).where(SelfReport.round_id == key)


REPEATED: dict[type[Base], Callable[[str], Any]] = {
    Unit: _names_unit, Sitting: _names_sitting, OutlineItem: _repeats_outline}
