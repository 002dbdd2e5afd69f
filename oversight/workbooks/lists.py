"""Words to choose from in a cell. They stand on a sheet of their own: a list written into the cell itself holds 255
letters and no comma. Another word is taken too, after a warning: units may know better than the outline."""

from typing import Any

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from oversight.workbooks.book import HEADING, LABEL, Book, put, shortened

SHEET = "Danh mục lựa chọn"


class Lists:
    """The sheet appears with its first list."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._sheet: Worksheet | None = None
        self._known: dict[tuple[str, ...], str] = {}

    def choice(self, heading: str, words: list[str], *, is_strict: bool = False) -> dict[str, Any]:
        """A validation for XlsxWriter, which leaves the cell empty by default."""
        where = self._known.get(tuple(words)) or self._write(heading, words)
        return {
            "validate": "list", "source": where, "error_type": "stop" if is_strict else "warning",
            "error_title": "Ngoài danh mục", "error_message": "Nội dung này không có trong danh mục lựa chọn.",
            "input_title": "Chọn trong danh sách", "input_message": shortened("; ".join(words), 255)}

    def _write(self, heading: str, words: list[str]) -> str:
        sheet, column = self._opened(), len(self._known)
        put(sheet, 0, column, heading, self.book.look(HEADING))
        sheet.set_column(column, column, 28)
        for row, word in enumerate(words, start=1):
            put(sheet, row, column, word, self.book.look(LABEL))
        self._known[tuple(words)] = f"='{SHEET}'!{xl_range_abs(1, column, len(words), column)}"
        return self._known[tuple(words)]

    def _opened(self) -> Worksheet:
        if self._sheet is None:
            self._sheet = self.book.sheet(SHEET)
            self._sheet.protect()
        return self._sheet
