"""Báo cáo của đơn vị: its answers to the outline, set out to be signed by its head (Mẫu 1.4, with Kính gửi)."""

from collections.abc import Iterable, Iterator
from typing import Any

from oversight.models.outline import OutlineItem
from oversight.models.people import Person
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.papers.blocks import Block, Column, Heading, ItemList, Paragraph, Table
from oversight.papers.document import Appendix, Document
from oversight.papers.numerals import roman
from oversight.papers.outline import WITHOUT_A_SECTION
from oversight.papers.phrases import MISSING, supervision_of, told
from oversight.papers.recipients import AS_ABOVE, recipients
from oversight.papers.references import establishing_act, last_of, reference
from oversight.papers.sittings import delegation_of
from oversight.papers.unit_paper import opening_of, signed_by_the_head
from oversight.papers.wording import punctuated
from oversight.rules.answers import Content
from oversight.rules.outline import items_asked, sections
from oversight.rules.outline_words import target_words

FIGURES = (
    Column("TT", 8, "center"), Column("Chỉ tiêu", 30), Column("Đơn vị tính", 10, "center"),
    Column("Mục tiêu, kế hoạch", 16), Column("Kết quả", 16), Column("Giải trình", 20))
BLANK = {"text": "", "figure": ""}
NO_FIGURE = "Không có số liệu, vì"


def describe(report: SelfReport, content: Content, head: Person | None, *, signed_by: str, document: str) -> Document:
    """`content` is what a reader may see of it (rules/self_report.py); `signed_by` and `document` as the unit told.

    With a question still open it is a draft: nobody signs a report that has holes.
    """
    items, round_ = items_asked(report), report.round
    return Document(
        **opening_of(report.unit, round_.council.place_name, document), subject=_subject(round_),
        addressees=(delegation_of(round_),),
        blocks=(_opening(round_, report.unit.name), *_body(items, content), _end()),
        signatures=(signed_by_the_head(report.unit, head, signed_by),), recipients=recipients(AS_ABOVE),
        appendices=tuple(_evidence(items, content)), watermark="Dự thảo" if _has_holes(items, content) else "")


def _has_holes(items: list[OutlineItem], content: Content) -> bool:
    told_cells = ("text", "figure", "no_figure_because")
    return any(item.is_required and not any(_cells(content, item).get(name) for name in told_cells) for item in items)


def _subject(round_: Round) -> str:
    """The unit reports of the matter, not of the supervision."""
    return f"Về {supervision_of(round_.theme).removeprefix('giám sát ')}"


def _opening(round_: Round, unit: str) -> Block:
    letter = last_of(round_, "report_request")
    asked = reference(letter, "Công văn") + " của Đoàn giám sát" if letter else establishing_act(round_)
    return Paragraph(f"Thực hiện {asked}, {unit} báo cáo như sau:")


def _body(items: list[OutlineItem], content: Content) -> Iterator[Block]:
    for place, (head, indicators) in enumerate(sections(items), start=1):
        yield Heading(1, head.text.strip() if head else WITHOUT_A_SECTION, _number(head, place))
        if head and (_cells(content, head)["text"].strip() or not indicators):
            yield from (Paragraph(line) for line in told(_cells(content, head)["text"]).splitlines() if line.strip())
        if indicators:
            yield Table(FIGURES, tuple(_row(n, item, _cells(content, item)) for n, item in enumerate(indicators, 1)))


def _number(head: OutlineItem | None, place: int) -> str:
    return head.code if head and head.code else roman(place)


def _cells(content: Content, item: OutlineItem) -> dict[str, Any]:
    return content.get(item.id, BLANK)


def _row(place: int, item: OutlineItem, cells: dict[str, Any]) -> tuple[str, ...]:
    name = "\n".join(filter(None, (item.text.strip(), item.period)))
    return (item.code or str(place), name, item.unit_of_measure, target_words(item), _result(item, cells),
            cells["text"].strip())


def _result(item: OutlineItem, cells: dict[str, Any]) -> str:
    """Exactly as the unit wrote it. Room is left only where something must still be written."""
    absence = cells.get("no_figure_because", "")
    return cells["figure"] or (f"{NO_FIGURE} {absence}" if absence else "") or (MISSING if item.is_required else "")


def _evidence(items: Iterable[OutlineItem], content: Content) -> Iterator[Appendix]:
    lines = tuple(_files(items, content))
    if lines:
        yield Appendix("Danh mục tài liệu kèm theo", (ItemList(punctuated(lines), "number"),),
                       attached_to="Kèm theo Báo cáo của đơn vị")


def _files(items: Iterable[OutlineItem], content: Content) -> Iterator[str]:
    """Each with the item that it proves; those of the whole report first."""
    for name, key in (("", ""), *((item.code or item.text.strip(), item.id) for item in items)):
        for file in content.get(key, {}).get("evidence", ()):
            title = file["title"] or file["name"]
            yield f"{title} (mục {name})" if name else title


def _end() -> Block:
    return Paragraph("Đơn vị chịu trách nhiệm về tính chính xác của nội dung, số liệu nêu trong Báo cáo này")
