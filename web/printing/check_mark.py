"""Mã kiểm tra in the bottom margin of the first page: a QR and the code beneath, for whoever holds a print.

The address in the QR carries the first letters of the issued content's SHA-256 too, so that the page it opens can
tell whether this print is of that content. Papers that were issued without a code are printed as they always were.
"""

from dataclasses import dataclass

import segno

from oversight.models.papers import IssuedPaper

PAGE = "/kiem-tra"
MARK_LETTERS = 16
"""Of the content's SHA-256: 64 bits, as hard to hit as the code, and the QR stays small."""


@dataclass(frozen=True)
class CheckMark:
    """`target` is what the QR holds; `place` is where to type the code, as it is printed, "" when nobody knows."""

    code: str
    target: str
    place: str

    @property
    def picture(self) -> str:
        """Inline data: the printer fetches nothing. One module is one unit; the margin around it is the page's."""
        return segno.make(self.target, error="m", micro=False).svg_data_uri(border=0, xmldecl=False)


def check_mark(paper: IssuedPaper, public_address: str) -> CheckMark | None:
    """`public_address`: "https://giamsat.example.gov.vn"; "" leaves the code alone: no address that leads nowhere."""
    code = paper.document.get("check_code", "")
    if not code:
        return None
    if not public_address:
        return CheckMark(code, code, "")
    target = f"{public_address}{PAGE}/{code}?v={paper.sha256[:MARK_LETTERS]}"
    return CheckMark(code, target, public_address.partition("://")[2] + PAGE)
