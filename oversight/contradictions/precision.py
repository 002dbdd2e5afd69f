"""How exactly a unit said it: a count is exact, a measure is rounded, "trên 10.600" lies somewhere above."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.span import Span
from oversight.figures import Figure

MEASURED = ("money", "area", "length")
WORDS = (("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("trđ", 6), ("tr.đ", 6), ("tỷ", 9), ("tỉ", 9))
ABOVE = ("trên", "hơn", "ít nhất", "tối thiểu", "thấp nhất", "không dưới", "từ", "trở lên", "≥", ">")
BELOW = ("gần", "dưới", "tối đa", "nhiều nhất", "cao nhất", "không quá", "không vượt quá", "chưa đến", "chưa tới",
         "chưa đầy", "ngót", "trở xuống", "≤", "<")
# "Trên dưới 600" is about 600; "tăng", "giảm" say the way, not how exactly.
ABOUT = "trên dưới"
A_WAY = re.compile(r"\b(tăng|giảm|thêm|lên|còn|xuống|được)\b(?<!trở lên)(?<!trở xuống)")
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Reading:
    """A figure's numbers as spans; `is_rough` when a word such as "khoảng" makes one of them uncertain."""

    value: Span | None
    denominator: Span | None
    percent: Span | None
    is_rough: bool


def read(figure: Figure, item: Any) -> Reading:
    of_value = _how_exactly(figure.qualifier)
    of_share = _how_exactly(figure.percent_qualifier if figure.value is not None else figure.qualifier)
    step = _step_of_words(f"{figure.typed} {item.unit_of_measure or ''}")
    exact = item.value_type not in MEASURED
    value = _amount(figure.value, step, exact, of_value)
    denominator = _amount(figure.denominator, step, exact, "")
    return Reading(value, denominator, _share(figure.percent, of_share), bool(of_value or of_share))


def _how_exactly(qualifier: str) -> str:
    return " ".join(A_WAY.sub(" ", qualifier.casefold()).split())


def _amount(number: Decimal | None, words: int, exact: bool, qualifier: str) -> Span | None:
    if number is None:
        return None
    if words:
        span = Span.written(number, Decimal(1).scaleb(min(words, _last_digit(number))))
    elif decimals(number) or not exact:
        span = Span.written(number, Decimal(1).scaleb(-decimals(number)))
    else:
        span = Span.exactly(number)
    return _loosened(span, number, qualifier)


def _share(percent: Decimal | None, qualifier: str) -> Span | None:
    if percent is None:
        return None
    return _loosened(Span.written(percent, Decimal(1).scaleb(-decimals(percent))), percent, qualifier)


def decimals(number: Decimal) -> int:
    """As typed: "26,70" has two."""
    return max(0, -number.as_tuple().exponent)


def _last_digit(number: Decimal) -> int:
    """The power of ten of the last digit that is not zero: 10.600 ends at the hundreds."""
    return number.normalize().as_tuple().exponent if number else 0


def _step_of_words(typed: str) -> int:
    """Of "2 tỷ 300 triệu" the smallest word counts; "tỷ lệ" is none."""
    text = re.sub(r"\bt[ỷỉ] (lệ|trọng|suất)", "", typed.casefold())
    return min((power for word, power in WORDS if re.search(rf"{word}\b", text)), default=0)


def _loosened(span: Span, number: Decimal, qualifier: str) -> Span:
    """By the place of the last digit, but by no more than a tenth of the number."""
    if not qualifier:
        return span
    room = min(Decimal(1).scaleb(_last_digit(number)), max(abs(number) * TENTH, span.high - span.low))
    is_about = qualifier.startswith(ABOUT)
    down = Decimal(0) if qualifier.startswith(ABOVE) and not is_about else room
    up = Decimal(0) if qualifier.startswith(BELOW) else room
    return Span(span.low - down, span.high + up)
