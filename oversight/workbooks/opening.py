"""A workbook handed in: looked through before it is unpacked, then read as far as it can matter and no further."""

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from oversight.files import inspect
from oversight.files.limits import MEGABYTE
from oversight.files.unfit import DAMAGED, Unfit
from oversight.workbooks.cells import Read, read_cell

LARGEST = 5 * MEGABYTE
MOST_ROWS = 2_000
"""Behind these nothing is read: Excel offers a million empty ones."""

MOST_SHEETS = 40
MOST_COLUMNS = 30
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["\']([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)["\']')

NOT_XLSX = "không phải tệp Excel dạng XLSX; hãy mở tệp, lưu thành XLSX rồi nộp lại."
TOO_LARGE = f"nặng hơn {LARGEST // MEGABYTE} MB; tệp báo cáo chỉ có chữ và số, hãy bỏ hình ảnh rồi nộp lại."
HIDES = "có trang bị ẩn: {names}; hãy hiện các trang đó hoặc xóa đi rồi nộp lại."
TOO_MANY_SHEETS = f"có quá {MOST_SHEETS} trang; hãy chỉ giữ các trang của mẫu rồi nộp lại."


@dataclass(frozen=True)
class Page:
    """`rows` from the first one on, each a list of cells from column A on; `merged` like "F12:G12"."""

    name: str
    rows: list[list[Read]]
    merged: list[str]

    def words(self) -> list[list[str]]:
        return [[cell.words for cell in row] for row in self.rows]


def read_book(name: str, content: bytes, wanted: Iterable[str] = ()) -> dict[str, Page]:
    """Sheets by name, in order; only the wanted ones are read, all of them when none are named.

    Raises Unfit, a BadlyTyped about the field "file". Nothing in the file makes it raise anything else.
    """
    inspected = inspect(name, content)
    if inspected.extension != "xlsx":
        raise Unfit(NOT_XLSX).of(inspected.name)
    try:
        return _read(content, set(wanted))
    except Unfit as fault:
        raise fault.of(inspected.name) from fault
    except Exception as fault:  # whatever a reader of XML and styles makes of strange bytes
        raise Unfit(DAMAGED).of(inspected.name) from fault


def _read(content: bytes, wanted: set[str]) -> dict[str, Page]:
    if len(content) > LARGEST:
        raise Unfit(TOO_LARGE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl does not keep is not looked at either
        book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        try:
            _refuse_hidden(book)
            return {sheet.title: _page(sheet, is_read=not wanted or sheet.title in wanted) for sheet in book.worksheets}
        finally:
            book.close()


def _refuse_hidden(book: Workbook) -> None:
    if len(book.sheetnames) > MOST_SHEETS:
        raise Unfit(TOO_MANY_SHEETS)
    hidden = [f"“{name}”" for name in book.sheetnames if book[name].sheet_state != "visible"]
    if hidden:
        raise Unfit(HIDES.format(names=", ".join(hidden)))


def _page(sheet: Any, *, is_read: bool) -> Page:
    if not is_read:
        return Page(sheet.title, [], [])
    rows = sheet.iter_rows(min_row=1, max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    cells = [[read_cell(cell) for cell in row] for row in rows]
    while cells and all(cell.is_blank for cell in cells[-1]):
        cells.pop()
    with sheet._get_source() as source:  # openpyxl tells of merged cells only after loading all of a sheet
        merged = [found.decode() for found in MERGED.findall(source.read())]
    return Page(sheet.title, cells, merged)
