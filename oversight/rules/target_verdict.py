"""Đạt, chưa đạt: what a figure says to its target, where the two can be held against each other at all."""

from typing import Any

from oversight.contradictions.amounts import amount_in
from oversight.contradictions.denominator import percent_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.shortfall import Shortfall, shortfall_of
from oversight.contradictions.targets import Target, target_of
from oversight.figures import Figure


def verdict(examined: Examined, item: Any) -> tuple[bool | None, Shortfall | None]:
    """True and False with how much is missing; None where nobody can say."""
    figure, target = examined.figure(item), target_of(item)
    if figure is None or target is None:
        return None, None
    missing = shortfall_of(examined, item)
    if missing:
        return False, missing
    return (True, None) if _speak_of_the_same(examined, item, figure, target) else (None, None)


def _speak_of_the_same(examined: Examined, item: Any, figure: Figure, target: Target) -> bool:
    wanted = target.figure
    if wanted.on:
        return figure.on is not None
    if wanted.known_percent is not None:
        return percent_of(examined, item, figure) is not None
    if wanted.value is None:
        return item.value_type == "yes_no" and bool(wanted.choice and figure.choice)
    if figure.value is None:
        return figure.percent is not None and item.value_type == "percentage"
    return amount_in(figure, item, wanted.unit or item.unit_of_measure or "") is not None
