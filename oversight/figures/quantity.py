"""One number with what belongs to it, before it is known what the whole line says."""

from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.multiples import plus, times
from oversight.figures.numeral import Numeral

# How it hangs on the number before it, where no phrase says so (those of phrases.py come beside these).
FIRST, AFTER_A_STOP, AFTER_A_WORD, LOOSE = "first", "stop", "word", "loose"


@dataclass(frozen=True)
class Quantity:
    """`numeral` as typed, `factor` from words ("triệu"), `unit` in its one spelling or as typed, perhaps empty.

    `added` and `smallest` are the lesser multiples of "1 tỷ 250 triệu". `words` are all words behind the number, in
    lower case; `is_told` when they tell of the things counted ("đúng hạn") and name no unit. `is_split` when only a
    comma or a dot parts it from the number before ("62, 1%"). `negated` are the words behind it from a negation on.
    """

    numeral: Numeral
    said: str
    joined: str
    qualifier: str = ""
    factor: Decimal = Decimal(1)
    added: Decimal = Decimal(0)
    smallest: Decimal = Decimal(0)
    unit: str = ""
    words: tuple[str, ...] = ()
    is_percent: bool = False
    is_negative: bool = False
    is_told: bool = False
    is_split: bool = False
    negated: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal:
        value = plus(times(self.numeral.value, self.factor), self.added)
        return value.copy_negate() if self.is_negative else value
