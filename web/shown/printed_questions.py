"""The list of questions as it is printed: each unit, each question with what it is about, and room to write."""

from dataclasses import dataclass

from oversight.models.question import Question
from oversight.models.round import Round
from oversight.rules.question_order import MISSED_TARGET, by_unit
from oversight.services.comparison import comparison
from web.filters import date_vi
from web.shown.item_names import named_items
from web.unit_of_work import actor, work


@dataclass(frozen=True)
class PrintedQuestion:
    """`about` names the item and what the unit reported; empty for a question of no item."""

    number: int
    text: str
    about: str
    is_missed_target: bool


@dataclass(frozen=True)
class PrintedUnit:
    name: str
    questions: list[PrintedQuestion]


@dataclass(frozen=True)
class PrintedQuestions:
    theme: str
    council: str
    printed_on: str
    units: list[PrintedUnit]
    short_name: str


def printed_questions(round_: Round, unit_id: str = "") -> PrintedQuestions:
    """Units that are asked nothing are left out of the whole list."""
    found = comparison(work(), round_, [unit_id] if unit_id else None)
    reported = {(cell.unit.id, row.item.id): cell.figure.typed
                for row in found.rows for cell in row.cells if cell.figure}
    asked = by_unit(round_.questions, [unit.id for unit in found.units])
    names = named_items(round_)
    units = [PrintedUnit(unit.name, _questions(asked[unit.id], names, reported))
             for unit in found.units if asked[unit.id] or unit_id]
    return PrintedQuestions(
        round_.theme, round_.council.name, date_vi(actor().today), units,
        found.units[0].name if unit_id else round_.theme)


def _questions(
    questions: list[Question], names: dict[str, str], reported: dict[tuple[str, str | None], str]
) -> list[PrintedQuestion]:
    return [PrintedQuestion(
        number, each.text, _about(names.get(each.item_id or "", ""), reported.get((each.unit_id, each.item_id), "")),
        each.origin == MISSED_TARGET) for number, each in enumerate(questions, start=1)]


def _about(named: str, figure: str) -> str:
    return f"{named} (báo cáo: {figure})" if named and figure else named
