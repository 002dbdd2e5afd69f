"""Whether two rounds supervise the same: by the code of the theme, else by words that say much the same."""

import re
from functools import lru_cache
from itertools import pairwise

from oversight.search.words import words_in

ALIKE = 0.6
"""Of the words and neighbouring words of both, how much is shared. "quản lý đất đai" and "quản lý, sử dụng đất đai"
share 0.67; "quản lý đất đai" and "quản lý đầu tư công" 0.37."""

# Where a theme goes on to say the place or the years, and what every second theme begins with.
WHERE_AND_WHEN = re.compile(
    r"\b(?:trên địa bàn|tại địa bàn|giai đoạn|từ năm|từ ngày|năm \d{4}).*", re.IGNORECASE | re.DOTALL)
SAYING_NOTHING = re.compile(
    r"\b(?:giám sát|chuyên đề|việc|công tác|tình hình|kết quả|thực hiện|triển khai|chấp hành)\b", re.IGNORECASE)


def is_same_theme(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Each a theme and its code, "" when it has none."""
    (theme, code), (other_theme, other_code) = one, other
    if code.strip() and code.strip().casefold() == other_code.strip().casefold():
        return True
    own, others = _said(theme), _said(other_theme)
    return bool(own and others) and 2 * len(own & others) / (len(own) + len(others)) >= ALIKE


@lru_cache(maxsize=4096)  # a programme is compared with itself and with the rounds of two years
def _said(theme: str) -> frozenset[str]:
    core = WHERE_AND_WHEN.sub("", theme)
    words = _words(SAYING_NOTHING.sub(" ", core)) or _words(theme)
    return frozenset((*words, *(f"{word} {next_}" for word, next_ in pairwise(words))))


def _words(text: str) -> list[str]:
    return [word.spelt for word in words_in(text)]
