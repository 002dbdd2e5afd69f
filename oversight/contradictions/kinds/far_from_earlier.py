"""More than doubled, less than half, or off by more than thirty points, against every earlier period."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.series import Pair, pair
from oversight.contradictions.sound import sound
from oversight.contradictions.wording import named

LABEL = "Biến động lớn so với kỳ trước"
FACTOR, POINTS = 2, 30
FEW = Decimal(20)  # from 2 to 5 is no leap where things are counted one by one


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        pairs = [(each.label, found) for each in examined.earlier.get(item.id, ()) if (before := sound(each.figure))
                 and (found := pair(examined, item, figure, before))]
        if pairs and all(_leaps(item, found) for _, found in pairs):
            yield _said(item, *min(pairs, key=lambda each: abs(each[1].now - each[1].before)))


def _leaps(item: Any, found: Pair) -> bool:
    now, before = found.now, found.before
    if found.is_share:
        return abs(now - before) > POINTS
    larger, smaller = max(abs(now), abs(before)), min(abs(now), abs(before))
    is_many = larger >= FEW or item.value_type in ("money", "area", "length")
    return is_many and (larger > FACTOR * smaller or now * before < 0)


def _said(item: Any, label: str, found: Pair) -> Contradiction:
    now, before = found.words
    way = "tăng" if found.now > found.before else "giảm"
    return about(item, "worth_asking", f"báo cáo {now}, {way} nhiều so với {before} của {label}",
                 f"vì sao {named(item)} {way} từ {before} ({label}) lên {now}" if way == "tăng" else
                 f"vì sao {named(item)} {way} từ {before} ({label}) xuống {now}")
