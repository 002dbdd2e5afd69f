"""What stands in the margins: page numbers but on first pages, the word of a draft, the code to ask by."""

from typing import Any

from docx.document import Document as WordFile

from oversight.papers.document import Document
from web.printing.word.elements import make, paragraph
from web.printing.word.watermark import watermark

ROOM_FOR_A_SQUARE = 1134  # twentieths of a point, 20 mm at the right: a code to point a telephone at may stand there


def write_edges(made: WordFile, document: Document) -> None:
    """Appendices take them over from the paper, except for the code, which stands once."""
    first, *others = made.sections
    _write(first.header, "SoTrang", _page_number(), *watermark(document.watermark))
    _write(first.first_page_header, "SoTrang", *watermark(document.watermark))
    _write(first.footer, "MaKiemTra")
    _write(first.first_page_footer, "MaKiemTra", *_code(document))
    if others:
        _write(others[0].first_page_footer, "MaKiemTra")


def _write(edge: Any, style: str, *parts: Any) -> None:
    edge.is_linked_to_previous = False
    element = edge._element
    element.clear()
    element.append(paragraph(style, *parts, right=ROOM_FOR_A_SQUARE if style == "MaKiemTra" else 0))


def _page_number() -> Any:
    return make("fldSimple", make("r", make("t")), instr=" PAGE ")


def _code(document: Document) -> tuple[str, ...]:
    return (f"Mã kiểm tra: {document.check_code}",) if document.check_code else ()
