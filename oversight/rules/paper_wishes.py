"""What a council may set for its papers: each question gives the sentence of what is wrong, or "" (Decree 30/2020)."""

import re

CODE = re.compile(r"[^\W_]+(-[^\W_]+)*")
A_DATE = re.compile(r"\bngày\b|\b(tháng|năm)\s*\d|\d\s*[/.-]\s*\d", re.IGNORECASE)
FORMULA = re.compile(r"(TUQ|TM|KT|TL|Q)\b(\.?)", re.IGNORECASE)
ACADEMIC = re.compile(r"(GS|PGS|TS|ThS|CN|KS)\s*\.", re.IGNORECASE)
FOR_ANOTHER = ("KT.", "TL.", "TUQ.")
LONGEST_TYPE, LONGEST_ISSUER = 10, 30


def fault_in_code(code: str, longest: int) -> str:
    if "/" in code:
        return "Không ghi số và dấu gạch chéo; phần mềm tự ghi trước ký hiệu."
    if len(code) > longest:
        return f"Ký hiệu tối đa {longest} ký tự."
    return "" if not code or CODE.fullmatch(code) else "Ký hiệu chỉ gồm chữ cái, chữ số và dấu gạch nối, ví dụ HĐND-VP."


def fault_in_place(place: str) -> str:
    """A place may be called Năm Căn, or Phường 12."""
    if A_DATE.search(place):
        return "Chỉ ghi địa danh, ví dụ Bắc Sơn; ngày tháng lấy theo ngày của từng văn bản."
    return "Địa danh ghi trên một dòng." if "\n" in place else ""


def fault_in_capacity(capacity: str) -> str:
    """The last line is the office of whoever signs: what stands before it says for whom."""
    lines = capacity.splitlines()
    found = [match for line in lines if (match := FORMULA.match(line))]
    for match in found:
        if not match[2] or match[1] != match[1].upper():
            return f"Hãy ghi “{match[1].upper()}.” bằng chữ in hoa, có dấu chấm."
    if lines and lines[-1].startswith(("TM.", *FOR_ANOTHER)):
        return f"Dưới dòng “{lines[-1]}” cần thêm một dòng ghi chức vụ của người ký."
    return ""


def signs_for_another(capacity: str) -> bool:
    """By KT., TL. or TUQ.: then it is not the holder of the seat who signs."""
    return any(line.startswith(FOR_ANOTHER) for line in capacity.splitlines())


def fault_in_signer(name: str) -> str:
    return "Trước họ tên người ký không ghi học hàm, học vị." if ACADEMIC.match(name) else ""


def fault_in_recipients(recipients: str) -> str:
    has_archive = any(line.casefold().startswith("lưu:") for line in recipients.splitlines())
    return "Dòng “Lưu:” ghi ở ô Lưu bên dưới." if has_archive else ""
