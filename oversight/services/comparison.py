"""So sánh: every unit of a round side by side by indicator, as sent, as verified, and as it was before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from oversight.contradictions import Told, unmet_targets
from oversight.figures import Figure, understand
from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.answers import figure_of, sent_content, told
from oversight.rules.outline import asked_of
from oversight.services.earlier import EarlierAnswer, Key, earlier_answers, key_of
from oversight.services.examination import reports_to_compare


@dataclass(frozen=True)
class ComparedCell:
    """`told` is None when the unit sent nothing to this item, `is_asked` False when it is not asked it.

    `earlier` is oldest first.
    """

    unit: Unit
    is_asked: bool
    told: Told | None
    is_below_target: bool = False
    verified: Figure | None = None
    verified_note: str = ""
    earlier: tuple[tuple[str, Figure], ...] = ()

    @property
    def figure(self) -> Figure | None:
        return self.told.figure if self.told and self.told.figure.typed else None


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


def comparison(session: Session, round_: Round) -> Comparison:
    """A fixed number of queries, however many units and indicators there are."""
    reports = {report.unit_id: report for report in reports_to_compare(session, round_)}
    units = [row.unit for row in round_.units]
    past = earlier_answers(session, round_, [unit.id for unit in units])
    columns = [_column(round_, unit, reports.get(unit.id), past) for unit in units]
    indicators = [item for item in round_.outline if item.kind == "indicator"]
    rows = tuple(ComparisonRow(item, tuple(column[item.id] for column in columns)) for item in indicators)
    return Comparison(round_, tuple(units), reports, rows)


def _column(
    round_: Round, unit: Unit, report: SelfReport | None, past: dict[Key, list[EarlierAnswer]]
) -> dict[str, ComparedCell]:
    items = asked_of(round_, unit.id)
    answers = told(items, sent_content(report)) if report else {}
    below = {item.id for item in unmet_targets(items, answers)}
    verified = {each.item_id: each for each in report.verified} if report else {}
    asked = {item.id for item in items}
    return {item.id: ComparedCell(
        unit, item.id in asked, answers.get(item.id), item.id in below, *_verified(item, verified.get(item.id)),
        earlier=tuple(_figures_before(item, past.get(key_of(unit.id, item), ())))) for item in round_.outline}


def _verified(item: Any, found: Any | None) -> tuple[Figure | None, str]:
    return (figure_of(item, found.figure), found.note) if found else (None, "")


def _figures_before(item: Any, answers: Sequence[EarlierAnswer]) -> Iterator[tuple[str, Figure]]:
    for each in answers:
        yield each.label, understand(each.figure, item.value_type, each.unit_of_measure)
