"""A count below zero or not whole, a part below nothing or above its whole."""

import re
from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.units import is_measure
from oversight.contradictions.wording import named, reported
from oversight.figures import Figure

LABEL = "Giá trị không hợp lý"
CHANGES = re.compile(r"\b(tăng|giảm|chênh lệch|biến động|so với|cùng kỳ|cân đối|bội chi|bội thu)\b")
# What is counted as a rule in halves and quarters.
DIVISIBLE = re.compile(r"\b(bình quân|trung bình|công|ngày|giờ|điểm|mét|tấn|tạ|lít)\b")


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        said = _fault(examined, item, figure)
        if said:
            yield about(item, "likely", f"báo cáo {reported(figure)}: {said}",
                        f"số liệu của {named(item)}: báo cáo {reported(figure)}, {said}")


def _fault(examined: Examined, item: Any, figure: Figure) -> str:
    if _is_negative(item, figure):
        return "số âm không phù hợp với chỉ tiêu này"
    if _is_split(item, figure):
        return "số đếm mà không phải số nguyên"
    if figure.percent is not None and figure.percent > 100 and any(examined.wholes(item)):
        return "một phần của tổng mà lớn hơn 100%"
    return ""


def _is_negative(item: Any, figure: Figure) -> bool:
    """A change may be negative, and money owed; numbers of people, land and shares of a whole may not."""
    if CHANGES.search(f"{item.text or ''} {figure.typed}".casefold()):
        return False
    amounts = (figure.value, figure.denominator, figure.percent if item.value_type in ("ratio", "percentage") else None)
    return item.value_type != "money" and any(amount is not None and amount < 0 for amount in amounts)


def _is_split(item: Any, figure: Figure) -> bool:
    unit = figure.unit or item.unit_of_measure or ""
    if item.value_type not in ("count", "ratio") or is_measure(unit):
        return False
    is_whole = all(number is None or number == number.to_integral_value()
                   for number in (figure.value, figure.denominator))
    return not is_whole and not DIVISIBLE.search(f"{item.text or ''} {unit}".casefold())
