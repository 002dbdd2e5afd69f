"""Vietnamese text as we keep it: NFC, no characters that a database or a printer chokes on."""

import unicodedata
from typing import Any

LONGEST_WORD = 1_000
MOST_LINES = 2_000
"""Of one text: a printer takes as long for a word without end as for a whole book."""

BIDI_CONTROLS = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


def tidy(text: str) -> str:
    """NFC, line ends as \\n, no blanks at the ends. Letters typed on a Mac (NFD) become the same letters."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def tidied(value: Any) -> Any:
    """Tidy, if it is text."""
    return tidy(value) if isinstance(value, str) else value


def fault_in_text(text: str, limit: int) -> str:
    """A sentence when `text` cannot be kept, else empty."""
    if any(_is_forbidden(character) for character in text):
        return "Văn bản có ký tự không hợp lệ; hãy gõ lại hoặc dán dưới dạng văn bản thuần."
    if len(text) > limit:
        return f"Quá dài: {_dotted(len(text))} ký tự, tối đa {_dotted(limit)} ký tự."
    if any(len(word) > LONGEST_WORD for word in text.split()):
        return f"Có chuỗi dài hơn {_dotted(LONGEST_WORD)} ký tự liền nhau không có dấu cách; hãy bỏ bớt hoặc tách ra."
    if text.count("\n") >= MOST_LINES:
        return f"Có hơn {_dotted(MOST_LINES)} dòng; hãy bỏ bớt dòng trống hoặc tách ra."
    return ""


def _is_forbidden(character: str) -> bool:
    is_control = ord(character) < 32 and character not in "\n\t"
    is_surrogate = 0xD800 <= ord(character) <= 0xDFFF
    return is_control or is_surrogate or character == "\ufffd" or character in BIDI_CONTROLS


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
