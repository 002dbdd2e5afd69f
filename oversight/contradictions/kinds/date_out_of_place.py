"""A fact dated after today, outside the period it is told for, or in another century ("1/1/1016")."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.periods import bounds
from oversight.contradictions.saying import about
from oversight.contradictions.wording import day, named

LABEL = "Ngày không hợp lý"
INTENDED = re.compile(r"\b(dự kiến|kế hoạch|thời hạn|hạn|sẽ|lộ trình|hoàn thành trước|mục tiêu)\b")
OLDEST = 1900


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        found = _fault(examined, item, figure.on) if figure.on else None
        if found:
            sureness, said = found
            yield about(item, sureness, f"ghi ngày {day(figure.on)}, {said}",
                        f"ngày của {named(item)}: báo cáo ghi {day(figure.on)}, {said}")


def _fault(examined: Examined, item: Any, on: date) -> tuple[str, str] | None:
    if on.year < OLDEST:
        return "likely", "năm ghi nhầm"
    if INTENDED.search((item.text or "").casefold()):
        return None
    if examined.today and on > examined.today:
        return "likely", f"là ngày chưa đến (tính đến {day(examined.today)})"
    first, last = bounds(item.period or "") or (examined.starts_on, examined.ends_on)
    if (first and on < first) or (last and on > last):
        return "worth_asking", f"ngoài thời kỳ giám sát {_period(first, last)}"
    return None


def _period(first: date | None, last: date | None) -> str:
    ends = [f"từ {day(first)}" if first else "", f"đến {day(last)}" if last else ""]
    return " ".join(end for end in ends if end)
