"""What the outline asks for: the kind of value and its unit of measure, as the council wrote them."""

from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.multiples import multiple_at
from oversight.figures.plain import plain
from oversight.figures.units import AREA, LENGTH, MONEY, dimension_of, unit_at

PERCENT = "%"
_DIMENSIONS = {"money": MONEY, "area": AREA, "length": LENGTH}
_IN_NUMBERS = {"1.000": 1000, "1000": 1000, "1.000.000": 1_000_000, "1000000": 1_000_000}


@dataclass(frozen=True)
class AskedFor:
    """`factor` times the number typed is in `unit`: for "triệu đồng" a million, "đồng". No unit asked: ""."""

    value_type: str
    factor: Decimal = Decimal(1)
    unit: str = ""
    is_percent: bool = False

    @property
    def dimension(self) -> str:
        return _DIMENSIONS.get(self.value_type, "") or dimension_of(self.unit)

    @property
    def over(self) -> tuple[str, str]:
        """Of "tài khoản/hộ", what is above and what below; of "hộ", hộ and nothing."""
        above, _, below = self.unit.partition("/")
        return above.strip(), below.strip()


def asked_for(value_type: str, unit_of_measure: str) -> AskedFor:
    words = plain(unit_of_measure).replace("/", " / ").split()
    is_percent = PERCENT in words or (not words and value_type == "percentage")
    factor, rest = _factor(words)
    return AskedFor(value_type, factor, "" if is_percent else _spelling(rest), is_percent)


def words_of_unit(unit: str) -> tuple[str, ...]:
    """"Chi bộ, đảng bộ" without its comma, in lower case, as it is compared with what was typed."""
    return tuple(unit.casefold().replace("/", " / ").replace(",", " ").split())


def _factor(words: list[str]) -> tuple[Decimal, list[str]]:
    """"Triệu đồng", "1.000 đồng", "trđ"."""
    if words and words[0] in _IN_NUMBERS:
        return Decimal(_IN_NUMBERS[words[0]]), words[1:]
    factor, length, unit = multiple_at(tuple(word.casefold() for word in words))
    return factor, ([unit] if unit else []) + words[length:]


def _spelling(words: list[str]) -> str:
    unit, length = unit_at(tuple(word.casefold() for word in words))
    spelt = [unit.spelling, *words[length:]] if unit and words[length:length + 1] in ([], ["/"]) else words
    return " ".join(spelt).replace(" / ", "/")
