"""The words behind a number: multiples, then the unit, then whatever is told."""

import re
from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.multiples import multiple_at
from oversight.figures.phrases import (
    QUALIFIER,
    TELLING,
    changes_the_number,
    joins_at_once,
    negation_in,
    phrase_at,
    unit_words,
)
from oversight.figures.tokens import Token
from oversight.figures.unclear import Unclear, quoted
from oversight.figures.units import unit_at

_SLASH = re.compile(r" ?/ ?")


@dataclass(frozen=True)
class Behind:
    factor: Decimal = Decimal(1)
    unit: str = ""
    qualifier: str = ""
    words: tuple[str, ...] = ()
    is_told: bool = False
    negated: tuple[str, ...] = ()


def read_behind(tokens: list[Token], whole: str, *, is_percent: bool) -> Behind:
    """`tokens` up to what leads to the next number. The unit ends at the first stop."""
    first, *notes = _segments(tokens)
    words = tuple(token.word for token in first)
    factor, length, unit = multiple_at(words)
    rest = words[length:]
    if word := changes_the_number(rest, is_multiplied=factor != 1):
        raise Unclear(f"“{word}” trong {quoted(whole)} làm thay đổi số đứng trước; hãy viết cả số bằng chữ số.")
    if word := joins_at_once(rest):
        raise joined_by(word, whole)
    if rest[:1] == ("/",) and not (is_percent and rest[1:]):
        raise Unclear(f"Thiếu một số hoặc một đơn vị cạnh dấu “/” trong {quoted(whole)}; "
                      "hãy viết lại, ví dụ 10/14 đơn hoặc 45 triệu đồng/người.")
    named, qualifier = unit_words(rest)
    spelt = unit or _spelling([token.text for token in first[length:length + len(named)]], named)
    said = words + tuple(token.word for note in notes for token in note)
    is_told = not spelt and bool(rest) and rest[0] in TELLING
    return Behind(factor, spelt, qualifier or _qualifier_in(notes), said, is_told, negation_in(rest))


def joined_by(word: str, whole: str) -> Unclear:
    return Unclear(f"{quoted(whole)} có các số nối bằng chữ “{word}”; hãy chỉ ghi một số của chỉ tiêu này, "
                   "phần còn lại ghi vào lời giải trình.")


def _spelling(typed: list[str], words: tuple[str, ...]) -> str:
    """"M2" is m²; "đồng/người/năm" keeps what follows; any other unit stays as it was typed."""
    unit, length = unit_at(words)
    if unit is None:
        return _joined(typed)
    return unit.spelling + (_joined(typed[length:]) if words[length:length + 1] == ("/",) else "")


def _joined(typed: list[str]) -> str:
    return _SLASH.sub("/", " ".join(typed))


def _segments(tokens: list[Token]) -> list[list[Token]]:
    segments: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in ("word", "slash"):
            segments[-1].append(token)
        else:
            segments.append([])
    return segments


def _qualifier_in(notes: list[list[Token]]) -> str:
    """"1.207 hộ (ước tính)"."""
    for note in notes:
        words = tuple(token.word for token in note)
        if words and phrase_at(words, (QUALIFIER,))[1] == len(words):
            return " ".join(words)
    return ""
