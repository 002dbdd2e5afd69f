"""From a workbook handed in to what it would change. Nothing is written here."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from oversight.files import tidy_name
from oversight.rules.outline import items_asked
from oversight.workbooks import guide, lists
from oversight.workbooks.belonging import refuse_strangers
from oversight.workbooks.cells import BLANK, Read
from oversight.workbooks.opening import Page, read_book
from oversight.workbooks.preview import Change, Fault, Preview
from oversight.workbooks.report import standing_answers
from oversight.workbooks.report_columns import KEY, SHEET, RowKey, read_key
from oversight.workbooks.report_row import Row, told_in

OWN_SHEETS = (SHEET, guide.SHEET, lists.SHEET)
GARBLED = "Mã của dòng bị sửa hoặc bị xóa, không biết dòng này của mục nào; hãy chép nội dung sang tệp mới tải về."
FOREIGN = "Dòng này không thuộc mục nào của đề cương nên không được đọc."
GONE = "Mục này không có trong phần đề cương đơn vị được yêu cầu trả lời."
REPEATED = "Mục này có nhiều dòng trong tệp (dòng {rows}); hãy chỉ giữ một dòng."
MISSING = "Không thấy dòng của mục này trong tệp; nội dung đang có được giữ nguyên."
STRANGE_SHEET = "Trang “{name}” không thuộc mẫu nên không được đọc."


def read_report_workbook(report: Any, name: str, content: bytes) -> Preview:
    """Raises BadlyTyped about the field "file" when the file as a whole cannot be taken."""
    pages = read_book(name, content, (SHEET, guide.SHEET))
    refuse_strangers(report, pages, tidy_name(name))
    found = [*_found_in(report, pages[SHEET]), *_strange_sheets(pages)]
    return Preview(
        tidy_name(name), [each for each in found if isinstance(each, Change)],
        [each for each in found if isinstance(each, Fault)])


def _strange_sheets(pages: dict[str, Page]) -> Iterator[Fault]:
    for name in pages:
        if name not in OWN_SHEETS:
            yield Fault("", None, "", STRANGE_SHEET.format(name=name))


def _found_in(report: Any, page: Page) -> Iterator[Change | Fault]:
    items, stands = {item.id: item for item in items_asked(report)}, standing_answers(report)
    keys = [read_key(_at(cells, KEY).words) for cells in page.rows]
    places = Counter(key.item_id for key in keys if key)
    for number, (cells, key) in enumerate(zip(page.rows, keys, strict=True)):
        if key is None:
            yield from _without_key(number, cells, keys)
        elif key.item_id not in items:
            yield Fault(_address(number), None, _at(cells, 1).words, GONE)
        elif places[key.item_id] > 1:
            yield Fault(_address(number), items[key.item_id], "", REPEATED.format(rows=_rows_of(key.item_id, keys)))
        else:
            yield from told_in(Row(number, cells, items[key.item_id], key, stands[key.item_id], page.merged))
    yield from (Fault("", item, "", MISSING) for item_id, item in items.items() if item_id not in places)


def _without_key(number: int, cells: list[Read], keys: list[RowKey | None]) -> Iterator[Fault]:
    """Above the first item stands the head of the sheet."""
    if not any(keys[:number]) or all(cell.is_blank for cell in cells):
        return
    is_garbled = not _at(cells, KEY).is_blank
    words = next((cell.words for cell in cells if not cell.is_blank), "")
    yield Fault(_address(number), None, words, GARBLED if is_garbled else FOREIGN)


def _at(cells: list[Read], column: int) -> Read:
    return cells[column] if column < len(cells) else BLANK


def _address(row: int) -> str:
    return xl_rowcol_to_cell(row, 0)


def _rows_of(item_id: str, keys: list[RowKey | None]) -> str:
    return ", ".join(str(number) for number, key in enumerate(keys, start=1) if key and key.item_id == item_id)
