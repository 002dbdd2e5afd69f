"""What may be kept as content: the length and letters of texts, dates that follow each other, rows that exist."""

from collections.abc import Iterator
from typing import Any

from oversight.rules.closed_lists import is_on_its_list
from oversight.rules.typed import NOT_ON_THE_LIST
from oversight.text import fault_in_text

LONG, SHORT = 20_000, 500
MOST_ROWS = 400
"""Of one list: more would be read by nobody on one page, and printed by no printer in a minute."""

LONG_FIELDS = {
    "supervision_object", "scope", "content", "plan", "bases", "result_report", "conclusion", "text", "programme",
    "duty", "answer", "choices", "quote"}


def faults_in_content(model: type, changes: dict[str, Any]) -> dict[str, str]:
    """Field name to sentence; cells of lists are named "findings.2.text". Unknown fields raise KeyError."""
    return dict(_faults(model, changes))


def _faults(model: type, changes: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in changes.items():
        shape = model.editable[name]
        if not shape:
            yield from _fault_in_cell(model, name, value, name)
        else:
            yield from _faults_in_rows(model, name, value)


def _faults_in_rows(model: type, name: str, rows: list[dict]) -> Iterator[tuple[str, str]]:
    row_model = model.__mapper__.relationships[name].mapper.class_
    if len(rows) > MOST_ROWS:
        yield name, f"Danh sách có hơn {MOST_ROWS} dòng; đề nghị gộp bớt rồi lưu."
    for key in (row_model.known_by(), "id"):
        yield from _repeated(key, name, rows)
    for number, cells in enumerate(rows):
        for cell in model.editable[name]:
            if cell in cells:
                yield from _fault_in_cell(row_model, cell, cells[cell], f"{name}.{number}.{cell}")


def _repeated(key: str, name: str, rows: list[dict]) -> Iterator[tuple[str, str]]:
    seen = set()
    for number, cells in enumerate(rows):
        if cells.get(key) in seen:
            yield f"{name}.{number}.{key}", "Đã có trong danh sách."
        seen |= {cells[key]} if cells.get(key) else set()


def _fault_in_cell(model: type, name: str, value: Any, place: str) -> Iterator[tuple[str, str]]:
    column = model.__table__.columns[name]
    if value in (None, "") and is_required(column):
        yield place, "Không được để trống."
    elif not is_on_its_list(str(column), value):
        yield place, NOT_ON_THE_LIST
    elif isinstance(value, str) and column.type.python_type is str:
        sentence = fault_in_text(value, column.type.length or (LONG if name in LONG_FIELDS else SHORT))
        yield from [(place, sentence)] if sentence else []


def is_required(column: Any) -> bool:
    """A column that has neither a default nor room for nothing."""
    return not column.nullable and column.default is None
