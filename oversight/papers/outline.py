"""Đề cương báo cáo: its sections, each with a table of its indicators that leaves room for the figures."""

from collections.abc import Iterable, Iterator

from oversight.models.outline import OutlineItem
from oversight.models.round import Round
from oversight.papers.blocks import Block, Column, Heading, Paragraph, Table
from oversight.papers.numerals import roman
from oversight.papers.phrases import MISSING
from oversight.rules.outline import sections
from oversight.rules.outline_words import EXPLAINED_BY, answers_words, target_words

INDICATORS = (
    Column("Mã", 7, "center"), Column("Chỉ tiêu", 40), Column("Đơn vị tính", 11, "center"),
    Column("Mục tiêu, kế hoạch", 20), Column("Kết quả", 13, "right"), Column("Ghi chú", 9))
WITHOUT_A_SECTION = "Số liệu báo cáo"


def outline_of(round_: Round) -> Iterator[Block]:
    if not round_.outline:
        yield Paragraph(MISSING)
    for place, (head, indicators) in enumerate(sections(round_.outline), start=1):
        yield Heading(1, head.text.strip() if head else WITHOUT_A_SECTION, _number(head, place))
        if head and head.guidance:
            yield Paragraph(head.guidance)
        if indicators:
            yield Table(INDICATORS, tuple(_row(place, item) for place, item in enumerate(indicators, start=1)))
            yield from _who_explains(indicators)


def _number(head: OutlineItem | None, place: int) -> str:
    return head.code if head and head.code else roman(place)


def _row(place: int, item: OutlineItem) -> tuple[str, ...]:
    """An indicator that is named by no code is counted. Results and notes are left to the unit."""
    return item.code or str(place), _name(item), item.unit_of_measure, _target(item), "", ""


def _name(item: OutlineItem) -> str:
    name = item.text.strip() if item.is_required else f"{item.text.strip()} (nếu có)"
    more = [f"{label}: {text}" for label, text in answers_words(item).items() if label != EXPLAINED_BY]
    return "\n".join((name, *more))


def _target(item: OutlineItem) -> str:
    return "\n".join(text for text in (target_words(item), item.period) if text)


def _who_explains(indicators: Iterable[OutlineItem]) -> Iterator[Block]:
    """Said once below the table: mostly one person answers for all of it."""
    by_person: dict[str, list[str]] = {}
    for place, item in enumerate(indicators, start=1):
        if item.explained_by:
            by_person.setdefault(item.explained_by, []).append(item.code or str(place))
    is_one = len(by_person) == 1
    said = [person if is_one else f"{person} ({', '.join(codes)})" for person, codes in by_person.items()]
    if said:
        yield Paragraph(f"{EXPLAINED_BY} mục tiêu: {'; '.join(said)}.")
