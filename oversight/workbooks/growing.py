"""Rows as high as their words, that go on growing while somebody types."""

from math import ceil
from typing import Any

from xlsxwriter.worksheet import Worksheet

LINE, HIGHEST = 16, 400
"""In points; no program shows a row higher than 409."""

LETTERS_PER_WIDTH = 1.3
"""Of Times New Roman 12, in the unit of column widths; rather too few, as the last line is then never cut."""


class GrowingSheet(Worksheet):
    """XlsxWriter calls every height the author's own, and programs then leave the row as it is for ever."""

    def _xml_start_tag_unencoded(self, tag: str, attributes: Any = ()) -> None:
        if tag == "row":
            attributes = [each for each in attributes if each[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)


def height_of(texts: list[tuple[str, float]], least: int = 1) -> float:
    """Of a row of texts, each with the width of its column."""
    return min(HIGHEST, LINE * max(least, *(_lines(text, width) for text, width in texts)))


def _lines(text: str, width: float) -> int:
    room = max(1, int(width * LETTERS_PER_WIDTH))
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
