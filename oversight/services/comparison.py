"""So sánh: every unit of a round side by side by indicator, as sent, as verified, and as it was before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from oversight.contradictions import Examined, Told
from oversight.figures import Figure, understand
from oversight.models.organisations import Unit
from oversight.models.round import Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.rules.answers import figure_of, sent_content, told
from oversight.rules.outline import asked_of
from oversight.rules.target_verdict import verdict
from oversight.services.earlier import EarlierAnswer, Key, earlier_answers, key_of
from oversight.services.examination import reports_to_compare


@dataclass(frozen=True)
class ComparedCell:
    """`told` is None when the unit sent nothing to this item, `is_asked` False when it is not asked it.

    `is_met`: the target; None without one, or where nobody can say. `earlier` is oldest first.
    """

    unit: Unit
    is_asked: bool
    told: Told | None
    is_met: bool | None = None
    verified: Figure | None = None
    verified_note: str = ""
    earlier: tuple[tuple[str, Figure], ...] = ()

    @property
    def figure(self) -> Figure | None:
        return self.told.figure if self.told and self.told.figure.typed else None

    @property
    def is_below_target(self) -> bool:
        return self.is_met is False


@dataclass(frozen=True)
class ComparisonRow:
    """An indicator; its cells stand in the order of the units."""

    item: Any
    cells: tuple[ComparedCell, ...]


@dataclass(frozen=True)
class Comparison:
    """`reports` by unit id; a unit without one was added after the plan was sent."""

    round: Round
    units: tuple[Unit, ...]
    reports: dict[str, SelfReport]
    rows: tuple[ComparisonRow, ...]


def comparison(session: Session, round_: Round, unit_ids: Collection[str] | None = None) -> Comparison:
    """Of all units or of those named. A fixed number of queries, however many units and indicators there are."""
    units = [unit for unit in units_in_order(session, round_) if unit_ids is None or unit.id in unit_ids]
    reports = {report.unit_id: report for report in reports_to_compare(session, round_)}
    past = earlier_answers(session, round_, [unit.id for unit in units])
    columns = [_column(round_, unit, reports.get(unit.id), past) for unit in units]
    indicators = [item for item in round_.outline if item.kind == "indicator"]
    rows = tuple(ComparisonRow(item, tuple(column[item.id] for column in columns)) for item in indicators)
    return Comparison(round_, tuple(units), reports, rows)


def units_in_order(session: Session, round_: Round) -> list[Unit]:
    """Of the plan, by one query."""
    rows = select(SupervisedUnit).where(SupervisedUnit.round_id == round_.id).order_by(SupervisedUnit.position)
    return [row.unit for row in session.scalars(rows.options(joinedload(SupervisedUnit.unit)))]


def _column(
    round_: Round, unit: Unit, report: SelfReport | None, past: dict[Key, list[EarlierAnswer]]
) -> dict[str, ComparedCell]:
    items = asked_of(round_, unit.id)
    answers = told(items, sent_content(report)) if report else {}
    examined = Examined(items, answers)
    met = {item.id: verdict(examined, item)[0] for item in examined.indicators}
    verified = {each.item_id: each for each in report.verified} if report else {}
    asked = {item.id for item in items}
    return {item.id: ComparedCell(
        unit, item.id in asked, answers.get(item.id), met.get(item.id), *_verified(item, verified.get(item.id)),
        earlier=tuple(_figures_before(item, past.get(key_of(unit.id, item), ())))) for item in round_.outline}


def _verified(item: Any, found: Any | None) -> tuple[Figure | None, str]:
    return (figure_of(item, found.figure), found.note) if found else (None, "")


def _figures_before(item: Any, answers: Sequence[EarlierAnswer]) -> Iterator[tuple[str, Figure]]:
    for each in answers:
        yield each.label, understand(each.figure, item.value_type, each.unit_of_measure)
