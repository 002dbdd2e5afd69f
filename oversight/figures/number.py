"""A line with numbers becomes a figure."""

import re
from dataclasses import replace

from oversight.figures.asked_for import AskedFor
from oversight.figures.figure import Figure
from oversight.figures.fitting import fitted
from oversight.figures.measure import measured
from oversight.figures.phrases import AT
from oversight.figures.quantities import quantities_in
from oversight.figures.quantity import FIRST, Quantity
from oversight.figures.saying import Saying, gathered
from oversight.figures.selecting import selected
from oversight.figures.tokens import tokens_of
from oversight.figures.turned import refuse_turned
from oversight.figures.unclear import Unclear, quoted

_BARE_YEAR = re.compile(r"(?:19|20)[0-9]{2}|2100")


def number_in(typed: str, text: str, asked: AskedFor) -> Figure:
    """`text` is plain. Raises Unclear."""
    quantities = quantities_in(tokens_of(text), text)
    if not quantities:
        raise Unclear(f"Không thấy số liệu trong {quoted(text)}; hãy ghi bằng chữ số, ví dụ 1.207 hộ hoặc 62,1%.")
    sayings, percentage = gathered(_as_percentage(quantities, asked, text), text)
    refuse_turned(percentage, asked, text)
    figure = _with_percentage(Figure(typed), percentage)
    if sayings:
        figure = _with_value(figure, selected(sayings, asked, percentage is not None, text), asked, text)
    return fitted(figure, asked)


def _as_percentage(quantities: list[Quantity], asked: AskedFor, text: str) -> list[Quantity]:
    """A number alone, where a percentage is asked for, is one. Of a ratio it may be either."""
    only = quantities[0]
    is_bare = len(quantities) == 1 and not only.words and not only.is_percent
    if is_bare and asked.is_percent:
        return [replace(only, is_percent=True)]
    if is_bare and asked.value_type == "ratio":
        raise Unclear(f"{quoted(text)} có thể là {only.said}% hoặc {only.said} trên một tổng số; "
                      f"hãy ghi {only.said}% hoặc {only.said}/tổng số.")
    return quantities


def _with_percentage(figure: Figure, percentage: Quantity | None) -> Figure:
    if percentage is None:
        return figure
    return replace(figure, percent=percentage.value, qualifier=percentage.qualifier)


def _with_value(figure: Figure, saying: Saying, asked: AskedFor, text: str) -> Figure:
    saying = _at_means_over(saying, asked, text)
    _refuse_month_of_year(saying, text)
    _refuse_share_of_a_number(saying, text)
    refuse_turned(saying.value, asked, text)
    refuse_turned(saying.under, asked, text)
    value, under = measured(saying, asked, text)
    of_percent = figure.qualifier if figure.qualifier != saying.value.qualifier else ""
    figure = replace(figure, value=value.value, unit=value.unit, qualifier=saying.value.qualifier,
                     percent_qualifier=of_percent)
    if under is None:
        return figure
    return replace(figure, denominator=under.value, denominator_unit="" if under.unit == value.unit else under.unit)


def _at_means_over(saying: Saying, asked: AskedFor, text: str) -> Saying:
    """"175 tổ tại 175 thôn": one in each, so over. "60 cuộc tại 12 thôn" is 60; where unasked, either."""
    if saying.how != AT or asked.value_type == "ratio" or saying.value.value == saying.under.value:
        return saying
    if asked.value_type in ("", "percentage") and not asked.unit:
        ratio, alone = f"{saying.value.said}/{saying.under.said}", f"{saying.value.said} {saying.value.unit}".rstrip()
        raise Unclear(f"Không rõ {quoted(text)} là tỷ lệ hay hai số riêng; "
                      f"hãy ghi {ratio} nếu là tỷ lệ, nếu không thì chỉ ghi {alone}.")
    return Saying(saying.value)


def _refuse_month_of_year(saying: Saying, text: str) -> None:
    """"9/2024" with no word beside it, whatever is asked for."""
    value, under = saying.value, saying.under
    if under is None or value.words or under.words:
        return
    if value.joined == FIRST and value.said.isdigit() and 1 <= value.value <= 12 and _BARE_YEAR.fullmatch(under.said):
        raise Unclear(f"{quoted(text)} có thể là tháng {value.said} năm {under.said} hoặc {value.said} trên tổng số "
                      f"{under.said}; hãy ghi thêm đơn vị, ví dụ {value.said}/{under.said} hộ.")


def _refuse_share_of_a_number(saying: Saying, text: str) -> None:
    """"2/3 số hộ" is a share of a number that is not said."""
    if saying.under and saying.under.words[:1] and saying.under.words[0] in ("số", "tổng", "dân"):
        raise Unclear(f"{quoted(text)} là một phần của một số chưa ghi; "
                      "hãy ghi số và tổng số, ví dụ 10/14 đơn, hoặc tỷ lệ.")
