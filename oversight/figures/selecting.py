"""Which of several numbers answers the outline: "184 học sinh, 8 lớp" is 184 or 8 by the unit asked for."""

from oversight.figures.asked_for import AskedFor, words_of_unit
from oversight.figures.quantity import AFTER_A_STOP, Quantity
from oversight.figures.saying import Saying
from oversight.figures.unclear import Unclear, quoted
from oversight.figures.units import dimension_of

# A length of time tells when or how long something was counted more often than it is what was counted.
_OF_TIME = {"giờ", "ngày", "tuần", "tháng", "quý", "năm", "buổi", "đợt", "khóa", "nhiệm"}


def selected(sayings: list[Saying], asked: AskedFor, has_percentage: bool, whole: str) -> Saying:
    """Raises Unclear unless exactly one saying fits."""
    if len(sayings) == 1:
        return sayings[0]
    fitting = [saying for saying in sayings if answers(saying.value, asked)]
    if len(fitting) == 1 and _all_are_named(sayings) and not has_percentage:
        return fitting[0]
    if not asked.unit and not asked.dimension and not has_percentage and _are_a_list(sayings):
        return sayings[0]
    raise Unclear(_which(sayings, asked, whole))


def answers(quantity: Quantity, asked: AskedFor) -> bool:
    if asked.dimension:
        return dimension_of(quantity.unit) == asked.dimension or _is_bare_money(quantity, asked)
    return names_the_unit(quantity, asked.unit)


def names_the_unit(quantity: Quantity, unit: str) -> bool:
    """"12.970 hồ sơ đã giải quyết" is in hồ sơ."""
    wanted = words_of_unit(unit)
    return bool(wanted) and _without_multiple(quantity)[:len(wanted)] == wanted


def _is_bare_money(quantity: Quantity, asked: AskedFor) -> bool:
    return asked.dimension == "money" and not quantity.unit and quantity.factor >= 1_000_000


def _without_multiple(quantity: Quantity) -> tuple[str, ...]:
    """The words behind the number from its unit on; punctuation is no part of them."""
    unit = tuple(quantity.unit.casefold().split())
    place = next((place for place in range(3) if unit and quantity.words[place:place + len(unit)] == unit), 0)
    return quantity.words[place:]


def _all_are_named(sayings: list[Saying]) -> bool:
    """A number without a unit may be the broken-off end of another: "1. 207 hộ"."""
    return all(saying.value.unit or saying.value.factor > 1 for saying in sayings)


def _are_a_list(sayings: list[Saying]) -> bool:
    """Different things one after the other, with a comma or a bracket between: the first is what is reported."""
    units = [saying.value.unit.casefold() for saying in sayings]
    is_listed = all(saying.value.joined == AFTER_A_STOP for saying in sayings[1:])
    is_of_time = any(unit.split()[:1] and unit.split()[0] in _OF_TIME for unit in units)
    return is_listed and all(units) and len(set(units)) == len(units) and not is_of_time


def _which(sayings: list[Saying], asked: AskedFor, whole: str) -> str:
    numbers = ", ".join(dict.fromkeys(_said(saying.value) for saying in sayings))
    unit = f" (đơn vị: {asked.unit})" if asked.unit else ""
    return (f"{quoted(whole)} có nhiều số: {numbers}. Hãy chỉ ghi số của chỉ tiêu này{unit}; "
            "phần còn lại ghi vào lời giải trình.")


def _said(quantity: Quantity) -> str:
    return f"{quantity.said} {quantity.unit}".strip()
