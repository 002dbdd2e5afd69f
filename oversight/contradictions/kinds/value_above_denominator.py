"""A part larger than its whole. Above a plan it is legal: 102 of a planned 100 is a good year."""

import re
from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.denominator import Denominator, denominator_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import read
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, number
from oversight.figures import Figure

LABEL = "Số đạt lớn hơn tổng số"
PLANS = re.compile(r"\b(kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|định mức|đăng ký|cùng kỳ|năm trước|so với"
                   r"|giao(?! (thông|dịch|lưu|tiếp)))\b")


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        below = denominator_of(examined, item, figure) if figure.value is not None else None
        if below and below.number > 0 and _is_above(item, figure, below) and not _is_of_a_plan(item, figure, below):
            yield about(item, "worth_asking", *_words(item, figure, below))


def _is_above(item: Any, figure: Figure, below: Denominator) -> bool:
    return read(figure, item).value.low > below.span.high


def _is_of_a_plan(item: Any, figure: Figure, below: Denominator) -> bool:
    """Also where two different things are counted: more accounts than households are no contradiction."""
    if _differ(figure.unit, figure.denominator_unit):
        return True
    if below.item is not None and _differ(item.unit_of_measure, below.item.unit_of_measure):
        return True
    words = (item.text, figure.typed, figure.denominator_unit, below.item.text if below.item else "")
    return any(PLANS.search((each or "").casefold()) for each in words)


def _differ(unit: str, other: str) -> bool:
    return bool(unit and other) and unit.casefold() != other.casefold()


def _words(item: Any, figure: Figure, below: Denominator) -> tuple[str, str]:
    source = f" ({named(below.item)})" if below.item else ""
    return (f"báo cáo {number(figure.value)}, lớn hơn tổng số {number(below.number)}{source}",
            f"vì sao {named(item)} là {number(figure.value)}, lớn hơn tổng số {number(below.number)}{source}")
