"""Answers that are no number: yes or no, one of several words, a short table."""

import re

from oversight.figures.unclear import Unclear, quoted

YES, NO = "có", "không"

_YES_WORDS = {"có", "rồi", "đã", "đúng", "đạt", "xong", "hoàn"}
_NO_WORDS = {"không", "chưa"}
# These turn or halve what was said before them.
_TURNS = {
    "không", "chưa", "nhưng", "tuy", "song", "đang", "phần", "hay", "hoặc", "nếu", "chỉ", "mới", "sẽ", "ngoại", "trừ",
    "lẽ", "thể", "dự", "kế", "ít", "toàn", "sai", "thiếu", "ra", "gần", "vài"}
_WORD = re.compile(r"[^\W\d_]+")
_RULE = re.compile(r"[\s|:+-]*")


def yes_or_no(text: str) -> str:
    """Raises Unclear. "Đã ban hành nhưng chưa thực hiện" is neither."""
    words = [word.casefold() for word in _WORD.findall(text)]
    is_turned = any(word in _TURNS for word in words[1:]) or re.search(r"[0-9?]", text)
    if words and not is_turned and words[0] in _YES_WORDS | _NO_WORDS:
        return YES if words[0] in _YES_WORDS else NO
    raise Unclear(f"Không rõ {quoted(text)} là có hay không; hãy ghi “Có” hoặc “Không”, lời giải thích ghi riêng.")


def rows_in(text: str) -> tuple[tuple[str, ...], ...]:
    """A line a row, cells parted by tabs or "|". Rules of dashes and empty lines are no rows. Raises Unclear."""
    lines = (line for line in text.splitlines() if not _RULE.fullmatch(line))
    rows = tuple(_cells(line) for line in lines)
    if not rows:
        raise Unclear("Bảng chưa có dòng nào; hãy ghi mỗi dòng của bảng trên một dòng, các ô cách nhau bằng dấu “|”.")
    return rows


def _cells(line: str) -> tuple[str, ...]:
    mark = "\t" if "\t" in line else "|"
    inside = line.strip(" ").removeprefix("|").removesuffix("|") if mark == "|" else line
    return tuple(" ".join(cell.split()) for cell in inside.split(mark))
