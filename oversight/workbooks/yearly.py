"""A year's figures as a workbook: every table of the page, the numbers as numbers to go on counting with."""

from collections.abc import Iterator
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from oversight.workbooks.book import HEADING, LABEL, PLAIN, SECTION, TITLE, Book, put, put_row
from oversight.workbooks.growing import height_of
from oversight.yearly.lines import ADDRESSEES
from oversight.yearly.tally import Number, UnitTally
from oversight.yearly.telling import ToldLine, ToldPart

NUMBERS, UNITS = "Số liệu", "Theo cơ quan chủ trì"
WHOLE, BROKEN = "#,##0", "#,##0.0"
FIGURE = LABEL | {"align": "right", "indent": 1, "bg_color": "#FFFFFF"}
TEXT = LABEL | {"bg_color": "#FFFFFF"}
WIDTHS = (46.0, 12.0, 12.0, 12.0, 12.0, 60.0)
UNIT_HEADINGS = ("Cơ quan chủ trì", "Đã ban hành", "Đã hoàn thành", "Đang quá hạn")
FIRST_ROW = 4


def yearly_workbook(
    title: str, about: str, year: int, parts: tuple[ToldPart, ...], units: tuple[UnitTally, ...]
) -> bytes:
    book = Book(title)
    _write_numbers(book, _headed(book, NUMBERS, title, about), year, parts)
    _write_units(book, _headed(book, UNITS, title, ADDRESSEES), units)
    return book.content()


def _headed(book: Book, name: str, title: str, about: str) -> Worksheet:
    sheet = book.sheet(name)
    put(sheet, 0, 0, title, book.look(TITLE))
    put(sheet, 1, 0, about, book.look(PLAIN))
    return sheet


def _write_numbers(book: Book, sheet: Worksheet, year: int, parts: tuple[ToldPart, ...]) -> None:
    headings = ["Nội dung", "Đơn vị tính", f"Năm {year}", f"Năm {year - 1}", "Tăng, giảm", "Cách tính"]
    put_row(sheet, FIRST_ROW - 1, headings, book.look(HEADING))
    for row, told in enumerate(_rows(parts), start=FIRST_ROW):
        _write_line(book, sheet, row, told) if isinstance(told, ToldLine) else _write_section(book, sheet, row, *told)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.repeat_rows(FIRST_ROW - 1)


def _rows(parts: tuple[ToldPart, ...]) -> Iterator[ToldLine | tuple[str, str]]:
    """Under the title of each table, and what it counts, its lines."""
    for part in parts:
        for title, means, lines in ((part.title, "", part.lines), *((g.title, g.means, g.lines) for g in part.groups)):
            yield title, means
            yield from lines


def _write_section(book: Book, sheet: Worksheet, row: int, title: str, means: str) -> None:
    put_row(sheet, row, [title, "", "", "", "", means], book.look(SECTION))
    sheet.set_row(row, height_of([(title, WIDTHS[0]), (means, WIDTHS[-1])]))


def _write_line(book: Book, sheet: Worksheet, row: int, line: ToldLine) -> None:
    put_row(sheet, row, [line.label, line.unit], book.look(TEXT))
    for column, number in enumerate((line.now, line.before, line.change), start=2):
        _write_number(book, sheet, row, column, number)
    put(sheet, row, 5, line.means, book.look(TEXT))
    sheet.set_row(row, height_of([(line.label, WIDTHS[0]), (line.means, WIDTHS[-1])]))


def _write_number(book: Book, sheet: Worksheet, row: int, column: int, number: Number) -> None:
    if number is None:
        put(sheet, row, column, "", book.look(FIGURE))
        return
    is_broken = isinstance(number, Decimal) and number != number.to_integral_value()
    sheet.write_number(row, column, float(number), book.look(FIGURE, {"num_format": BROKEN if is_broken else WHOLE}))


def _write_units(book: Book, sheet: Worksheet, units: tuple[UnitTally, ...]) -> None:
    put_row(sheet, FIRST_ROW - 1, list(UNIT_HEADINGS), book.look(HEADING))
    for row, unit in enumerate(units, start=FIRST_ROW):
        put(sheet, row, 0, unit.name, book.look(TEXT))
        for column, number in enumerate((unit.asked, unit.fulfilled, unit.overdue), start=1):
            _write_number(book, sheet, row, column, number)
        sheet.set_row(row, height_of([(unit.name, WIDTHS[0])]))
    sheet.set_column(0, 0, WIDTHS[0])
    sheet.set_column(1, 3, 16.0)
    sheet.freeze_panes(FIRST_ROW, 1)
