"""Is it the paper that was issued? Byte for byte, else letter for letter; a scan has neither.

"print" is said only of what was proven: our bytes, and nothing over them but signatures that hold. How pages look is
not compared, so of equal letters nothing more is said than that they are equal.
"""

from io import BytesIO

import pikepdf

from oversight.signatures.additions import has_only_fields_to_sign_more
from oversight.signatures.judgement import Judgement
from oversight.signatures.laid_over import found_laid_over
from oversight.signatures.letters import letters_of
from oversight.signatures.wording import LAID_OVER, ONLY_A_PICTURE

FEW_LETTERS = 20
"""Fewer on the whole file: a scanner's stamp, the caption of a signature, but no text of a paper."""

SAME_PRINT = "Đúng bản in từ hệ thống, trùng từng byte; chỉ được thêm chữ ký số."
UNTOUCHED = "Đúng bản in từ hệ thống, trùng từng byte."
SAME_TEXT = "Phần chữ máy đọc được trùng từng chữ với văn bản đã phát hành, nhưng tệp không phải bản in từ hệ thống."
NOT_LOOKED_AT = ("Hình của các trang không được so: chữ có thể bị che hoặc bị vẽ đè mà máy không thấy. "
                 "Hãy so bằng mắt với bản in từ hệ thống.")
PRINT_AND_MORE = "Tệp bắt đầu bằng đúng bản in từ hệ thống nhưng đã được thêm nội dung khác ngoài chữ ký."
ANOTHER = "Khác nội dung với văn bản đã phát hành."


def compare(content: bytes, printed: bytes) -> Judgement:
    """`printed` is our own print of the issued paper. The first sentence tells the likeness, the others what to heed.

    Whatever the readers raise of strange bytes comes through.
    """
    if content == printed:
        return Judgement("print", (UNTOUCHED,))
    begins_with_it = content.startswith(printed)
    laid = found_laid_over(content)
    if begins_with_it and not laid and _is_print_to_sign(content, printed):
        return Judgement("print", (SAME_PRINT,))
    more = ((PRINT_AND_MORE,) if begins_with_it else ()) + tuple(LAID_OVER[each] for each in LAID_OVER if each in laid)
    return _by_letters(content, printed, more)


def _by_letters(content: bytes, printed: bytes, more: tuple[str, ...]) -> Judgement:
    is_pictured, found = _is_pictured(content), letters_of(content)
    if len(found) < FEW_LETTERS:
        return Judgement("scan", (ONLY_A_PICTURE, *more), is_pictured)
    if found == letters_of(printed):
        return Judgement("text", (SAME_TEXT, *more, NOT_LOOKED_AT), is_pictured)
    return Judgement("other", (ANOTHER, *more), is_pictured)


def _is_print_to_sign(content: bytes, printed: bytes) -> bool:
    try:
        return has_only_fields_to_sign_more(content, printed)
    except Exception:  # what cannot be followed is not known to be harmless
        return False


def _is_pictured(content: bytes) -> bool:
    with pikepdf.open(BytesIO(content)) as pdf:
        return all(_has_picture(page) for page in pdf.pages)


def _has_picture(page: pikepdf.Page) -> bool:
    drawn = page.get("/Resources", {}).get("/XObject", {})
    return any(str(each.get("/Subtype", "")) == "/Image" for _, each in drawn.items())
