"""Đề cương báo cáo: its sections, each with a table of its indicators that leaves room for the figures."""

from collections.abc import Iterable, Iterator

from oversight.models.outline import OutlineItem
from oversight.models.round import Round
from oversight.papers.blocks import Block, Column, Heading, Paragraph, Table
from oversight.papers.numerals import roman
from oversight.papers.phrases import MISSING
from oversight.rules.outline import sections
from oversight.rules.outline_words import answers_words, target_words

INDICATORS = (
    Column("Mã", 7, "center"), Column("Chỉ tiêu", 34), Column("Đơn vị tính", 11, "center"),
    Column("Mục tiêu, kế hoạch", 18), Column("Kết quả", 12, "right"), Column("Ghi chú", 18))
WITHOUT_A_SECTION = "Số liệu báo cáo"


def outline_of(round_: Round) -> Iterator[Block]:
    if not round_.outline:
        yield Paragraph(MISSING)
    for place, (head, indicators) in enumerate(sections(round_.outline), start=1):
        yield Heading(1, head.text.strip() if head else WITHOUT_A_SECTION, _number(head, place))
        if head and head.guidance:
            yield Paragraph(head.guidance)
        if indicators:
            yield Table(INDICATORS, tuple(_rows(indicators)))


def _number(head: OutlineItem | None, place: int) -> str:
    return head.code if head and head.code else roman(place)


def _rows(indicators: Iterable[OutlineItem]) -> Iterator[tuple[str, ...]]:
    """An indicator that is named by no code is counted."""
    for place, item in enumerate(indicators, start=1):
        yield (item.code or str(place), _name(item), item.unit_of_measure, _target(item), "", _note(item))


def _name(item: OutlineItem) -> str:
    return item.text.strip() if item.is_required else f"{item.text.strip()} (nếu có)"


def _target(item: OutlineItem) -> str:
    return "\n".join(text for text in (target_words(item), item.period) if text)


def _note(item: OutlineItem) -> str:
    return "\n".join(f"{label}: {text}" for label, text in answers_words(item).items())
