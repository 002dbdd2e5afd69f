"""The annual programme as a workbook: one sheet, as it hangs on a wall."""

from typing import Any

from oversight.workbooks.book import HEADING, LABEL, PLAIN, TITLE, Book, put, put_row
from oversight.workbooks.growing import height_of

COLUMNS = (("TT", 5.0), ("Chuyên đề giám sát", 46.0), ("Lĩnh vực", 24.0), ("Cơ quan giám sát", 26.0),
           ("Thời gian", 16.0), ("Đơn vị chịu sự giám sát", 40.0), ("Quyết định tại", 26.0), ("Đợt giám sát", 18.0))
HEADING_ROW = 2
TEXT = LABEL | {"bg_color": "#FFFFFF"}


def programme_workbook(council: str, year: int, items: list[Any]) -> bytes:
    """`items` as the page shows them (web/shown/programme.py)."""
    book = Book(f"Chương trình giám sát năm {year}")
    sheet = book.sheet(f"Năm {year}")
    put(sheet, 0, 0, f"Chương trình giám sát năm {year}", book.look(TITLE))
    put(sheet, 1, 0, council, book.look(PLAIN))
    put_row(sheet, HEADING_ROW, [label for label, _ in COLUMNS], book.look(HEADING))
    for row, item in enumerate(items, start=HEADING_ROW + 1):
        cells = _cells(item)
        put_row(sheet, row, cells, book.look(TEXT))
        sheet.set_row(row, height_of([(text, width) for text, (_, width) in zip(cells, COLUMNS, strict=True)]))
    for column, (_, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(HEADING_ROW + 1, 2)
    sheet.repeat_rows(HEADING_ROW)
    return book.content()


def _cells(item: Any) -> list[str]:
    return [str(item.number), item.theme, item.theme_name, item.body, item.months, "\n".join(item.units),
            item.decided_by, item.state.label if item.state else "chưa mở"]
