"""Whether a file can be kept as the signed copy of a paper, and by whom."""

from typing import Any

from workflows.roles import WRITERS, Role

SIGNED, SCAN = "signed", "scan"
READ_BY_A_SCANNER = "Bản chụp có lớp chữ do máy quét nhận dạng, không so được nội dung; hãy đối chiếu bằng mắt."
ALTERED = ("Chữ ký số của {signer} không còn khớp với nội dung: tệp đã bị thay đổi sau khi ký. "
           "Hãy lấy lại tệp gốc từ phần mềm ký số.")
NOT_SIGNED = "Tệp chưa có chữ ký số nào. Hãy tải lên bản đã ký, hoặc bản chụp của văn bản giấy đã ký."
ANOTHER = ("Khác nội dung với văn bản đã phát hành nên không nhận làm bản đã ký. Hãy kiểm tra có chọn nhầm tệp không; "
           "nếu đây là bản chụp của văn bản giấy, hãy đánh dấu “Đây là bản chụp”.")
NO_SCAN = ("Khác nội dung với văn bản đã phát hành, và không phải bản chụp: có trang không có hình. "
           "Hãy kiểm tra lại tệp.")


def may_keep_copies(seats: frozenset[Role]) -> bool:
    return bool(seats & set(WRITERS))


def kind_of(judgement: Any, *, is_told_scan: bool) -> str:
    """"signed" or "scan", for a judgement without a fault."""
    is_scan = judgement.likeness == "scan" or (judgement.likeness == "other" and is_told_scan)
    return SCAN if is_scan else SIGNED


def fault_in_copy(judgement: Any, *, is_told_scan: bool) -> str:
    """A sentence, or empty. A broken chain or what was added after signing is no fault: it is kept and told."""
    altered = next((each for each in judgement.signatures if not each.is_intact), None)
    if altered:
        return ALTERED.format(signer=altered.signer)
    if judgement.likeness == "other":
        return "" if is_told_scan and judgement.is_pictured else NO_SCAN if is_told_scan else ANOTHER
    return NOT_SIGNED if judgement.likeness != "scan" and not judgement.signatures else ""
