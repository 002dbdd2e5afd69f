"""What the public page says of a file held against an issued paper. It vouches for our own print and nothing else."""

from dataclasses import dataclass

from oversight.signatures import Judgement
from oversight.signatures.comparison import NOT_LOOKED_AT, UNTOUCHED

PRINT = "Tệp này đúng là bản in từ hệ thống của văn bản đã phát hành."
SIGNED_PRINT = ("Tệp này đúng là bản in từ hệ thống của văn bản đã phát hành, chỉ được thêm chữ ký số. "
                "Người ký và hình chữ ký không được kiểm tra ở đây.")
SAME_WORDS = ("Nội dung chữ đọc được trùng với bản đã phát hành, nhưng tệp không phải bản in từ hệ thống. "
              "Hãy so bằng mắt, hoặc dựa vào bản gốc do cơ quan ban hành cung cấp.")
SCAN = "Tệp này là bản chụp, không có chữ để so. Hãy so với bản do cơ quan ban hành cung cấp."
OTHER = "Nội dung tệp này KHÁC văn bản đã phát hành."


@dataclass(frozen=True)
class ShownFile:
    tone: str
    sentence: str
    found: tuple[str, ...] = ()


def shown_file(judgement: Judgement) -> ShownFile:
    """Something laid over the same words is a warning; the same words alone are neither confirmed nor doubted."""
    found = judgement.about[1:]
    if judgement.likeness == "print":
        return ShownFile("done", PRINT if judgement.about == (UNTOUCHED,) else SIGNED_PRINT)
    if judgement.likeness == "text":
        return ShownFile("neutral" if found == (NOT_LOOKED_AT,) else "attention", SAME_WORDS, found)
    return ShownFile("attention", SCAN if judgement.likeness == "scan" else OTHER, found)
