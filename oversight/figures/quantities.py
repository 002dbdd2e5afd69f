"""A line of tokens as quantities, in the order in which they stand."""

from dataclasses import replace

from oversight.figures.behind import read_behind
from oversight.figures.gap import Gap, between, opening
from oversight.figures.multiples import plus
from oversight.figures.quantity import LOOSE, Quantity
from oversight.figures.tokens import Token
from oversight.figures.unclear import Unclear, quoted


def quantities_in(tokens: list[Token], whole: str) -> list[Quantity]:
    """Empty when there is no number. Raises Unclear."""
    places = [place for place, token in enumerate(tokens) if token.kind == "number"]
    if not places:
        return []
    numbers = [tokens[place] for place in places]
    gaps = [opening(tokens[:places[0]], numbers[0], whole)]
    for place, after in zip(places, places[1:], strict=False):
        gaps.append(between(tokens[place + 1:after], tokens[after], whole))
    behinds = [gap.behind for gap in gaps[1:]] + [tokens[places[-1] + 1:]]
    read = [_quantity(*each, whole) for each in zip(numbers, gaps, behinds, strict=True)]
    return _with_multiples_added(read, whole)


def _quantity(number: Token, gap: Gap, behind_tokens: list[Token], whole: str) -> Quantity:
    behind = read_behind(behind_tokens, whole, is_percent=number.is_percent)
    if number.is_percent and behind.factor != 1:
        raise Unclear(f"Không rõ tỷ lệ trong {quoted(whole)}; hãy viết lại, ví dụ 62,1%.")
    qualifier = " ".join(word for word in (gap.qualifier, behind.qualifier) if word)
    return Quantity(
        number.numeral, number.text, gap.joined, qualifier, behind.factor, unit=behind.unit, words=behind.words,
        is_percent=number.is_percent, is_negative=gap.is_negative, is_told=behind.is_told, is_split=gap.is_split,
        negated=behind.negated)


def _with_multiples_added(quantities: list[Quantity], whole: str) -> list[Quantity]:
    """1 tỷ 250 triệu đồng is one quantity."""
    together = quantities[:1]
    for quantity in quantities[1:]:
        if _goes_on(together[-1], quantity):
            together[-1] = _added(together[-1], quantity, whole)
        else:
            together.append(quantity)
    return together


def _goes_on(first: Quantity, second: Quantity) -> bool:
    return first.factor > 1 and not first.unit and second.joined == LOOSE and not second.is_percent


def _added(first: Quantity, second: Quantity, whole: str) -> Quantity:
    """The smaller multiple must fit under the greater: "1,5 tỷ 250 triệu" and "1 tỷ 250" are asked."""
    above = first.smallest or first.factor
    is_whole = "," not in first.numeral.text + second.numeral.text
    if not is_whole or not 1 < second.factor < above or second.value >= above:
        raise Unclear(f"Không rõ các phần của số trong {quoted(whole)} cộng lại thế nào; "
                      "hãy viết thành một số, ví dụ 1,25 tỷ đồng hoặc 1.250.000.000 đồng.")
    return replace(first, added=plus(first.added, second.value), smallest=second.factor, unit=second.unit,
                   words=second.words, negated=second.negated)
