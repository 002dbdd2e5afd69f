"""A part told only in per cent, while the whole and all other parts are known: (12.970 - 102)/12.970 = 99,21%."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.amounts import Amount, amount_in
from oversight.contradictions.change import is_a_share
from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import decimals, read
from oversight.contradictions.saying import about
from oversight.contradictions.wording import listed, named, number, per_cent
from oversight.figures import Figure

LABEL = "Tỷ lệ suy ra không khớp"


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        if figure.value is None and figure.percent is not None and is_a_share(item, figure):
            yield from _of_whole(examined, item, figure)


def _of_whole(examined: Examined, item: Any, figure: Figure) -> Iterator[Contradiction]:
    whole = examined.named(item.denominator_code)
    if whole is None or all(each is not whole for each in examined.wholes(item)):
        return
    total = _amount(examined, whole, whole)
    others = [(part, _amount(examined, part, whole)) for part in examined.parts(whole) if part is not item]
    if total and others and all(amount for _, amount in others):
        yield from _compare(item, figure, (whole, total), others)


def _amount(examined: Examined, part: Any | None, whole: Any) -> Amount | None:
    figure = examined.figure(part) if part is not None else None
    return amount_in(figure, part, whole.unit_of_measure) if figure else None


def _compare(item: Any, figure: Figure, whole: tuple[Any, Amount],
             others: list[tuple[Any, Amount]]) -> Iterator[Contradiction]:
    _, total = whole
    left = total.span
    for _, amount in others:
        left = left - amount.span
    reading, computed = read(figure, item), left.per_cent_of(total.span)
    if computed and not computed.meets(reading.percent):
        is_rough = reading.is_rough or any(amount.is_rough for amount in (total, *(each for _, each in others)))
        yield about(item, "likely" if is_rough else "certain", *_words(item, figure, whole, others))


def _words(item: Any, figure: Figure, whole: tuple[Any, Amount],
           others: list[tuple[Any, Amount]]) -> tuple[str, str]:
    total = whole[1].number
    taken = " - ".join(number(amount.number) for _, amount in others)
    right = per_cent((total - sum(amount.number for _, amount in others)) * 100 / total)
    wrong = per_cent(figure.percent, decimals(figure.percent))
    where = listed([named(whole[0]), *(named(part) for part, _ in others)])
    division = f"({number(total)} - {taken})/{number(total)}"
    return (f"báo cáo {wrong}, nhưng suy từ {where} thì {division} được {right}",
            f"tỷ lệ của {named(item)}: báo cáo {wrong}, suy từ các số liệu khác {division} được {right}")
