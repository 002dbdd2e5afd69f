"""15.124 again, to the last digit: perhaps copied from the earlier report. Land and plans may well stay the same."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.series import Pair, pair
from oversight.contradictions.sound import sound
from oversight.contradictions.wording import named
from oversight.figures import Figure

LABEL = "Trùng hoàn toàn kỳ trước"
LASTING = re.compile(r"\b(kế hoạch|chỉ tiêu|dự toán|mục tiêu|diện tích|chiều dài)\b")
DIGITS = 3


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        if item.value_type in ("area", "length") or LASTING.search((item.text or "").casefold()):
            continue
        for each in examined.earlier.get(item.id, ()):
            found = _same(examined, item, figure, sound(each.figure))
            if found:
                yield _said(item, each.label, found)
                break


def _same(examined: Examined, item: Any, figure: Figure, before: Figure | None) -> Pair | None:
    if before is None or (figure.value, figure.percent) != (before.value, before.percent):
        return None
    found = pair(examined, item, figure, before)
    telling = figure.value if figure.value is not None else figure.percent
    return found if found and found.now == found.before and _digits(telling) >= DIGITS else None


def _digits(number: Decimal | None) -> int:
    """Significant ones: 10.600 has three, 100 has one."""
    return len(number.normalize().as_tuple().digits) if number else 0


def _said(item: Any, label: str, found: Pair) -> Contradiction:
    now, _ = found.words
    return about(item, "worth_asking", f"báo cáo {now}, trùng hoàn toàn với số liệu của {label}",
                 f"{named(item)} ({now}) có phải số liệu mới của kỳ này, vì trùng hoàn toàn với {label}")
