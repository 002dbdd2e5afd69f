"""From a workbook to the rows of an outline: our own form, or a table that an office typed for itself."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from oversight.refusal import BadlyTyped
from oversight.workbooks import lists
from oversight.workbooks.cells import Read
from oversight.workbooks.opening import Page, read_book
from oversight.workbooks.outline_columns import OF_CODES, ORDINAL, Column, column_named

HEADING_WITHIN = 30
"""Rows that titles and mottos may take above a table."""

MOST_FAULTS = 20
SECTION_SIGN = re.compile(r"[IVXLC]+|[A-ZĐ]|PHẦN .*|MỤC .*", re.IGNORECASE)
NUMBER = re.compile(r"\d+([.,]\d+)*")
OF_FIGURES = ("value_type", "unit_of_measure", "target")
YES_WORDS, NO_WORDS = ("có", "x", "1", "bắt buộc"), ("không", "0", "không bắt buộc")

NO_HEADING = ("Không thấy dòng tiêu đề của bảng đề cương; bảng cần có cột “Nội dung” hoặc “Chỉ tiêu”, "
              "ví dụ: TT, Chỉ tiêu, Đơn vị tính, Kế hoạch.")

Cells = dict[str, Read]


class _Table:
    """`columns` maps places to what stands there, `ordinal` is the place of the numbers before the rows."""

    def __init__(self, page: Page, heading: int) -> None:
        self.page, self.heading = page, heading
        names = [cell.words for cell in page.rows[heading]]
        self.columns: dict[int, Column] = {}
        for place, name in enumerate(names):
            column = column_named(name)
            if column and column.field not in {each.field for each in self.columns.values()}:
                self.columns[place] = column
        self.ordinal = next((place for place, name in enumerate(names) if name.casefold() in ORDINAL), None)

    @property
    def has_figures(self) -> bool:
        return any(column.field in OF_FIGURES for column in self.columns.values())


def outline_rows(content: bytes, name: str = "de-cuong.xlsx") -> list[dict[str, Any]]:
    """Dicts with the fields of an outline item, in order. Raises BadlyTyped, with sentences that name cells."""
    table = _table_in(read_book(name, content))
    rows, faults = [], []
    for number, cells in enumerate(table.page.rows[table.heading + 1:], start=table.heading + 1):
        if any(not cells[place].is_blank for place in table.columns if place < len(cells)):
            row = _row(table, cells)
            faults.extend(_faults_in(table, number, cells, row))
            rows.append(row)
    if faults:
        raise BadlyTyped(*faults[:MOST_FAULTS])
    return rows


def _table_in(pages: Mapping[str, Page]) -> _Table:
    for page in pages.values():
        if page.name != lists.SHEET:
            for number, cells in enumerate(page.rows[:HEADING_WITHIN]):
                fields = {column.field for cell in cells if (column := column_named(cell.words))}
                if "text" in fields and len([cell for cell in cells if not cell.is_blank]) > 1:
                    return _Table(page, number)
    raise BadlyTyped(NO_HEADING)


def _row(table: _Table, cells: list[Read]) -> dict[str, Any]:
    read = {column.field: cells[place] for place, column in table.columns.items() if place < len(cells)}
    row: dict[str, Any] = {field: _words(field, cell) for field, cell in read.items()}
    for column in table.columns.values():
        if column.words and column.field != "is_required":
            row[column.field] = _code(column, row.get(column.field, ""))
    if row.get("kind", "") == "":
        row["kind"] = _likely_kind(table, cells, row)
    row["is_required"] = _is_required(row.get("is_required", ""))
    return row


def _words(field: str, cell: Read) -> str:
    """A code that a spreadsheet took for the number 1,1 is 1.1."""
    if field in OF_CODES and cell.note and NUMBER.fullmatch(cell.words):
        return cell.words.replace(".", "").replace(",", ".")
    return cell.words


def _code(column: Column, words: str) -> str | None:
    """None for what is not on the list."""
    said = " ".join(words.casefold().split())
    known = {label.casefold(): code for code, label in column.words} | {code: code for code, _ in column.words}
    return known.get(said) if said else ""


def _likely_kind(table: _Table, cells: list[Read], row: Mapping[str, Any]) -> str:
    """In a table without our column: I, II, A, B head a section, and so does a row without figures among others."""
    ordinal = cells[table.ordinal].words.rstrip(".") if table.ordinal is not None and table.ordinal < len(cells) else ""
    if not table.has_figures or SECTION_SIGN.fullmatch(ordinal):
        return "narrative"
    return "indicator" if any(row.get(field) for field in OF_FIGURES) else "narrative"


def _is_required(words: str) -> bool | None:
    said = words.casefold()
    return True if not said or said in YES_WORDS else False if said in NO_WORDS else None


def _faults_in(table: _Table, number: int, cells: list[Read], row: Mapping[str, Any]) -> Iterator[str]:
    for place, column in table.columns.items():
        cell = cells[place] if place < len(cells) else Read()
        where = f"Ô {xl_rowcol_to_cell(number, place)}"
        if cell.fault:
            yield f"{where}: {cell.fault[0].lower()}{cell.fault[1:]}"
        elif column.field == "text" and cell.is_blank:
            yield f"{where}: thiếu nội dung của mục."
        elif column.words and row[column.field] is None:
            yield f"{where}: “{cell.words}” không có trong danh mục; hãy chọn: {_offered(column)}."


def _offered(column: Column) -> str:
    return "; ".join(label for code, label in column.words if code)
