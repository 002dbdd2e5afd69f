"""Nghìn, triệu, tỷ: the words that multiply the number before them."""

from decimal import Decimal, localcontext

from oversight.figures.units import DONG

THOUSAND, MILLION, BILLION = Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000)
_ENOUGH_DIGITS = 400  # more than a figure may have characters, so that nothing is rounded

_MULTIPLES = {
    ("nghìn", "tỷ"): THOUSAND * BILLION, ("ngàn", "tỷ"): THOUSAND * BILLION,
    ("nghìn", "tỉ"): THOUSAND * BILLION, ("ngàn", "tỉ"): THOUSAND * BILLION,
    ("nghìn",): THOUSAND, ("ngàn",): THOUSAND, ("triệu",): MILLION, ("tỷ",): BILLION, ("tỉ",): BILLION,
}
_OF_DONG = {"trđ": MILLION, "tr.đ": MILLION}
# Tỷ lệ is a rate, not a thousand million of anything.
_NOT_A_BILLION_BEFORE = {"lệ", "trọng", "suất", "số", "giá"}


def multiple_at(words: tuple[str, ...]) -> tuple[Decimal, int, str]:
    """The multiple that lower-case `words` begin with (1 when none), its length in words and the unit it brings."""
    if words[:1] and words[0] in _OF_DONG:
        return _OF_DONG[words[0]], 1, DONG
    for length in (2, 1):
        is_rate = words[length - 1:length] in (("tỷ",), ("tỉ",)) and words[length:length + 1] \
            and words[length] in _NOT_A_BILLION_BEFORE
        if words[:length] in _MULTIPLES and not is_rate:
            return _MULTIPLES[words[:length]], length, ""
    return Decimal(1), 0, ""


def times(number: Decimal, factor: Decimal) -> Decimal:
    """Exact. A whole product is written whole: 1,5 tỷ is 1500000000, not 1500000000.0."""
    if factor == 1:
        return number
    with localcontext(prec=_ENOUGH_DIGITS):
        product = number * factor
        return product.quantize(Decimal(1)) if product == product.to_integral_value() else product


def plus(number: Decimal, added: Decimal) -> Decimal:
    """Exact."""
    with localcontext(prec=_ENOUGH_DIGITS):
        return number + added
