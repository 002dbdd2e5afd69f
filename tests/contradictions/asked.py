"""An outline and a report as short as a story needs them; figures are typed, and understood by the real reader."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight.contradictions import Contradiction, Earlier, Examined, Told, contradictions
from oversight.figures import understand

TODAY = date(2024, 6, 30)


@dataclass(frozen=True)
class Item:
    """The fields of an outline item, as the database would hold them."""

    code: str = ""
    text: str = "Hộ nghèo"
    value_type: str = ""
    unit_of_measure: str = ""
    kind: str = "indicator"
    period: str = ""
    target: str = ""
    target_direction: str = ""
    target_source: str = ""
    denominator_code: str = ""
    part_codes: str = ""
    choices: str = ""
    explained_by: str = ""
    is_required: bool = True
    id: str = ""


def item(code: str, value_type: str = "", unit: str = "", **fields: Any) -> Item:
    return Item(code, value_type=value_type, unit_of_measure=unit, id=code, **fields)


def section(text: str = "Khó khăn, hạn chế", key: str = "I") -> Item:
    return Item(text=text, kind="narrative", id=key)


def told(asked: Item, answer: str = "", text: str = "", because: str = "") -> Told:
    figure = understand(answer, asked.value_type, asked.unit_of_measure) if answer else Told().figure
    return Told(figure, text, because)


def report(*rows: tuple, **against: Any) -> Examined:
    """Rows of an item, what was typed, and the explanation if there is one."""
    answers = {asked.id: told(asked, *words) for asked, *words in rows}
    return Examined([asked for asked, *_ in rows], answers, today=TODAY, **against)


def found(*rows: tuple, **against: Any) -> list[Contradiction]:
    return contradictions(report(*rows, **against))


def kinds(*rows: tuple, **against: Any) -> list[tuple[str, str]]:
    return [(each.kind, each.item_id) for each in found(*rows, **against)]


def before(asked: Item, answer: str, label: str = "đợt giám sát năm 2023") -> dict[str, list[Earlier]]:
    return {asked.id: [Earlier(label, understand(answer, asked.value_type, asked.unit_of_measure))]}
