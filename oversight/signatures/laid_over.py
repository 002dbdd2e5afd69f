"""What lies over the pages of a file, and whether it may hide or alter what they say.

Nobody can tell by machine what the picture of a signature shows: it must be small, keep off the text, and its field
must bear a signature that holds. Everything else that is laid over is told.
"""

from io import BytesIO
from typing import Literal

import pikepdf
from pikepdf import Array, Dictionary
from pypdf import PdfReader

from oversight.signatures.genuine import Number, signatures_that_hold
from oversight.signatures.lines import Box, covers, lines_of, may_be_signed_over

Finding = Literal["drawn", "unsigned", "large", "over text"]

LARGEST_SHARE = 0.06
"""Of the page, that one signature may take: of an A4, say 80 by 45 mm; the seal of an office takes 36 by 36."""
LARGEST_SHARE_TOGETHER = 0.15
"""Room on one page for three signers, each with a seal."""
THICKEST_BORDER = 1


def found_laid_over(content: bytes) -> set[Finding]:
    """Whatever the readers raise of strange bytes comes through."""
    with pikepdf.open(BytesIO(content)) as pdf:
        if not any(_laid(page) for page in pdf.pages):
            return set()
        texts = PdfReader(BytesIO(content)).pages
        holding = _values_met_once(pdf) & signatures_that_hold(content)
        return {each for number, page in enumerate(pdf.pages) if _laid(page)
                for each in _found(page, texts[number], holding)}


def is_field_to_sign(laid: Dictionary) -> bool:
    return str(laid.get("/Subtype", "")) == "/Widget" and str(_inherited(laid, "/FT")) == "/Sig"


def _found(page: pikepdf.Page, text, holding: set[Number]) -> set[Finding]:
    signatures = [each for each in _laid(page) if is_field_to_sign(each)]
    found: set[Finding] = set()
    if len(signatures) < len(_laid(page)):
        found.add("drawn")
    if any(_value_of(each) not in holding for each in signatures):
        found.add("unsigned")
    return found | _of_boxes([_box(each) for each in signatures], _area(_corners(page.mediabox)), text)


def _of_boxes(boxes: list[Box], whole: float, text) -> set[Finding]:
    seen = [box for box in boxes if _area(box)]
    found: set[Finding] = set()
    areas = [_area(box) for box in seen]
    if max(areas, default=0) > LARGEST_SHARE * whole or sum(areas) > LARGEST_SHARE_TOGETHER * whole:
        found.add("large")
    if seen and _is_over_text(seen, text):
        found.add("over text")
    return found


def _is_over_text(boxes: list[Box], text) -> bool:
    lines = lines_of(text)
    covered = [line for line in lines if any(covers(box, line) for box in boxes)]
    return not all(may_be_signed_over(line, lines) for line in covered)


def _laid(page: pikepdf.Page) -> list[Dictionary]:
    """Programs leave nulls in the list, of which nothing is seen."""
    return [each for each in page.get("/Annots", []) if isinstance(each, Dictionary) and not _is_plain_link(each)]


def _is_plain_link(laid: Dictionary) -> bool:
    """Of a link nothing is seen, unless it has a look of its own or a border as thick as a page."""
    border = list(laid.get("/Border", []))
    is_thin = "/BS" not in laid and (len(border) < 3 or float(border[2]) <= THICKEST_BORDER)
    return str(laid.get("/Subtype", "")) == "/Link" and "/AP" not in laid and is_thin


def _values_met_once(pdf: pikepdf.Pdf) -> set[Number]:
    """One signature cannot stand for the pictures of several fields."""
    values = [_value_of(each) for page in pdf.pages for each in _laid(page) if is_field_to_sign(each)]
    return {value for value in values if values.count(value) == 1}


def _value_of(laid: Dictionary) -> Number:
    value = _inherited(laid, "/V")
    return value.objgen if isinstance(value, Dictionary) else (0, 0)


def _inherited(laid: Dictionary, name: str) -> object:
    return laid.get(name, laid.get("/Parent", {}).get(name, ""))


def _box(laid: Dictionary) -> Box:
    return _corners(laid.get("/Rect", Array([0, 0, 0, 0])))


def _corners(box: Array) -> Box:
    x, y, other_x, other_y = map(float, box)
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
