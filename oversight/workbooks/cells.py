"""A cell that somebody filled in, as the words a Vietnamese office would write for it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal
from math import isfinite
from typing import Any

from oversight.figures import vietnamese
from oversight.text import tidy

DIGITS = Context(prec=15)
"""What a spreadsheet keeps of a number: 0,1 + 0,2 is 0,3 there."""

QUOTED = re.compile(r'"[^"]*"|\\.')
FORMULA = "Ô có công thức; hãy dán lại thành giá trị rồi nộp lại tệp."
ERROR = "Ô báo lỗi {words}; hãy ghi lại nội dung của ô."
SPAN = "Ô ghi một khoảng thời gian không đọc được; hãy ghi bằng chữ."
CONVERTED = "Ô ghi dạng {kind}, được hiểu là “{words}”."


@dataclass(frozen=True)
class Read:
    """`words` are what the cell says; `note` tells that they were not text; with a `fault` they cannot be taken."""

    words: str = ""
    note: str = ""
    fault: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.words or self.fault)


BLANK = Read()


def read_cell(cell: Any) -> Read:
    """Of openpyxl; an empty cell has neither value nor format there."""
    value = cell.value
    if value is None:
        return BLANK
    if cell.data_type == "f":
        return Read(_formula(value), fault=FORMULA)
    if cell.data_type == "e":
        return Read(str(value), fault=ERROR.format(words=value))
    return Read(tidy(value)) if isinstance(value, str) else _converted(value, cell.number_format or "")


def _formula(value: Any) -> str:
    return tidy(value if isinstance(value, str) else str(getattr(value, "text", None) or "=…"))


def _converted(value: Any, shape: str) -> Read:
    if isinstance(value, bool):
        return _noted("đúng hoặc sai", "có" if value else "không")
    if isinstance(value, datetime | date | time):
        return _noted("ngày, giờ", _moment(value))
    if isinstance(value, timedelta) or not isfinite(value):
        return Read(str(value), fault=SPAN if isinstance(value, timedelta) else ERROR.format(words=value))
    if "%" in QUOTED.sub("", shape):
        return _noted("phần trăm", f"{vietnamese((_exact(value) * 100).normalize())}%")
    return _noted("số", vietnamese(_exact(value)))


def _noted(kind: str, words: str) -> Read:
    return Read(words, CONVERTED.format(kind=kind, words=words))


def _moment(value: datetime | date | time) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    has_hour = isinstance(value, datetime) and value.time() != time()
    return f"{value:%d/%m/%Y %H:%M}" if has_hour else f"{value:%d/%m/%Y}"


def _exact(number: int | float) -> Decimal:
    """Without zeros behind the comma that nobody typed."""
    return DIGITS.create_decimal(repr(number)).normalize()
