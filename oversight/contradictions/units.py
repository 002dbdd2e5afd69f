"""Whether two units of measure can be held against each other."""

import re
from decimal import Decimal

from oversight.figures import Figure, measured_in

BASES = ("m²", "m", "đồng", "kg", "m³")  # one for each thing that is measured


def factor_between(unit: str, wanted: str) -> Decimal | None:
    """By what an amount in `unit` is multiplied. 1 where nothing is to convert, None for hectares in households.

    Counting words ("hộ", "tài khoản") are free: units write them as they like.
    """
    if not unit or not wanted or _plain(unit) == _plain(wanted):
        return Decimal(1)
    converted = measured_in(Figure(typed="", value=Decimal(1), unit=unit), wanted)
    if converted is not None and converted.is_finite() and converted > 0:
        return converted
    return None if is_measure(unit) or is_measure(wanted) else Decimal(1)


def is_measure(unit: str) -> bool:
    """An area, a length, money, a weight: nothing that is counted one by one."""
    return any(measured_in(Figure(typed="", value=Decimal(1), unit=base), unit) is not None for base in BASES)


def share_a_word(unit: str, wanted: str) -> bool:
    """ "tổ" and "tổ công nghệ", "tài khoản" and "tài khoản/hộ"."""
    return bool(_words(unit) & _words(wanted))


def _plain(unit: str) -> str:
    return " ".join(unit.casefold().split())


def _words(unit: str) -> set[str]:
    return set(re.findall(r"\w+", unit.casefold()))
