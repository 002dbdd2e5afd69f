"""21,45 + 13,26 = 34,71. With a part untold, only parts that already exceed the whole are a contradiction."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from operator import add
from typing import Any

from oversight.contradictions.addends import Addend, addend
from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.span import Span
from oversight.contradictions.wording import listed, named, number

LABEL = "Tổng các phần không khớp"


@dataclass(frozen=True)
class Sum:
    parts: list[tuple[Any, Addend]]
    is_whole: bool

    @property
    def span(self) -> Span:
        return reduce(add, (part.span for _, part in self.parts))

    @property
    def number(self) -> Decimal:
        return sum((part.number for _, part in self.parts), Decimal(0))


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        whole = addend(figure, item, item)
        total = _sum(examined, item, whole) if whole else None
        if total and _contradicts(whole, total):
            is_rough = whole.is_rough or any(part.is_rough for _, part in total.parts)
            yield about(item, "likely" if is_rough else "certain", *_words(item, whole, total))


def _sum(examined: Examined, item: Any, whole: Addend) -> Sum | None:
    asked = examined.parts(item)
    known = [(part, examined.figure(part)) for part in asked if part is not None]
    told = [(part, found) for part, figure in known if figure and (found := addend(figure, part, item))]
    alike = [(part, found) for part, found in told if found.is_share == whole.is_share]
    return Sum(alike, len(alike) == len(asked)) if alike else None


def _contradicts(whole: Addend, total: Sum) -> bool:
    if total.is_whole:
        return not total.span.meets(whole.span)
    return all(part.span.low >= 0 for _, part in total.parts) and total.span.low > whole.span.high


def _words(item: Any, whole: Addend, total: Sum) -> tuple[str, str]:
    sign = "%" if whole.is_share else ""
    addition = " + ".join(f"{number(part.number)}{sign}" for _, part in total.parts)
    sum_ = addition if len(total.parts) == 1 else f"{addition} = {number(total.number)}{sign}"
    where = listed([named(part) for part, _ in total.parts])
    said = f"{number(whole.number)}{sign}"
    word = "cộng các phần" if total.is_whole else "riêng các phần đã báo cáo"
    return (f"báo cáo {said}, nhưng {word} được {sum_} ({where})",
            f"số liệu của {named(item)}: báo cáo {said}, {word} được {sum_}; phần nào còn thiếu hoặc ghi trùng")
