"""One number as typed. Dots or spaces between groups of three, then a comma and decimals; nothing else is read."""

import re
from dataclasses import dataclass
from decimal import Decimal

from oversight.figures.notation import vietnamese
from oversight.figures.unclear import Unclear

HOW = "hãy viết lại với dấu phẩy trước phần thập phân và dấu chấm giữa các hàng nghìn"

_UNGROUPED = re.compile(r"[0-9]+(?:,[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)(?:,[0-9]+)?")
_LIKE_ENGLISH_THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_SEPARATOR = re.compile(r"[^0-9]")
_LIKE_A_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")


@dataclass(frozen=True)
class Numeral:
    """`may_be_thousands`: "1,207" is 1,207 to us and 1.207 to whoever learnt to count from a spreadsheet.

    `is_grouped`: "1.207" without decimals, which such a person may have meant as 1,207.
    """

    text: str
    value: Decimal
    may_be_thousands: bool = False
    is_grouped: bool = False


def read_numeral(text: str, sign: str = "", *, is_alone: bool = False) -> Numeral:
    """Raises Unclear. `sign` is what follows, "%" or nothing, for the sentence; alone, "31.11" may be a day."""
    if not (_UNGROUPED.fullmatch(text) or _GROUPED.fullmatch(text)):
        raise Unclear(_how_to_rewrite(text, sign) + _perhaps_a_day(text if is_alone and not sign else ""))
    value = Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    is_grouped = "," not in text and not text.isdigit()
    return Numeral(text, value, bool(_LIKE_ENGLISH_THOUSANDS.fullmatch(text)), is_grouped)


def offer(text: str, readings: list[str], sign: str = "") -> str:
    said = [f"{reading}{sign}" for reading in readings]
    if len(said) == 1:
        return f"“{text}{sign}” có phải là {said[0]} không? Nếu đúng, hãy viết {said[0]}."
    return f"“{text}{sign}” có thể là {' hoặc '.join(said)}; {HOW}."


def _how_to_rewrite(text: str, sign: str) -> str:
    if readings := readings_of(text):
        return offer(text, readings, sign)
    return f"“{text}{sign}” không đúng cách ghi số; {HOW}, ví dụ 1.207 hoặc 62,1."


def _perhaps_a_day(text: str) -> str:
    return " Nếu là ngày, hãy ghi đủ ngày/tháng/năm." if _LIKE_A_DAY.fullmatch(text) else ""


def readings_of(text: str) -> list[str]:
    """The numbers that may have been meant, in our notation."""
    *wholes, last = _SEPARATOR.split(text)
    return [reading for reading in (_as_decimal(text, wholes, last), _as_whole(text, wholes, last)) if reading]


def _as_decimal(text: str, wholes: list[str], last: str) -> str:
    marks = _SEPARATOR.findall(text)
    is_all_thousands = len(marks) > 1 and len(set(marks)) == 1 and len(last) == 3
    if is_all_thousands or marks[-1] not in ".,;" or not _are_groups(wholes):
        return ""
    return f"{vietnamese(int(''.join(wholes)))},{last}"


def _as_whole(text: str, wholes: list[str], last: str) -> str:
    """With one mark, perhaps put one digit off ("10.80"); with several, only between groups of three."""
    marks = set(_SEPARATOR.findall(text))
    is_put_right = len(wholes) == 1 or _are_groups([*wholes, last])
    if len(marks) > 1 or not marks <= {".", ",", " ", "'"} or wholes[0].startswith("0") or not is_put_right:
        return ""
    return vietnamese(int("".join(wholes) + last))


def _are_groups(wholes: list[str]) -> bool:
    return all(len(group) == 3 for group in wholes[1:]) and (len(wholes) == 1 or len(wholes[0]) <= 3)
