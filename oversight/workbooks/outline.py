"""An outline as a workbook: a form to fill in, an outline to take along; and read back (outline_reading.py)."""

from collections.abc import Iterable
from typing import Any

from xlsxwriter.worksheet import Worksheet

from oversight.workbooks.book import AS_TEXT, BOX, HEADING, Book, put_row
from oversight.workbooks.growing import height_of
from oversight.workbooks.lists import Lists
from oversight.workbooks.outline_columns import COLUMNS, NO, SHEET, YES, Column
from oversight.workbooks.outline_reading import outline_rows

__all__ = ["blank_outline", "outline_rows", "outline_workbook"]

MOST_ROWS = 400
BLANK_ROWS, SPARE_ROWS = 40, 10


def blank_outline() -> bytes:
    return _workbook([], BLANK_ROWS)


def outline_workbook(items: Iterable[Any]) -> bytes:
    """Of outline items, or of dicts with their fields."""
    return _workbook(list(items), SPARE_ROWS)


def _workbook(items: list[Any], blank_rows: int) -> bytes:
    book = Book("Đề cương báo cáo")
    sheet = book.sheet(SHEET)
    put_row(sheet, 0, [column.heading for column in COLUMNS], book.look(HEADING))
    cell = book.look(BOX, AS_TEXT)
    for number, item in enumerate(items, start=1):
        texts = [_words(column, _of(item, column.field)) for column in COLUMNS]
        put_row(sheet, number, texts, cell)
        sheet.set_row(number, height_of([*zip(texts, (column.width for column in COLUMNS), strict=True)]))
    for number in range(len(items) + 1, len(items) + blank_rows + 1):
        put_row(sheet, number, [""] * len(COLUMNS), cell)
    _set_up(book, sheet)
    return book.content()


def _of(item: Any, field: str) -> Any:
    value = item.get(field) if isinstance(item, dict) else getattr(item, field)
    return (value is not False) if field == "is_required" else (value or "")


def _words(column: Column, value: Any) -> str:
    """Labels instead of codes; the empty code needs no words."""
    if column.field == "is_required":
        return YES if value else NO
    return dict(column.words).get(value, value) if column.words and value else value


def _set_up(book: Book, sheet: Worksheet) -> None:
    """Whole columns hold text, so that a code 1.10 typed below the last row is no number."""
    lists = Lists(book)
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, book.look(AS_TEXT))
        if column.words:
            words = [label for code, label in column.words if code]
            sheet.data_validation(1, place, MOST_ROWS, place, lists.choice(column.heading, words, is_strict=True))
    sheet.freeze_panes(1, 3)
    sheet.repeat_rows(0)
