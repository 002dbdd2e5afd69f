"""Chỉ mục tra cứu: nobody vouches for it, but people read pieces of it. Each entry must be as the program wrote it."""

from oversight.models.search import SearchEntry
from oversight.search.entries import seal_of
from oversight.verification.reading import UNREADABLE, Found
from oversight.verification.report import Report

TABLE = SearchEntry.__table__
ANEW = "chạy oversight reindex để lập lại"


def judge_entry(found: Found, report: Report) -> None:
    if sentence := _fault(found):
        report.add(f"Chỉ mục tra cứu, mục {found.address}", f"{sentence}; {ANEW}")


def _fault(found: Found) -> str:
    if found.spoiled:
        return f"không đọc được cột {', '.join(found.spoiled)}"
    try:
        return "" if seal_of(found.cells) == found.cells["seal"] else "nội dung đã bị thay đổi"
    except UNREADABLE:
        return "có ký tự hoặc kiểu dữ liệu không hợp lệ"
