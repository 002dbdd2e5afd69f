"""A workbook being written. No text ever becomes a formula, a link or a number, whoever typed it and whatever with."""

import re
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from oversight.workbooks.growing import GrowingSheet

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
BOX = {"border": 1, "border_color": "#9AA5B1"}
HEADING = BOX | {"bold": True, "bg_color": "#E4EAF1", "align": "center", "valign": "vcenter"}
LABEL = BOX | {"bg_color": "#F4F6F8"}
SECTION = BOX | {"bold": True, "bg_color": "#EEF2F6"}
INPUT = BOX | {"bg_color": "#FFFBE6", "locked": False, "num_format": "@"}
SHUT = BOX | {"bg_color": "#E9ECEF"}
QUIET = {"font_size": 7, "font_color": "#6B7580", "text_wrap": False}
TITLE = {"bold": True, "font_size": 15, "text_wrap": False}
PLAIN = {"text_wrap": False}
AS_TEXT = {"num_format": "@"}

# What XML 1.0 has no way to say: one such letter, and no program opens the file.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_TEXT = 32_767
LONGEST_HINT, LONGEST_HINT_TITLE = 255, 32


class Book:
    def __init__(self, title: str) -> None:
        self._bytes = BytesIO()
        self.workbook = xlsxwriter.Workbook(self._bytes, {
            "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
        self.workbook.set_properties({"title": writable(title)})
        self._looks: dict[str, Format] = {}

    def look(self, *parts: dict[str, Any]) -> Format:
        """One format of several parts; the same parts are the same format."""
        wanted = FONT | {name: value for part in parts for name, value in part.items()}
        if repr(wanted) not in self._looks:
            self._looks[repr(wanted)] = self.workbook.add_format(wanted)
        return self._looks[repr(wanted)]

    def sheet(self, name: str) -> Worksheet:
        """Printed on A4 across, one page wide."""
        sheet = self.workbook.add_worksheet(name, GrowingSheet)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&C&P/&N")
        return sheet

    def content(self) -> bytes:
        self.workbook.close()
        return self._bytes.getvalue()


def put(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """As the text it is. An empty one is a cell to type into."""
    if text:
        sheet.write_string(row, column, writable(text), look)
    else:
        sheet.write_blank(row, column, None, look)


def put_row(sheet: Worksheet, row: int, texts: list[str], look: Format) -> None:
    for column, text in enumerate(texts):
        put(sheet, row, column, text, look)


def writable(text: str) -> str:
    return UNWRITABLE.sub("", text)[:LONGEST_TEXT]


def hint(title: str, text: str) -> dict[str, Any]:
    """Shown beside a cell while somebody stands in it; nothing is refused."""
    return {"validate": "any", "input_title": shortened(title, LONGEST_HINT_TITLE),
            "input_message": shortened(text, LONGEST_HINT)}


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most - 1]}…"
