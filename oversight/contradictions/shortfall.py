"""Whether a figure misses its target, and by how much."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.amounts import amount_in
from oversight.contradictions.change import is_a_change
from oversight.contradictions.denominator import denominator_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import decimals, read
from oversight.contradictions.span import Span
from oversight.contradictions.targets import Target, target_of
from oversight.contradictions.wording import day, per_cent, trimmed
from oversight.figures import Figure

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class Shortfall:
    """In words: what was reached, what was to be reached, and the way between them ("15,74 điểm phần trăm")."""

    reached: str
    target: str
    gap: str
    is_below: bool


def shortfall_of(examined: Examined, item: Any) -> Shortfall | None:
    """None when the target is met, when a change was told, or when the two cannot be held against each other."""
    figure, target = examined.figure(item), target_of(item)
    if figure is None or target is None or is_a_change(item, figure):
        return None
    if target.figure.on:
        return _of_days(figure, target)
    if target.figure.percent is not None or _is_in_per_cent(item, target, figure):
        return _of_shares(examined, item, figure, target)
    if target.figure.value is not None:
        return _of_amounts(item, figure, target)
    return _of_choices(item, figure, target)


def _is_in_per_cent(item: Any, target: Target, figure: Figure) -> bool:
    """ "tối thiểu 80" asked of a percentage; or "54/54" as a target."""
    if target.figure.computed_percent is not None:
        return True
    asked = item.value_type == "percentage" or "%" in (item.unit_of_measure or "")
    return target.figure.value is not None and asked and figure.value is None


def _of_days(figure: Figure, target: Target) -> Shortfall | None:
    limit = target.figure.on
    if figure.on is None or not _misses(Span.exactly(Decimal((figure.on - limit).days)), Decimal(0), target):
        return None
    gap = f"{abs((figure.on - limit).days)} ngày"
    return Shortfall(day(figure.on), day(limit), gap, figure.on < limit)


def _of_shares(examined: Examined, item: Any, figure: Figure, target: Target) -> Shortfall | None:
    wanted = target.figure.known_percent if target.figure.known_percent is not None else target.figure.value
    reached, span = _share_reached(examined, item, figure)
    if reached is None or span is None or not _misses(span, wanted, target):
        return None
    places = max(decimals(wanted), min(decimals(reached), 2))
    finest = _places_of_gap(wanted - reached, max(2, places))
    gap = f"{trimmed(abs(wanted - reached), finest)} điểm phần trăm" if wanted != reached else ""
    limit = f"{target.beyond} {per_cent(wanted, min(decimals(wanted), 2))}".strip()
    return Shortfall(per_cent(reached, finest if finest > 2 else places), limit, gap, reached < wanted)


def _places_of_gap(gap: Decimal, places: int) -> int:
    """As many as it takes to show that there is one: 5,004% against 5%."""
    return max(places, -gap.adjusted()) if gap else places


def _share_reached(examined: Examined, item: Any, figure: Figure) -> tuple[Decimal | None, Span | None]:
    """What the numbers say, to a hundredth of a point; the share as typed where nothing can be computed."""
    reading, below = read(figure, item), denominator_of(examined, item, figure)
    computed = reading.value.per_cent_of(below.span) if reading.value and below else None
    if computed is None:
        return figure.percent, _as_typed(figure.percent, reading.percent, reading.is_rough)
    credited = Span(computed.low - HUNDREDTH / 2, computed.high + HUNDREDTH / 2)
    is_right = reading.percent is not None and computed.meets(reading.percent)
    return figure.percent if is_right else figure.value * 100 / below.number, credited


def _as_typed(number: Decimal | None, span: Span | None, is_rough: bool) -> Span | None:
    return None if number is None else span if is_rough else Span.exactly(number)


def _of_amounts(item: Any, figure: Figure, target: Target) -> Shortfall | None:
    unit = target.figure.unit or item.unit_of_measure or ""
    amount = amount_in(figure, item, unit)
    wanted = target.figure.value
    span = amount and _as_typed(amount.number, amount.span, amount.is_rough)
    if span is None or not _misses(span, wanted, target):
        return None
    places = max(decimals(wanted), decimals(amount.number))
    reached, limit, gap = (f"{trimmed(each, places)} {unit}".strip()
                           for each in (amount.number, wanted, abs(wanted - amount.number)))
    limit, gap = f"{target.beyond} {limit}".strip(), gap if wanted != amount.number else ""
    return Shortfall(reached, limit, gap, amount.number < wanted)


def _of_choices(item: Any, figure: Figure, target: Target) -> Shortfall | None:
    """Only a yes or a no: the levels of a choice have no order that the outline tells."""
    wanted, chosen = target.figure.choice.casefold(), figure.choice.casefold()
    if item.value_type != "yes_no" or not wanted or not chosen or wanted == chosen:
        return None
    return Shortfall(figure.choice, target.figure.choice, "", True)


def _misses(reached: Span, wanted: Decimal, target: Target) -> bool:
    if target.beyond:
        return reached.low >= wanted if target.direction == "at_most" else reached.high <= wanted
    if target.direction == "at_most":
        return reached.low > wanted
    if target.direction == "exactly":
        return not reached.meets(Span.exactly(wanted))
    return reached.high < wanted
