"""Quantities gathered: one number, or one number over another, and the percentage beside them."""

from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.phrases import AT, OVER, PART
from oversight.figures.quantity import LOOSE, Quantity
from oversight.figures.unclear import Unclear, quoted

NEAR = 5  # points: 2.602 of 2.760 was reported as 96,2% and is 94,28%


@dataclass(frozen=True)
class Saying:
    """`how` is what joins the two: OVER, AT ("175 tổ tại 175 thôn") or nothing."""

    value: Quantity
    under: Quantity | None = None
    how: str = ""


def gathered(quantities: list[Quantity], whole: str) -> tuple[list[Saying], Quantity | None]:
    """The sayings and the one percentage. Raises Unclear."""
    _refuse_split_decimals(quantities, whole)
    percentage = _one_percentage(quantities, whole)
    amounts = _put_under(quantities, whole)
    return _part_over_whole(amounts, percentage), percentage


def _refuse_split_decimals(quantities: list[Quantity], whole: str) -> None:
    """"62, 1%" may be 62,1%."""
    for before, after in zip(quantities, quantities[1:], strict=False):
        if after.is_split and after.numeral.text.isdigit() and not before.unit:
            mark = "," if f"{before.said}," in whole.replace(" ,", ",") else "."
            raise Unclear(f"{quoted(whole)} có dấu cách ở cạnh dấu “{mark}”: hãy viết liền nếu là một số, "
                          "hoặc ghi đơn vị sau mỗi số.")


def _one_percentage(quantities: list[Quantity], whole: str) -> Quantity | None:
    percentages = [quantity for quantity in quantities if quantity.is_percent]
    if len(percentages) > 1:
        raise Unclear(f"{quoted(whole)} có {len(percentages)} tỷ lệ; hãy chỉ ghi một tỷ lệ, "
                      "phần còn lại ghi vào lời giải trình.")
    if percentages and percentages[0].numeral.is_grouped:
        raise Unclear(_too_many_percent(percentages[0]))
    return percentages[0] if percentages else None


def _too_many_percent(percentage: Quantity) -> str:
    """"11.387%" is far more often 11,387% than eleven thousand per cent; neither is taken for granted."""
    plain = percentage.numeral.text
    whole, last = plain[:-4], plain[-3:]
    readings = [f"{whole},{last}%"] if whole.isdigit() else []
    readings.append(f"{plain.replace('.', '').replace(' ', '')}%")
    return f"“{percentage.said}” có thể là {' hoặc '.join(readings)}; hãy viết lại đúng một trong các cách đó."


def _put_under(quantities: list[Quantity], whole: str) -> list[Saying]:
    sayings: list[Saying] = []
    before: Quantity | None = None
    for quantity in quantities:
        _refuse_strange_joins(before, quantity, whole)
        if quantity.joined in (OVER, AT) and not quantity.is_percent and before is not None:
            if sayings[-1].under:
                raise Unclear(f"{quoted(whole)} có nhiều hơn hai số nối nhau; "
                              "hãy ghi một số trên một tổng số, ví dụ 10/14 đơn.")
            sayings[-1] = Saying(before, quantity, quantity.joined)
        elif not quantity.is_percent:
            sayings.append(Saying(quantity))
        before = quantity
    return sayings


def _refuse_strange_joins(before: Quantity | None, quantity: Quantity, whole: str) -> None:
    """A percentage over or under a number, and numbers with nothing between them, mean nothing that is certain."""
    if before is None:
        return
    touches = quantity.joined == LOOSE and not before.words
    over_percent = quantity.joined in (OVER, AT) and (before.is_percent or quantity.is_percent)
    of_percent = quantity.joined == LOOSE and before.is_percent
    if touches or over_percent or of_percent:
        raise Unclear(f"Không rõ hai số {before.said} và {quantity.said} trong {quoted(whole)} liên quan với nhau "
                      "thế nào; hãy viết lại, ví dụ 10/14 đơn hoặc 1.207 hộ, đạt 11,38%.")


def _part_over_whole(sayings: list[Saying], percentage: Quantity | None) -> list[Saying]:
    """"2.760 hồ sơ, 2.602 đúng và trước hạn, 96,2%": the percentage is of the part in the whole."""
    if len(sayings) != 2 or percentage is None or any(saying.under for saying in sayings):
        return sayings
    whole, part = (saying.value for saying in sayings)
    is_told = bool(whole.unit) and (part.is_told or part.joined == PART)
    return [Saying(part, whole, OVER)] if is_told and _agrees(part.value, whole.value, percentage.value) else sayings


def _agrees(part: Decimal, whole: Decimal, percent: Decimal) -> bool:
    """Near enough to be the percentage of this part, wrong as it may have been worked out."""
    return 0 <= part <= whole and whole > 0 and abs(part * 100 / whole - percent) <= NEAR
