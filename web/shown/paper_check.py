"""What the public page says. Number, day, content, correction: nothing else of a paper passes through here."""

from dataclasses import dataclass

from oversight.services.paper_check import KnownPaper
from web.filters import date_vi

UNKNOWN = "Không có văn bản nào mang mã này. Hãy xem lại từng chữ của mã in ở chân trang đầu của văn bản."
ALTERED_HERE = ("Bản lưu trong hệ thống không còn nguyên vẹn nên chưa xác nhận được nội dung. "
                "Hãy liên hệ cơ quan ban hành văn bản.")
ISSUED_HERE = "Hệ thống có phát hành văn bản mang mã này."
SAME = "Dấu nội dung trong mã QR trùng với văn bản đã phát hành."
OTHER = "Dấu nội dung trong mã QR KHÔNG trùng với văn bản đã phát hành."
UNASKED = "Chưa so được, vì mã được gõ tay. Hãy quét mã QR, hoặc so bằng tệp PDF ở dưới."
CORRECTED = "Đã có văn bản đính chính ban hành sau."
UNCORRECTED = "Chưa có văn bản đính chính."


@dataclass(frozen=True)
class ShownCheck:
    tone: str
    sentence: str
    facts: tuple[tuple[str, str], ...] = ()


def shown_check(known: KnownPaper | None, mark: str) -> ShownCheck:
    if known is None:
        return ShownCheck("attention", UNKNOWN)
    tone, content = _content(known, mark)
    return ShownCheck(tone, content if tone == "attention" else ISSUED_HERE, (
        ("Số, ký hiệu", known.number_and_code), ("Ngày ban hành", date_vi(known.dated_on)), ("Nội dung", content),
        ("Đính chính", CORRECTED if known.is_corrected else UNCORRECTED)))


def _content(known: KnownPaper, mark: str) -> tuple[str, str]:
    if not known.is_whole:
        return "attention", ALTERED_HERE
    if not mark:
        return "progress", UNASKED
    return ("done", SAME) if known.is_marked(mark) else ("attention", OTHER)
