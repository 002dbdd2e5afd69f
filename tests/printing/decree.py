"""Decree 30/2020/NĐ-CP, appendix I, as a table: what a paper must say, and in which letters. Written from the Decree
and the described paper alone, so that no printer is asked how it prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oversight.papers.blocks import Article, Heading, Paragraph, Statement
from oversight.papers.document import Document

SMALL, MIDDLE, LARGE = (12, 13), (13, 13), (13, 14)
UPRIGHT, BOLD, ITALIC, BOLD_ITALIC = (False, False), (True, False), (False, True), (True, True)


@dataclass(frozen=True)
class Element:
    """`phrase` must stand somewhere in letters of these sizes (from, to) and this face (bold, italic)."""

    name: str
    phrase: str
    sizes: tuple[float, float]
    face: tuple[bool, bool]


def elements(paper: Document) -> Iterator[Element]:
    """Of what the paper leaves open nothing is expected."""
    parts = (_letterhead(paper), _heading(paper), _text(paper), _ending(paper), _appendices(paper))
    return (element for part in parts for element in part if element.phrase.strip())


def written_date(day: date) -> str:
    """A zero before days below ten and before January and February (appendix I, II.4)."""
    month = {1: "01", 2: "02"}.get(day.month, str(day.month))
    return f"ngày {day:%d} tháng {month} năm {day:%Y}"


def _letterhead(paper: Document) -> Iterator[Element]:
    yield Element("quốc hiệu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL, BOLD)
    yield Element("tiêu ngữ", "Độc lập - Tự do - Hạnh phúc", LARGE, BOLD)
    for issuer in paper.issuers:
        if issuer.superior:
            yield Element("cơ quan chủ quản", issuer.superior.upper(), SMALL, UPRIGHT)
        yield Element("cơ quan ban hành", issuer.name.upper(), SMALL, BOLD)
    number = f"Số: {int(paper.number):02d}/{paper.code}" if paper.number else f"/{paper.code}"
    yield Element("số, ký hiệu", number, MIDDLE, UPRIGHT)
    if paper.place and paper.issued_on:
        yield Element("địa danh, ngày tháng", f"{paper.place}, {written_date(paper.issued_on)}", LARGE, ITALIC)


def _heading(paper: Document) -> Iterator[Element]:
    if paper.type_name:
        yield Element("tên loại", paper.type_name.upper(), LARGE, BOLD)
        yield Element("trích yếu", paper.subject, LARGE, BOLD)
    else:
        yield Element("trích yếu công văn", f"V/v {paper.subject}", SMALL, UPRIGHT)
    for name in paper.addressees:
        yield Element("nơi gửi", name.rpartition(" ")[0], LARGE, UPRIGHT)
    yield from (Element("kính gửi", "Kính gửi:", LARGE, UPRIGHT) for _ in paper.addressees[:1])
    for basis in paper.bases[:-1]:
        yield Element("căn cứ", basis.rstrip(";") + ";", LARGE, ITALIC)
    for basis in paper.bases[-1:]:
        yield Element("căn cứ cuối", basis.rstrip(".") + ".", LARGE, ITALIC)
    if paper.enacts:
        yield Element("lời ban hành", paper.enacts.upper(), LARGE, BOLD)


def _text(paper: Document) -> Iterator[Element]:
    for block in paper.blocks:
        match block:
            case Heading(level=1):
                yield Element("phần", f"{block.number}. {block.text.upper()}", LARGE, BOLD)
            case Heading(level=2):
                yield Element("mục", f"{block.number}. {block.text}", LARGE, BOLD)
            case Heading(level=3):
                yield Element("điểm", f"{block.number}) {block.text}", LARGE, UPRIGHT)
            case Paragraph(is_italic=False) if block.text.strip():
                yield Element("nội dung", _opening(block.text), LARGE, UPRIGHT)
            case Statement():
                yield Element("người phát biểu", block.speaker, LARGE, BOLD)
            case Article():
                yield Element("điều", f"Điều {block.number}.", LARGE, BOLD)


def _ending(paper: Document) -> Iterator[Element]:
    for signature in paper.signatures:
        yield from (Element("quyền hạn, chức vụ", line.upper(), LARGE, BOLD) for line in signature.capacity)
        yield Element("họ tên", signature.name, LARGE, BOLD)
    yield Element("nơi nhận", "Nơi nhận:", (12, 12), BOLD_ITALIC)
    for name in paper.recipients:
        yield Element("danh sách nơi nhận", f"- {name};", (11, 11), UPRIGHT)
    yield Element("lưu", f"- Lưu: {paper.archive}.", (11, 11), UPRIGHT)


def _appendices(paper: Document) -> Iterator[Element]:
    for appendix in paper.appendices:
        yield Element("phụ lục", f"Phụ lục {appendix.number}", (14, 14), BOLD)
        yield Element("tên phụ lục", appendix.title.upper(), LARGE, BOLD)


def _opening(text: str) -> str:
    return " ".join(text.split()[:4])
