"""Answers "for form": words of good will, of which a result is not made."""

import re
import unicodedata

TONES = {*"\u0300\u0301\u0303\u0309\u0323"}

EMPTY = """
đang đã sẽ vẫn còn mới tiếp tục triển khai thực hiện tổ chức tiếp thu ghi nhận theo quy định kế hoạch lộ trình tiến độ
và nghiêm túc kịp thời hiện nay hiện tại trước mắt thời gian tới trong quá từng bước bước đầu cơ bản
đơn vị cơ quan địa phương chúng tôi xã phường huyện tỉnh ubnd ủy ban nhân dân các cấp ngành phòng liên quan
có thẩm quyền chỉ đạo lãnh đạo quan tâm phối hợp đôn đốc tăng cường đẩy mạnh thường xuyên tập trung quyết liệt
tích cực chủ động khẩn trương sát sao đồng bộ hiệu quả đầy đủ bảo đảm đảm bảo đúng yêu cầu nhiệm vụ công tác nội dung
kiến nghị kết luận của đoàn giám sát hội đồng hđnd việc này cho với được về để sau khi thì là những
một số nhiều rất luôn xin báo cáo giao cùng như nêu trên dưới tại"""


def says_what_was_done(text: str) -> bool:
    """True as soon as one word says more: a thing, a place, a number, a deed. Signs and spaces say nothing."""
    return any(word not in SPELT and not (_is_bare(word) and word in BARE) for word in _words(text))


def _words(text: str) -> list[str]:
    """The tone last: where in a word it is put ("uỷ", "ủy") is a habit of keyboards."""
    letters = unicodedata.normalize("NFC", text).lower()
    return [_tone_last(word) for word in re.findall(r"\w+", letters)]


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(sorted(letters, key=lambda letter: letter in TONES))


def _is_bare(word: str) -> bool:
    """Typed without marks, as a hurried hand does."""
    return word.isascii()


def _without_marks(word: str) -> str:
    return "".join(letter for letter in word.replace("đ", "d") if letter.isascii())


SPELT = frozenset(_words(EMPTY))
BARE = frozenset(_without_marks(word) for word in SPELT)
