"""Đề cương báo cáo: questions to answer in words, then a table of indicators with room for the figures."""

from collections.abc import Iterator

from oversight.models.outline import OutlineItem
from oversight.models.round import Round
from oversight.papers.blocks import Block, Column, Heading, ItemList, Paragraph, Table
from oversight.papers.phrases import MISSING

INDICATORS = (
    Column("TT", 6, "center"), Column("Chỉ tiêu", 40), Column("Đơn vị tính", 14, "center"),
    Column("Mục tiêu, kế hoạch", 18, "center"), Column("Kết quả", 14, "right"), Column("Ghi chú", 12))


def outline_of(round_: Round) -> Iterator[Block]:
    questions = [item for item in round_.outline if item.kind != "indicator"]
    indicators = [item for item in round_.outline if item.kind == "indicator"]
    if not round_.outline:
        yield Paragraph(MISSING)
    if questions:
        yield Heading(1, "Nội dung báo cáo", "I")
        yield ItemList(tuple(item.text.strip() for item in questions), "number")
    if indicators:
        yield Heading(1, "Số liệu báo cáo", "II" if questions else "I")
        yield Table(INDICATORS, tuple(_row(place, item) for place, item in enumerate(indicators, start=1)))


def _row(place: int, item: OutlineItem) -> tuple[str, ...]:
    return str(place), item.text.strip(), item.unit_of_measure, item.target, "", ""
