"""What was written before and after, word by word: what stayed, what was dropped, what was added."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

SAME, DROPPED, ADDED = "same", "dropped", "added"
MOST_PAIRS = 1_500_000  # words against words; beyond it sentences are compared, for time grows with the square
Change = tuple[str, str]


def word_changes(before: str, after: str) -> list[Change]:
    """(SAME | DROPPED | ADDED, text) in reading order. All but DROPPED make up `after`; blanks alone are no change."""
    old, new = _pieces(before), _pieces(after)
    if len(old) * len(new) > MOST_PAIRS:
        old, new = _sentences(before), _sentences(after)
    return list(_changes(old, new))


def _pieces(text: str) -> list[str]:
    """A word, a number or a mark with the blanks behind it; "01/KH-BCĐ" and "1.207,5" are one word."""
    return re.findall(r"\w+(?:[.,/-]\w+)*\s*|[^\w\s]\s*|^\s+", text)


def _sentences(text: str) -> list[str]:
    return re.findall(r".+?(?:[.;!?]\s+|\n+|$)|\n+", text)


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [each.rstrip() for each in old], [each.rstrip() for each in new], autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            last = max(old[end - 1], new[new_end - 1], key=len)  # the last word of a text has no blank behind it
            yield SAME, "".join([*new[new_start:new_end - 1], last])
            continue
        if end > start:
            yield DROPPED, "".join(old[start:end])
        if new_end > new_start:
            yield ADDED, "".join(new[new_start:new_end])
