"""A number gets its unit: its own, else the one asked for, "triệu đồng" with its million."""

from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.asked_for import AskedFor
from oversight.figures.multiples import MILLION, times
from oversight.figures.numeral import offer, readings_of
from oversight.figures.quantity import Quantity
from oversight.figures.saying import Saying
from oversight.figures.selecting import names_the_unit
from oversight.figures.unclear import Unclear, quoted
from oversight.figures.units import DONG, dimension_of, is_measured


@dataclass(frozen=True)
class Measure:
    value: Decimal
    unit: str


def measured(saying: Saying, asked: AskedFor, whole: str) -> tuple[Measure, Measure | None]:
    """Raises Unclear."""
    if saying.under is None:
        return _alone(saying.value, asked, asked.unit), None
    value, under = _shared(saying, asked, whole)
    _refuse_unlike(value, under, whole)
    return value, under


def _alone(quantity: Quantity, asked: AskedFor, unit_asked: str) -> Measure:
    measure = _measure(quantity, asked, unit_asked)
    _refuse_comma_of_thousands(quantity, measure.unit)
    return measure


def _measure(quantity: Quantity, asked: AskedFor, unit_asked: str) -> Measure:
    if names_the_unit(quantity, unit_asked):
        return Measure(quantity.value, unit_asked)
    if quantity.unit:
        return Measure(quantity.value, quantity.unit)
    if quantity.factor > 1:
        return Measure(quantity.value, unit_asked or (DONG if quantity.factor >= MILLION else ""))
    return Measure(times(quantity.value, asked.factor), unit_asked)


def _shared(saying: Saying, asked: AskedFor, whole: str) -> tuple[Measure, Measure]:
    """"10/14 đơn" shares its unit; "1,5/2 tỷ đồng" leaves open whether it shares the tỷ."""
    above, below = asked.over
    value, under = saying.value, saying.under
    has_own = bool(value.unit or value.factor > 1)
    if not has_own and (under.unit or under.factor > 1) and under.factor != asked.factor:
        raise Unclear(f"Không rõ đơn vị của số {value.said} trong {quoted(whole)}; hãy ghi đơn vị sau cả hai số.")
    lower = _alone(under, asked, below or above)
    if has_own or asked.factor != 1 or below:
        return _alone(value, asked, above), lower
    _refuse_comma_of_thousands(value, lower.unit)
    return Measure(value.value, lower.unit), lower


def _refuse_unlike(value: Measure, under: Measure, whole: str) -> None:
    """Hectares over square metres would give a wrong percentage, đồng over households none at all."""
    dimensions = {dimension_of(value.unit), dimension_of(under.unit)}
    if dimensions != {""} and value.unit != under.unit:
        raise Unclear(f"Hai số trong {quoted(whole)} có đơn vị khác nhau ({value.unit or 'không ghi'}, "
                      f"{under.unit or 'không ghi'}); hãy ghi cả hai theo cùng một đơn vị.")


def _refuse_comma_of_thousands(quantity: Quantity, unit: str) -> None:
    """"1,207 hộ" may be 1.207 households; "1,207 ha" and "1,207 tỷ" have decimals."""
    if quantity.numeral.may_be_thousands and quantity.factor == 1 and not is_measured(unit):
        raise Unclear(offer(quantity.numeral.text, readings_of(quantity.numeral.text)))
