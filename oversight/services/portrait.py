"""Chân dung đơn vị: what a member should know of a unit before sitting down with it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.portrait import Kept, kept_of, open_ones
from oversight.rules.punctuality import Asked, Outcome, Punctuality, outcome_of
from oversight.rules.question_order import by_unit
from oversight.services.comparison import ComparedCell, Comparison, comparison
from oversight.services.examination import examined_reports
from oversight.services.punctuality import punctuality_of_units


@dataclass(frozen=True)
class PastRound:
    """`outcome` of the unit's report; None while it has time."""

    round: Round
    outcome: Outcome | None


@dataclass(frozen=True)
class Portrait:
    """`rounds` are newest first, this one among them; `cells` are pairs of an indicator and what the unit told.

    `questions` are those of the delegation, or else what the examination suggests (`are_suggested`).
    """

    unit: Unit
    rounds: list[PastRound]
    punctuality: Punctuality | None
    cells: list[tuple[Any, ComparedCell]]
    kept: Kept
    open: list[Recommendation]
    questions: list[str]
    are_suggested: bool


def portraits(
    session: Session, round_: Round, today: date, unit_ids: Collection[str] | None = None
) -> tuple[Comparison, list[Portrait]]:
    """Of all units or of those named, in the order of the plan: a fixed number of queries. With what was compared."""
    found = comparison(session, round_, unit_ids)
    ids = [unit.id for unit in found.units]
    past, asked = _past_rounds(session, round_, ids, today), _recommendations(session, round_, ids)
    late = punctuality_of_units(session, round_.council_id, today, ids)
    questions = _questions(session, found, today)
    return found, [Portrait(
        unit, past[unit.id], late.get(unit.id), [(row.item, row.cells[place]) for row in found.rows],
        kept_of(asked[unit.id], today), open_ones(asked[unit.id], today), *questions[unit.id])
        for place, unit in enumerate(found.units)]


def _past_rounds(session: Session, round_: Round, ids: list[str], today: date) -> dict[str, list[PastRound]]:
    """Rounds that asked the unit for a report, no later than this one."""
    found = (
        select(SelfReport).join(Round, Round.id == SelfReport.round_id)
        .where(SelfReport.unit_id.in_(ids), SelfReport.state != "waived",
               Round.council_id == round_.council_id, Round.established_on.is_not(None))
        .options(joinedload(SelfReport.round), selectinload(SelfReport.versions))
        .order_by(Round.established_on.desc(), Round.id.desc()))
    if round_.established_on:
        found = found.where(Round.established_on <= round_.established_on)
    rounds: dict[str, list[PastRound]] = defaultdict(list)
    for report in session.scalars(found):
        rounds[report.unit_id].append(PastRound(report.round, _outcome(report, today)))
    return rounds


def _outcome(report: SelfReport, today: date) -> Outcome | None:
    if not report.versions:
        is_over = report.state == "not_submitted"
        is_awaited = is_over or not report.round.standing.halts
        return outcome_of(Asked(report.unit_id, report.due_on, is_over=is_over), today) if is_awaited else None
    first = report.versions[0]
    return outcome_of(Asked(report.unit_id, first.due_on, first.received_on, first.is_late, True), today)


def _recommendations(session: Session, round_: Round, ids: list[str]) -> dict[str, list[Recommendation]]:
    """Of this council's rounds, this one's among them."""
    found = select(Recommendation).where(
        Recommendation.lead_unit_id.in_(ids), Recommendation.state != "draft",
        Recommendation.council_id == round_.council_id)
    grouped: dict[str, list[Recommendation]] = defaultdict(list)
    for each in session.scalars(found.order_by(Recommendation.id)):
        grouped[each.lead_unit_id].append(each)
    return grouped


def _questions(session: Session, found: Comparison, today: date) -> dict[str, tuple[list[str], bool]]:
    ids = [unit.id for unit in found.units]
    listed = by_unit(found.round.questions, ids)
    without = {found.reports[key].id: key for key in ids if not listed[key] and key in found.reports}
    examined = examined_reports(session, found.round, today, without) if without else {}
    suggested = {key: [each.question for each in examined[report_id]] for report_id, key in without.items()}
    return {key: (_texts(listed[key]), False) if listed[key] else (suggested.get(key, []), True) for key in ids}


def _texts(questions: Iterable[Any]) -> list[str]:
    return [each.text for each in questions]
