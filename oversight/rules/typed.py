"""What a person typed into a step: complete, possible, and of a length that we keep."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from oversight.text import fault_in_text
from workflows.vocabulary import Ask, Transition

LIMITS = {"line": 500, "text": 20_000}
KINDS = {"date": date, "datetime": datetime}
SAYS_NOTHING = "{0}: hãy ghi bằng lời; chỉ có dấu hoặc một chữ cái thì chưa nói gì."
WORD = re.compile(r"[^\W\d_]{2}")
NOT_ON_THE_LIST = "Hãy chọn một mục trong danh sách."


def faults_in(row: Transition, typed: dict[str, Any], today: date) -> dict[str, str]:
    """Field name to sentence, empty when all is well. Values have the type of their ask's kind."""
    return dict(_faults(row, typed, today))


def _faults(row: Transition, typed: dict[str, Any], today: date) -> Iterator[tuple[str, str]]:
    for ask in row.asks:
        value = typed.get(ask.name)
        if _is_empty(value):
            if ask.is_required:
                yield ask.name, f"Hãy nhập: {ask.label[0].lower()}{ask.label[1:]}."
        elif sentence := fault_in_value(ask, value, today):
            yield ask.name, sentence
        elif ask.name == "reason" and not says_something(value):
            yield ask.name, SAYS_NOTHING.format(ask.label)
    if sentence := fault_in_text(str(typed.get("late_reason") or ""), LIMITS["text"]):
        yield "late_reason", sentence


def says_something(value: Any) -> bool:
    """A reason has at least one word of two letters."""
    return isinstance(value, str) and bool(WORD.search(unicodedata.normalize("NFC", value)))


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def fault_in_value(ask: Ask, value: Any, today: date) -> str:
    if ask.kind in ("date", "datetime"):
        return _fault_in_day(ask, value, today)
    if ask.choices and value not in dict(ask.choices):
        return NOT_ON_THE_LIST
    return fault_in_text(value, LIMITS.get(ask.kind, 500)) if isinstance(value, str) else ""


def _fault_in_day(ask: Ask, value: Any, today: date) -> str:
    if type(value) is not KINDS[ask.kind]:
        return "Hãy ghi ngày theo dạng 18/10/2024."
    day = value.date() if isinstance(value, datetime) else value
    if day > today and not ask.may_be_future:
        return f"Ngày {day:%d/%m/%Y} chưa đến; chỉ ghi ngày việc đã diễn ra."
    return ""
