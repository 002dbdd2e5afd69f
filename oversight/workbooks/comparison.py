"""The comparison of units as a workbook: numbers to count with, the words they came from, what was found on site."""

from collections.abc import Callable
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from oversight.workbooks.book import HEADING, LABEL, PLAIN, TITLE, Book, put, put_row
from oversight.workbooks.growing import height_of
from oversight.workbooks.shape import Cell, Comparison, ComparisonRow

NUMBERS, WORDS, VERIFIED = "So sánh", "Như đơn vị viết", "Kiểm tra thực tế"
LABELS = (("Mã", 7.0), ("Chỉ tiêu", 36.0), ("Đơn vị tính", 10.0), ("Mục tiêu", 12.0))
UNIT_WIDTH = 17.0
HEADING_ROW = 2
MOST_DIGITS = 15
"""Excel keeps no more of a number; a longer one stays the text it is."""

# Excel and LibreOffice put in the marks of the machine's own locale: 1.234,5 on a Vietnamese one.
WHOLE, BROKEN, PERCENT = "#,##0", "#,##0.##", '#,##0.##"%"'
FOUND = {"bg_color": "#E7F3EA"}
NUMBER = LABEL | {"align": "right", "indent": 1, "bg_color": "#FFFFFF"}
TEXT = LABEL | {"bg_color": "#FFFFFF"}

Write = Callable[[Book, Worksheet, int, int, Cell], None]


def comparison_workbook(comparison: Comparison) -> bytes:
    book = Book(comparison.title)
    _write_sheet(book, comparison, NUMBERS, _write_number)
    _write_sheet(book, comparison, WORDS, _write_words)
    if any(cell.verified or cell.note for row in comparison.rows for cell in row.cells):
        _write_sheet(book, comparison, VERIFIED, _write_found)
    return book.content()


def _write_sheet(book: Book, comparison: Comparison, name: str, write: Write) -> None:
    sheet = book.sheet(name)
    put(sheet, 0, 0, comparison.title, book.look(TITLE))
    put(sheet, 1, 0, _about(name), book.look(PLAIN))
    put_row(sheet, HEADING_ROW, [*(label for label, _ in LABELS), *comparison.units], book.look(HEADING))
    sheet.set_row(HEADING_ROW, height_of([(unit, UNIT_WIDTH) for unit in comparison.units] or [("", 1)], least=2))
    for number, row in enumerate(comparison.rows, start=HEADING_ROW + 1):
        put_row(sheet, number, [row.code, row.label, row.unit_of_measure, row.target], book.look(LABEL))
        for column, cell in enumerate(row.cells, start=len(LABELS)):
            write(book, sheet, number, column, cell)
        sheet.set_row(number, _height(name, row))
    _set_up(sheet, comparison)


def _about(name: str) -> str:
    return {NUMBERS: "Số hiểu được từ báo cáo, dấu phân cách theo thiết lập của máy. Ô chữ: nội dung chưa hiểu được.",
            WORDS: "Nguyên văn số liệu trong báo cáo của từng đơn vị.",
            VERIFIED: "Kết quả kiểm tra thực tế của Đoàn giám sát và ghi chú."}[name]


def _write_number(book: Book, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    if cell.value is None or len(cell.value.as_tuple().digits) > MOST_DIGITS:
        put(sheet, row, column, cell.typed, book.look(TEXT))
    else:
        sheet.write_number(row, column, float(cell.value), book.look(NUMBER, {"num_format": _shape_of(cell)}))


def _shape_of(cell: Cell) -> str:
    if cell.is_percent:
        return PERCENT if _is_broken(cell.value) else '#,##0"%"'
    return BROKEN if _is_broken(cell.value) else WHOLE


def _is_broken(value: Decimal) -> bool:
    return value != value.to_integral_value()


def _write_words(book: Book, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    put(sheet, row, column, cell.typed, book.look(TEXT, {"num_format": "@"}))


def _write_found(book: Book, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    look = book.look(TEXT, {"num_format": "@"}, FOUND if cell.verified else {})
    put(sheet, row, column, _found(cell), look)


def _found(cell: Cell) -> str:
    return "\n".join(part for part in (cell.verified, cell.note) if part)


def _height(name: str, row: ComparisonRow) -> float:
    texts: dict[str, Callable[[Cell], str]] = {WORDS: lambda cell: cell.typed, VERIFIED: _found}
    shown = texts.get(name, lambda cell: cell.typed if cell.value is None else "")
    return height_of([(row.label, LABELS[1][1]), (row.target, LABELS[3][1]),
                      *((shown(cell), UNIT_WIDTH) for cell in row.cells)])


def _set_up(sheet: Worksheet, comparison: Comparison) -> None:
    for column, (_, width) in enumerate(LABELS):
        sheet.set_column(column, column, width)
    if comparison.units:
        sheet.set_column(len(LABELS), len(LABELS) + len(comparison.units) - 1, UNIT_WIDTH)
    sheet.freeze_panes(HEADING_ROW + 1, 2)
    sheet.repeat_rows(HEADING_ROW)
    sheet.repeat_columns(0, 1)
