"""Plain text cut into numbers, words and marks. One pass, no pattern that looks back over what it has read."""

import re
from dataclasses import dataclass

from oversight.figures.numeral import Numeral, read_numeral
from oversight.figures.unclear import Unclear, quoted

_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])(?:/[0-9]{4})?"
_TO_A_YEAR = rf"(?:\ ?-\ ?{_YEAR})?"
_BEFORE_A_TIME = r"(?:(?:tính|cho|kể|trong|vào|cuối|đầu|của|hết|so\ với)\ ){0,3}"
_ONE_TIME = rf"""(?:ngày\ {_DAY} | tháng\ (?:1[0-2]|0?[1-9])(?:/{_YEAR})? | quý\ (?:[1-4]|I{{1,3}}|IV)(?:/{_YEAR})?
    | [369]\ tháng\ (?:đầu|cuối)(?:\ của)?\ năm(?:\ {_YEAR})?
    | năm(?:\ học)?\ {_YEAR}{_TO_A_YEAR} | (?:giai\ đoạn|nhiệm\ kỳ)\ {_YEAR}{_TO_A_YEAR})"""
# When the figure was counted; never a figure itself. It does not begin behind a number: "5 năm 2024" is asked.
_TIME = rf"""(?<!\w)(?<![0-9]\ ){_BEFORE_A_TIME}
    (?:(?:từ|đến|trước)\ (?:{_ONE_TIME}|{_DAY}) | {_ONE_TIME}) (?:\ đến\ (?:{_ONE_TIME}|{_DAY}))?
    (?!\w|[.,/]?[0-9]|\ ?%)"""
_TOKEN = re.compile(rf"""
    (?P<time>{_TIME})
    | (?P<number>[0-9]+(?:[.,;:'][0-9]+|\ [0-9]{{3}}(?![0-9]))*) (?P<percent>[ ]?(?:%|phần\ trăm(?!\w)))?
    | (?P<sign>[~≈≥≤<>+])
    | (?P<slash>/)
    | (?P<dash>-)
    | (?P<stop>[,;:.()\[\]=…\n•|])
    | (?P<word>tr\.đ(?!\w)|k?m[23](?!\w)|[^\W\d_]+(?:-[^\W\d_]+)*|₫)
    | (?P<blank>[ ])
    | (?P<other>.)
    """, re.VERBOSE | re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Token:
    """`kind` is a group of the pattern above. `is_loose` when nothing stands right before it."""

    kind: str
    text: str
    is_loose: bool = True
    is_percent: bool = False
    numeral: Numeral | None = None

    @property
    def word(self) -> str:
        return self.text.casefold()


def tokens_of(text: str) -> list[Token]:
    """Raises Unclear: with one sentence for each number that may be read in two ways."""
    _refuse_strange_digits(text)
    faults, tokens = [], []
    for match in _TOKEN.finditer(text):
        try:
            tokens.append(_token(match))
        except Unclear as unclear:
            faults.append(str(unclear))
    if faults:
        raise Unclear(" ".join(dict.fromkeys(faults)))
    return [token for token in tokens if token.kind != "blank"]


def _token(match: re.Match) -> Token:
    before = match.string[:match.start()][-1:]
    if match["number"] is None:
        return _mark(match, is_loose=before in ("", " ", "\n"))
    if before.isalpha():
        raise Unclear(f"Trong {quoted(match.string)} chữ và số viết liền nhau; hãy để dấu cách trước “{match[0]}”.")
    is_percent = match["percent"] is not None
    numeral = read_numeral(match["number"], "%" if is_percent else "", is_alone=match[0] == match.string)
    return Token("number", match[0], before in ("", " ", "\n"), is_percent, numeral)


def _mark(match: re.Match, *, is_loose: bool) -> Token:
    if match.lastgroup == "other":
        strange = f"Không hiểu dấu “{match[0]}”" if match[0].isprintable() else "Có ký tự không hợp lệ"
        raise Unclear(f"{strange} trong {quoted(match.string)}; hãy viết lại, chỉ gồm số và đơn vị.")
    return Token(match.lastgroup, match[0], is_loose)


def _refuse_strange_digits(text: str) -> None:
    for letter in text:
        if letter.isnumeric() and letter not in "0123456789²³":
            raise Unclear(f"“{letter}” trong {quoted(text)} không phải chữ số thường dùng; "
                          "hãy viết bằng các chữ số 0–9.")
