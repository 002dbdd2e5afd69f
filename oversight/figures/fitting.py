"""Whether a figure is of the kind that the outline asks for."""

from oversight.figures.asked_for import AskedFor
from oversight.figures.figure import Figure
from oversight.figures.notation import vietnamese
from oversight.figures.unclear import Unclear, quoted
from oversight.figures.units import DIFFER_BY_REGION, dimension_of

_EXAMPLES = {"money": "1,5 tỷ đồng", "area": "34,71 ha", "length": "12,5 km"}
_NAMES = {"money": "một số tiền", "area": "một diện tích", "length": "một độ dài"}


def fitted(figure: Figure, asked: AskedFor) -> Figure:
    """The same figure. Raises Unclear."""
    if asked.value_type == "count" and not asked.is_percent:
        _refuse_uncountable(figure, asked)
    if asked.value_type in _NAMES and not asked.is_percent:
        _refuse_other_measures(figure, asked)
    if asked.value_type == "percentage" and figure.known_percent is None:
        raise Unclear(f"Chỉ tiêu này là tỷ lệ phần trăm; {quoted(figure.typed)} chưa có tỷ lệ. "
                      "Hãy ghi thêm, ví dụ 62,1%.")
    return figure


def _refuse_uncountable(figure: Figure, asked: AskedFor) -> None:
    if figure.value is None:
        raise Unclear(f"Chỉ tiêu này cần một số đếm; {quoted(figure.typed)} chỉ có tỷ lệ. "
                      f"Hãy ghi thêm số, ví dụ {' '.join(('1.207', asked.unit)).strip()}.")
    for number in (figure.value, figure.denominator):
        if number is not None and (number != number.to_integral_value() or number < 0):
            raise Unclear(f"Số đếm phải là số nguyên, không âm; {quoted(figure.typed)} có số {vietnamese(number)}. "
                          "Hãy viết lại.")


def _refuse_other_measures(figure: Figure, asked: AskedFor) -> None:
    name, example = _NAMES[asked.value_type], _EXAMPLES[asked.value_type]
    if set(figure.unit.casefold().split()) & DIFFER_BY_REGION:
        raise Unclear(f"“{figure.unit}” mỗi nơi một khác; hãy đổi {quoted(figure.typed)} ra ha hoặc m².")
    if figure.value is None:
        raise Unclear(f"Chỉ tiêu này cần {name}; {quoted(figure.typed)} chỉ có tỷ lệ. Hãy ghi thêm, ví dụ {example}.")
    if dimension_of(figure.unit.partition("/")[0]) != asked.value_type:
        raise Unclear(f"Chỉ tiêu này cần {name}; không rõ đơn vị của {quoted(figure.typed)}. "
                      f"Hãy ghi cả đơn vị, ví dụ {example}.")
