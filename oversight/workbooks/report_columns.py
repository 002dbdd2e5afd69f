"""The sheet of a report: its columns, and what each row says about itself so that it is found wherever it goes."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_cell_to_rowcol

from oversight.canonical import digest
from oversight.services.self_report import CELLS
from oversight.text import tidy

SHEET = "Báo cáo"
HEADING_ROW = 4
"""Counted from 0, as rows and columns are everywhere in this package."""


class Column(NamedTuple):
    """`field` is a field of an answer, "" where nothing is typed."""

    heading: str
    width: float
    field: str = ""


COLUMNS = (
    Column("Mã", 7), Column("Nội dung, chỉ tiêu", 36), Column("Đơn vị tính", 9), Column("Mục tiêu", 11),
    Column("Kỳ trước", 16), Column("Số liệu", 20, "figure"), Column("Nội dung trình bày, giải trình", 46, "text"),
    Column("Không có số liệu, vì", 20, "no_figure_because"), Column("Mã dòng, xin giữ nguyên", 3))
LABELS = ("code", "text", "unit_of_measure", "target")
"""Fields of the item in the first columns; an answer beside another label would answer something else."""
KEY = len(COLUMNS) - 1
INPUTS = {column.field: place for place, column in enumerate(COLUMNS) if column.field}

_KEY = re.compile(r"([0-9a-f-]{36}):([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})")


def key_of_row(item_id: str, stands: Mapping[str, str]) -> str:
    """The item, and marks of what was in each cell to type into: so a cell nobody touched says nothing later on."""
    return f"{item_id}:{'-'.join(mark(stands[field]) for field in CELLS)}"


class RowKey(NamedTuple):
    item_id: str
    marks: dict[str, str]


def read_key(text: str) -> RowKey | None:
    """None for anything that key_of_row did not write."""
    found = _KEY.fullmatch(text.strip())
    return RowKey(found[1], dict(zip(CELLS, found.groups()[1:], strict=True))) if found else None


def mark(text: str) -> str:
    return digest(words_of(text))[:8]


def words_of(text: str) -> str:
    """As it comes back from any program: OpenXML has its own way to write odd letters, which readers half undo."""
    return tidy(re.sub(r"_?x[0-9A-Fa-f]{4}_", "", text))


def takes(item: Any, field: str) -> bool:
    """A section has no figure; nothing else is shut."""
    return field == "text" or item.kind == "indicator"


def labels_of(item: Any) -> tuple[str, ...]:
    return tuple(getattr(item, name) for name in LABELS)


def is_inside(address: str, row: int, column: int) -> bool:
    """Whether a range such as "F12:G12" covers this cell."""
    first, _, last = address.partition(":")
    (top, left), (bottom, right) = xl_cell_to_rowcol(first), xl_cell_to_rowcol(last or first)
    return top <= row <= bottom and left <= column <= right
