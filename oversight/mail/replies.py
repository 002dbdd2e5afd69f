"""What a mail server answers, in the words of an office. The code stays, for whoever keeps the server."""

import re

ENHANCED = re.compile(rb"\b[245]\.\d{1,3}\.\d{1,3}\b")

OF_A_MAILBOX = (  # the first that fits; enhanced codes of RFC 3463 say more than the three digits
    (("5.1.1", "5.1.10", "550"), "Máy chủ thư báo không có hộp thư này"),
    (("5.2.1",), "Hộp thư này đã bị khóa"),
    (("5.2.2", "4.2.2", "552", "452"), "Hộp thư của người nhận đã đầy"),
    (("5.1.2", "5.4.4", "5.1.3", "553", "501"), "Máy chủ thư báo địa chỉ này không đúng"),
    (("5.7.1", "554", "551"), "Máy chủ thư không cho gửi đến địa chỉ này"),
)
FOR_NOW = "Hộp thư của người nhận tạm thời không nhận thư"
FOR_GOOD = "Máy chủ thư từ chối địa chỉ này"


def of_a_mailbox(code: int, reply: bytes) -> str:
    known = (words for codes, words in OF_A_MAILBOX if set(codes) & set(_codes(code, reply)[:1]))
    return with_code(next(known, FOR_NOW if code < 500 else FOR_GOOD), code, reply)


def with_code(words: str, code: int, reply: bytes = b"") -> str:
    return f"{words} (mã {' '.join(_said(code, reply))})."


def _codes(code: int, reply: bytes) -> list[str]:
    """The one that says most first."""
    return list(reversed(_said(code, reply)))


def _said(code: int, reply: bytes) -> list[str]:
    found = ENHANCED.search(reply)
    return [str(code), *([found[0].decode("ascii")] if found else [])]
