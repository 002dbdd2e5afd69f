"""Days between two dates, counted by the database, and what is usual of them."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlalchemy import Date, Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement

Counted = list[tuple[int, int]]
"""Pairs of a number of days and how often it occurs."""


class days_between(FunctionElement):
    """From the first date to the second."""

    type = Integer()
    inherit_cache = True


@compiles(days_between, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **more: Any) -> str:
    first, second = (compiler.process(each, **more) for each in element.clauses)
    return f"CAST(julianday({second}) - julianday({first}) AS INTEGER)"


@compiles(days_between, "postgresql")
def _on_postgresql(element: Any, compiler: Any, **more: Any) -> str:
    first, second = (compiler.process(each, **more) for each in element.clauses)
    return f"({second} - {first})"


class day_in_vietnam(FunctionElement):
    """On which a moment fell."""

    type = Date()
    inherit_cache = True


@compiles(day_in_vietnam, "sqlite")
def _day_on_sqlite(element: Any, compiler: Any, **more: Any) -> str:
    """The moments are kept in UTC; Vietnam has no summer time."""
    moment, = (compiler.process(each, **more) for each in element.clauses)
    return f"date({moment}, '+7 hours')"


@compiles(day_in_vietnam, "postgresql")
def _day_on_postgresql(element: Any, compiler: Any, **more: Any) -> str:
    moment, = (compiler.process(each, **more) for each in element.clauses)
    return f"CAST({moment} AT TIME ZONE 'Asia/Ho_Chi_Minh' AS DATE)"


def average(counted: Iterable[tuple[int, int]]) -> Decimal | None:
    """To one decimal; None of nothing."""
    pairs = list(counted)
    total = sum(times for _, times in pairs)
    return _rounded(Decimal(sum(days * times for days, times in pairs)) / total) if total else None


def middle(counted: Iterable[tuple[int, int]]) -> Decimal | None:
    """The median: half of them took no longer."""
    every = sorted(counted)
    total = sum(times for _, times in every)
    if not total:
        return None
    return _rounded(Decimal(_at(every, (total - 1) // 2) + _at(every, total // 2)) / 2)


def _at(every: Counted, place: int) -> int:
    for days, times in every:
        if place < times:
            return days
        place -= times
    raise IndexError(place)


def _rounded(number: Decimal) -> Decimal:
    found = number.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return found.to_integral_value() if found == found.to_integral_value() else found
