"""Is it the paper that was issued? Byte for byte, else letter for letter; a scan has neither."""

from io import BytesIO

import pikepdf

from oversight.signatures.additions import has_only_signatures_more
from oversight.signatures.judgement import Judgement
from oversight.signatures.letters import letters_of
from oversight.signatures.wording import ONLY_A_PICTURE

FEW_LETTERS = 20
"""Fewer on the whole file: a scanner's stamp, the caption of a signature, but no text of a paper."""

SAME_PRINT = "Đúng bản in từ hệ thống, trùng từng byte; chỉ được thêm chữ ký số."
UNTOUCHED = "Đúng bản in từ hệ thống, trùng từng byte."
SAME_TEXT = ("Cùng nội dung với văn bản đã phát hành: phần chữ trùng từng chữ. "
             "Hình vẽ, con dấu trên trang không so được bằng máy.")
PRINT_AND_MORE = "Tệp bắt đầu bằng đúng bản in từ hệ thống nhưng đã được thêm nội dung khác ngoài chữ ký."
DRAWN_OVER = "Trên trang có chú thích hoặc hình được thêm vào; hãy xem kỹ từng trang."
ANOTHER = "Khác nội dung với văn bản đã phát hành."


def compare(content: bytes, printed: bytes) -> Judgement:
    """`printed` is our own print of the issued paper."""
    if content == printed:
        return Judgement("print", (UNTOUCHED,))
    begins_with_it = content.startswith(printed)
    if begins_with_it and _is_print_with_signatures(content, printed):
        return Judgement("print", (SAME_PRINT,))
    is_pictured, is_drawn_over = _looked_at(content)
    more = ((PRINT_AND_MORE,) if begins_with_it else ()) + ((DRAWN_OVER,) if is_drawn_over else ())
    found = letters_of(content)
    if len(found) < FEW_LETTERS:
        return Judgement("scan", (ONLY_A_PICTURE,), is_pictured)
    if found == letters_of(printed):
        return Judgement("text", (SAME_TEXT, *more), is_pictured)
    return Judgement("other", (ANOTHER, *more), is_pictured)


def _is_print_with_signatures(content: bytes, printed: bytes) -> bool:
    try:
        return has_only_signatures_more(content, printed)
    except Exception:  # what cannot be followed is not known to be harmless
        return False


def _looked_at(content: bytes) -> tuple[bool, bool]:
    """Whether every page bears a picture, and whether any page has something laid over it but links and signatures."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return all(_has_picture(page) for page in pdf.pages), any(_is_drawn_over(page) for page in pdf.pages)


def _has_picture(page: pikepdf.Page) -> bool:
    drawn = page.get("/Resources", {}).get("/XObject", {})
    return any(str(each.get("/Subtype", "")) == "/Image" for _, each in drawn.items())


def _is_drawn_over(page: pikepdf.Page) -> bool:
    laid = [str(each.get("/Subtype", "")) for each in page.get("/Annots", [])]
    return any(kind not in ("/Widget", "/Link") for kind in laid)
