"""A share far from those of the other units of the round: by the median and the median deviation, which one
mistaken unit does not move. Only shares: communes differ in size."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.denominator import percent_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.sound import sound
from oversight.contradictions.wording import named, per_cent

LABEL = "Khác xa các đơn vị khác"
FEWEST, NEAREST = 5, Decimal(10)  # units with figures; points below which nobody stands out
# Iglewicz and Hoaglin: a modified z-score above 3,5, where 0,6745 makes the median deviation a standard one.
SCALE, LIMIT = Decimal("0.6745"), Decimal("3.5")


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        share, others = percent_of(examined, item, figure), _others(examined, item)
        if share is not None and len(others) >= FEWEST and _stands_out(share, others):
            yield _said(item, share, others)


def _others(examined: Examined, item: Any) -> list[Decimal]:
    figures = [sound(figure) for _, figure in examined.peers.get(item.id, ())]
    return [figure.known_percent for figure in figures if figure and figure.known_percent is not None]


def _stands_out(share: Decimal, others: list[Decimal]) -> bool:
    middle = median(others)
    deviation = median(abs(each - middle) for each in others)
    distance = abs(share - middle)
    return distance >= NEAREST and SCALE * distance > LIMIT * deviation


def _said(item: Any, share: Decimal, others: list[Decimal]) -> Contradiction:
    way = "cao hơn" if share > median(others) else "thấp hơn"
    facts = f"{per_cent(share)}, {way} hẳn mức chung {per_cent(median(others))} của {len(others)} đơn vị khác"
    return about(item, "worth_asking", f"báo cáo {facts}", f"vì sao {named(item)} là {facts}")
