"""Words behind a number that turn it into another: "78% không đạt" is 22% reached, "12 hộ/tháng" a rate."""

from oversight.figures.asked_for import AskedFor
from oversight.figures.quantity import Quantity
from oversight.figures.selecting import names_the_unit
from oversight.figures.unclear import Unclear, quoted

_REACHED = {"đạt", "đúng", "hoàn"}


def refuse_turned(quantity: Quantity | None, asked: AskedFor, whole: str) -> None:
    """Raises Unclear."""
    if quantity is not None:
        _refuse_negated(quantity, asked, whole)
        _refuse_rate(quantity, asked, whole)


def _refuse_negated(quantity: Quantity, asked: AskedFor, whole: str) -> None:
    """Unasked, "12 hộ chưa có điện" are 12 households; a share or "không đạt" may be meant either way."""
    if not quantity.negated or _is_asked_negated(quantity, asked):
        return
    is_open = quantity.is_percent or quantity.negated[1:2] and quantity.negated[1] in _REACHED
    if is_open or asked.unit or asked.value_type:
        raise Unclear(f"Không rõ số {quantity.said} trong {quoted(whole)} là số đạt hay số “"
                      f"{' '.join(quantity.negated)}”; hãy chỉ ghi số của chỉ tiêu này, "
                      "phần còn lại ghi vào lời giải trình.")


def _is_asked_negated(quantity: Quantity, asked: AskedFor) -> bool:
    return quantity.negated[0] in asked.unit.casefold().split() and names_the_unit(quantity, asked.unit)


def _refuse_rate(quantity: Quantity, asked: AskedFor, whole: str) -> None:
    """Whether a rate was asked for is told by the unit of measure: "đồng/kg"."""
    rates = _rates(quantity)
    if quantity.is_percent or not (asked.unit or asked.value_type == "count"):
        return
    if not rates <= _parts(asked.unit):
        raise Unclear(f"{quoted(whole)} là số tính trên mỗi {', '.join(sorted(rates))}; chỉ tiêu này"
                      f"{' tính bằng ' + asked.unit if asked.unit else ' cần một số đếm'}. Hãy ghi số của cả kỳ.")


def _rates(quantity: Quantity) -> set[str]:
    """Of "đồng/người/năm", người and năm; "20 trđ/ha" brings its unit in the multiple."""
    if quantity.words[1:2] == ("/",) and "/" not in quantity.unit:
        return set(quantity.words[2:3])
    return _parts(quantity.unit)


def _parts(unit: str) -> set[str]:
    return {part.strip().casefold() for part in unit.split("/")[1:]}
