"""Units of measure: their one spelling, what they measure, and how many of the smallest each holds."""

from dataclasses import dataclass
from decimal import Decimal

MONEY, AREA, LENGTH, MASS, VOLUME = "money", "area", "length", "mass", "volume"
DONG = "đồng"


@dataclass(frozen=True)
class Unit:
    spelling: str
    dimension: str
    size: Decimal


def _unit(spelling: str, dimension: str, size: str) -> Unit:
    return Unit(spelling, dimension, Decimal(size))


_DONG = _unit(DONG, MONEY, "1")
_HECTARE, _SQUARE_METRE = _unit("ha", AREA, "10000"), _unit("m²", AREA, "1")
_SQUARE_KILOMETRE = _unit("km²", AREA, "1000000")
_METRE, _KILOMETRE = _unit("m", LENGTH, "1"), _unit("km", LENGTH, "1000")
_KILOGRAM, _QUINTAL, _TONNE = _unit("kg", MASS, "1"), _unit("tạ", MASS, "100"), _unit("tấn", MASS, "1000")
_CUBIC_METRE, _LITRE = _unit("m³", VOLUME, "1"), _unit("lít", VOLUME, "0.001")

# Sào, công and mẫu differ from region to region and are in no row.
UNITS: dict[tuple[str, ...], Unit] = {tuple(words.split()): unit for unit, names in {
    _DONG: ("đồng", "đ", "₫", "vnđ", "vnd", "đồng việt nam", "việt nam đồng"),
    _HECTARE: ("ha", "hecta", "héc ta", "hec-ta", "héc-ta"),
    _SQUARE_METRE: ("m²", "m2", "mét vuông"),
    _SQUARE_KILOMETRE: ("km²", "km2", "ki-lô-mét vuông"),
    _METRE: ("m", "mét"),
    _KILOMETRE: ("km", "ki-lô-mét", "cây số"),
    _KILOGRAM: ("kg", "ki-lô-gam"), _QUINTAL: ("tạ",), _TONNE: ("tấn",),
    _CUBIC_METRE: ("m³", "m3", "mét khối"), _LITRE: ("lít",),
}.items() for words in names}

DIFFER_BY_REGION = {"sào", "công", "mẫu"}


def unit_at(words: tuple[str, ...]) -> tuple[Unit | None, int]:
    """The known unit that lower-case `words` begin with, and of how many words it is.

    "Ha đất" begins with ha. Đồng must stand alone or before a slash: "12 đồng chí" are people.
    """
    for length in range(min(3, len(words)), 0, -1):
        unit = UNITS.get(words[:length])
        if unit and (unit.dimension != MONEY or words[length:length + 1] in ((), ("/",))):
            return unit, length
    return None, 0


def unit_named(spelling: str) -> Unit | None:
    unit, length = unit_at(tuple(spelling.casefold().split()))
    return unit if length == len(spelling.split()) else None


def dimension_of(spelling: str) -> str:
    unit = unit_named(spelling)
    return unit.dimension if unit else ""


def is_measured(spelling: str) -> bool:
    """Whether three decimals are to be expected of it: hectares have them, households and đồng do not."""
    return dimension_of(spelling) not in ("", MONEY)
