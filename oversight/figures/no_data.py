"""Nothing to report is said in a field of its own, with the reason; a nought is a figure."""

import re

from oversight.figures.unclear import NO_DATA_FIELD, Unclear, quoted

_MARKS = re.compile(r"[-./_xX…\s]*")
_NOTHING = {
    "không có số liệu", "chưa có số liệu", "không có dữ liệu", "chưa có dữ liệu", "chưa thống kê", "không thống kê",
    "chưa tổng hợp", "đang tổng hợp", "chưa cập nhật", "đang cập nhật", "không rõ", "chưa rõ", "n/a"}
_NOTHING_OR_NOUGHT = {"không", "không có", "chưa", "chưa có", "không phát sinh"}


def refuse_nothing(text: str) -> None:
    if not text:
        raise Unclear(f"Chưa ghi số liệu; nếu không có, hãy dùng ô “{NO_DATA_FIELD}”.")


def refuse_no_data(text: str, *, is_yes_or_no: bool) -> None:
    """`text` is plain. Raises Unclear. To a question, "chưa có" is an answer."""
    said = " ".join(text.casefold().split())
    if said in _NOTHING or _MARKS.fullmatch(said) or said.startswith(("không có số liệu", "chưa có số liệu")):
        raise Unclear(f"Nếu không có số liệu, hãy dùng ô “{NO_DATA_FIELD}” và nêu lý do, thay vì ghi {quoted(text)}.")
    if said in _NOTHING_OR_NOUGHT and not is_yes_or_no:
        raise Unclear(f"{quoted(text)} có thể là số 0 hoặc không có số liệu; hãy ghi 0, "
                      f"hoặc dùng ô “{NO_DATA_FIELD}” và nêu lý do.")
