"""The one reader of figures."""

import re
from unicodedata import normalize

from oversight.figures.answers import rows_in, yes_or_no
from oversight.figures.asked_for import AskedFor, asked_for
from oversight.figures.dates import date_in, is_date
from oversight.figures.figure import Figure
from oversight.figures.no_data import refuse_no_data, refuse_nothing
from oversight.figures.number import number_in
from oversight.figures.plain import plain
from oversight.figures.unclear import Unclear, quoted
from oversight.text import tidy

LONGEST = 300  # characters of a figure; a story belongs in the text beside it
LONGEST_TABLE = 20_000
_BARE_MARK = re.compile(r"(?:^|[\s(])[.,][0-9]")  # ",75": a nought that was left out, or a slip of the hand
_NOT_NUMBERS = ("yes_no", "choice", "table", "date")


def understand(text: str, value_type: str = "", unit_of_measure: str = "") -> Figure:
    """`value_type` is one of the outline's, or "" when it is not known. Never raises; asks in `Figure.ask`."""
    try:
        return _understood(text, asked_for(value_type, unit_of_measure[:LONGEST]))
    except Unclear as unclear:
        return Figure(text, ask=str(unclear))


def _understood(typed: str, asked: AskedFor) -> Figure:
    if asked.value_type == "table":
        return _table(typed)
    if len(typed) > LONGEST:
        raise Unclear(f"{quoted(typed)} quá dài; hãy chỉ ghi số liệu, lời giải trình ghi riêng.")
    text = plain(typed)
    refuse_nothing(text)
    if asked.value_type != "choice":  # the outline may offer "Không" or "Chưa rõ"
        refuse_no_data(text, is_yes_or_no=asked.value_type == "yes_no")
    return _answer(typed, text, asked) if asked.value_type in _NOT_NUMBERS else _figure(typed, text, asked)


def _table(typed: str) -> Figure:
    if len(typed) > LONGEST_TABLE:
        raise Unclear("Bảng quá dài; hãy gửi kèm dưới dạng tệp.")
    return Figure(typed, rows=rows_in(normalize("NFC", typed)))


def _answer(typed: str, text: str, asked: AskedFor) -> Figure:
    if asked.value_type == "date":
        return Figure(typed, on=date_in(text))
    return Figure(typed, choice=yes_or_no(text) if asked.value_type == "yes_no" else " ".join(tidy(typed).split()))


def _figure(typed: str, text: str, asked: AskedFor) -> Figure:
    if _BARE_MARK.search(text):
        raise Unclear(f"{quoted(text)} có dấu phẩy hoặc dấu chấm đứng trước số; nếu là phần thập phân, hãy viết đủ, "
                      "ví dụ 0,75.")
    if not is_date(text):
        return number_in(typed, text, asked)
    on = date_in(text)
    if asked.value_type:
        raise Unclear(f"{quoted(text)} là một ngày; chỉ tiêu này cần số liệu, ví dụ 1.207 hộ hoặc 62,1%.")
    return Figure(typed, on=on)
