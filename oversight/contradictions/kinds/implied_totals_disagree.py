"""623 hộ at 26,7% and 252 hộ at 10,8% both speak of 2.333 households; 242 hộ at 0,42% would speak of 57.619.

Only among indicators that name the same denominator, itself untold. In different periods a total may grow or shrink,
so only what is off by more than a factor of two is asked about; within one period it is one total.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from statistics import median_low
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import read
from oversight.contradictions.saying import about
from oversight.contradictions.span import Span
from oversight.contradictions.wording import named, number, reported
from oversight.figures import Figure

LABEL = "Tổng số suy ra không thống nhất"
GROSS, TIGHT = Decimal(2), Decimal("1.05")


@dataclass(frozen=True)
class Implied:
    item: Any
    figure: Figure
    total: Decimal
    span: Span


def find(examined: Examined) -> Iterator[Contradiction]:
    for group in _groups(examined):
        gross = list(_strays(group, GROSS))
        yield from (_said(each, usual, "likely" if len(group) > 2 else "worth_asking") for each, usual in gross)
        left = [each for each in group if all(each is not stray for stray, _ in gross)]
        for period in _by(left, lambda each: " ".join((each.item.period or "").casefold().split())):
            yield from (_said(each, usual, "worth_asking") for each, usual in _strays(period, TIGHT))


def _groups(examined: Examined) -> Iterator[list[Implied]]:
    found = [each for item, figure in examined.told_figures if (each := _implied(examined, item, figure))]
    return _by(found, lambda each: each.item.denominator_code.strip().casefold())


def _by(rows: Iterable[Implied], name: Any) -> Iterator[list[Implied]]:
    """Rows without a name stand beside nobody."""
    for key, group in groupby(sorted(rows, key=name), key=name):
        if key:
            yield list(group)


def _implied(examined: Examined, item: Any, figure: Figure) -> Implied | None:
    if not (item.denominator_code or "").strip() or _is_told(examined, item) or figure.denominator is not None:
        return None
    reading = read(figure, item)
    if not reading.value or not reading.percent or reading.value.low <= 0:
        return None
    span = reading.value.per_cent_of(reading.percent)
    return span and Implied(item, figure, figure.value * 100 / figure.percent, span)


def _is_told(examined: Examined, item: Any) -> bool:
    other = examined.named(item.denominator_code)
    figure = examined.figure(other) if other is not None else None
    return figure is not None and figure.value is not None


def _strays(group: list[Implied], factor: Decimal) -> Iterator[tuple[Implied, Implied]]:
    """Those far from what most of the group speak of, each with one that speaks of it."""
    if len(group) < 2:
        return
    middle = median_low([each.total for each in group]) if len(group) > 2 else group[0].total
    usual = next(each for each in group if each.total == middle)
    room = usual.span.widened(factor)
    yield from ((each, usual) for each in group if not each.span.meets(room))


def _said(stray: Implied, usual: Implied, sureness: str) -> Contradiction:
    here, there = number(stray.total, 0), number(usual.total, 0)
    facts = f"{reported(stray.figure)} suy ra tổng khoảng {here}, trong khi {named(usual.item)} " \
            f"({reported(usual.figure)}) suy ra khoảng {there}"
    return about(stray.item, sureness, f"báo cáo {facts}", f"mẫu số của {named(stray.item)}: {facts}")
