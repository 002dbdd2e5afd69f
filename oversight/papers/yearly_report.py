"""Báo cáo kết quả hoạt động giám sát của năm: the numbers of a year as a draft to be completed and signed.

The house counts and does not judge: where the report assesses there is room to write. Number and day are left to
the office, which issues it.
"""

from collections.abc import Iterator
from datetime import date

from oversight.papers.blocks import Block, Column, Heading, ItemList, Paragraph, Table
from oversight.papers.bodies import BodyName
from oversight.papers.document import Appendix, Document
from oversight.papers.letterhead import issuer_of_a_body
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import MISSING
from oversight.papers.recipients import recipients
from oversight.papers.references import LAW_TITLE
from oversight.papers.signing import for_the_body
from oversight.papers.wording import official_date, punctuated
from oversight.yearly.figures_in_words import figure_words
from oversight.yearly.lines import ADDRESSEES
from oversight.yearly.tally import UnitTally
from oversight.yearly.telling import ToldLine, ToldPart

DRAFT = "Dự thảo"
UNITS_TITLE = "Kiến nghị giám sát theo cơ quan chủ trì"
TO_WRITE = (
    ("Đánh giá chung", ("Kết quả đạt được", "Tồn tại, hạn chế và nguyên nhân")),
    ("Phương hướng, nhiệm vụ trọng tâm", ()), ("Kiến nghị, đề xuất", ()))
OF_UNITS = (Column("TT", 6, "center"), Column("Cơ quan chủ trì", 44), Column("Đã ban hành", 15, "center"),
            Column("Đã hoàn thành", 17, "center"), Column("Đang quá hạn", 16, "center"))


def describe(
    body: BodyName, code: str, year: int, parts: tuple[ToldPart, ...], units: tuple[UnitTally, ...], on: date
) -> Document:
    """`body` reports, `code` stands in its document numbers; what was counted is told as of `on`."""
    return Document(
        issuers=(issuer_of_a_body(body),), code=f"BC-{code}", place=body.council.place_name, type_name="Báo cáo",
        subject=f"Kết quả hoạt động giám sát năm {year} của {body.full}",
        blocks=(_opening(body, year, on), *_begun(), *_results(parts, year), *_to_write(3), _end(body, year)),
        signatures=(for_the_body(body, None),), watermark=DRAFT,
        recipients=recipients(body.council.name, f"Đại biểu {body.council.short_name}"),
        appendices=tuple(_appendices(parts, units, year)))


def _opening(body: BodyName, year: int, on: date) -> Block:
    return Paragraph(
        f"Thực hiện quy định của {LAW_TITLE}, {body.full} báo cáo kết quả hoạt động giám sát năm {year} như sau "
        f"(số liệu tính đến {official_date(on)}):")


def _begun() -> Iterator[Block]:
    yield Heading(1, "Công tác triển khai", heading_number(1, 1))
    yield Paragraph(MISSING)


def _results(parts: tuple[ToldPart, ...], year: int) -> Iterator[Block]:
    """A part of which nothing was counted says so in a sentence, and has no table of noughts."""
    yield Heading(1, "Kết quả hoạt động giám sát", heading_number(1, 2))
    for place, part in enumerate(parts, start=1):
        yield Heading(2, part.title, heading_number(2, place))
        if any(line.now or line.before for line in part.lines):
            yield _table_of(part.lines, year)
        else:
            yield Paragraph(f"Trong năm {year} không phát sinh.")


def _to_write(first: int) -> Iterator[Block]:
    for place, (title, sections) in enumerate(TO_WRITE, start=first):
        yield Heading(1, title, heading_number(1, place))
        for number, section in enumerate(sections, start=1):
            yield Heading(2, section, heading_number(2, number))
            yield Paragraph(MISSING)
        if not sections:
            yield Paragraph(MISSING)


def _end(body: BodyName, year: int) -> Block:
    return Paragraph(f"Trên đây là Báo cáo kết quả hoạt động giám sát năm {year}, {body.full} trân trọng báo cáo")


def _appendices(parts: tuple[ToldPart, ...], units: tuple[UnitTally, ...], year: int) -> Iterator[Appendix]:
    groups = [group for part in parts for group in part.groups]
    means = tuple(f"{line.label}: {line.means}" for part in parts for line in part.lines)
    number = iter(("I", "II", "III"))
    if groups:
        blocks = tuple(_table_of(group.lines, year, group.title) for group in groups)
        yield Appendix("Số liệu chi tiết", blocks, next(number))
    if units:
        yield Appendix(UNITS_TITLE, (Paragraph(ADDRESSEES, is_italic=True), _units(units)), next(number))
    yield Appendix("Cách tính số liệu", (ItemList(punctuated(means)),), next(number))


def _table_of(lines: tuple[ToldLine, ...], year: int, caption: str = "") -> Table:
    columns = (Column("Nội dung", 52), Column("Đơn vị tính", 14, "center"), Column(f"Năm {year}", 12, "center"),
               Column(f"Năm {year - 1}", 12, "center"), Column("Tăng, giảm", 12, "center"))
    rows = tuple((line.label, line.unit, *figure_words(line)) for line in lines)
    if not any(line.unit for line in lines):
        return Table((columns[0], *columns[2:]), tuple((row[0], *row[2:]) for row in rows), caption)
    return Table(columns, rows, caption)


def _units(units: tuple[UnitTally, ...]) -> Table:
    return Table(OF_UNITS, tuple(
        (str(place), unit.name, str(unit.asked), str(unit.fulfilled), str(unit.overdue))
        for place, unit in enumerate(units, start=1)))
