"""A unit's report as a workbook: the outline, what the unit wrote before, cells to type into."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from xlsxwriter.worksheet import Worksheet

from oversight.rules.outline import items_asked
from oversight.services.earlier import EarlierAnswer, Key, key_of
from oversight.services.self_report import CELLS
from oversight.workbooks import guide
from oversight.workbooks.book import HEADING, INPUT, LABEL, PLAIN, QUIET, SECTION, SHUT, TITLE, Book, hint, put, put_row
from oversight.workbooks.growing import height_of
from oversight.workbooks.lists import Lists
from oversight.workbooks.report_columns import (
    COLUMNS,
    HEADING_ROW,
    INPUTS,
    KEY,
    SHEET,
    key_of_row,
    labels_of,
    takes,
)

MOST_EARLIER = 3
YES_NO = ["Có", "Không"]

Earlier = Mapping[Key, Sequence[EarlierAnswer]]


def report_workbook(report: Any, earlier: Earlier, made_at: datetime) -> bytes:
    """`earlier` as services/earlier.py tells it. Locked without a password: the lock keeps hands, not secrets."""
    book = Book(f"{report.name}, {report.round.name}")
    sheet, guide_sheet = book.sheet(SHEET), book.sheet(guide.SHEET)
    lists = Lists(book)
    guide.write_guide(book, guide_sheet, guide.identity_of(report, made_at))
    _write_head(book, sheet, report)
    items, stands = items_asked(report), standing_answers(report)
    for row, item in enumerate(items, start=HEADING_ROW + 1):
        before = _told(earlier.get(key_of(report.unit_id, item), ()))
        put_row(sheet, row, [*labels_of(item), before], book.look(LABEL if item.kind == "indicator" else SECTION))
        _write_answer(book, sheet, lists, row, item, stands[item.id])
        sheet.set_row(row, _height(item, before, stands[item.id]))
    _set_up(sheet, HEADING_ROW + len(items))
    return book.content()


def standing_answers(report: Any) -> dict[str, dict[str, str]]:
    """Item id to field to text, for every item that is asked."""
    answers = {answer.item_id: answer for answer in report.answers}
    return {item.id: {field: getattr(answers.get(item.id), field, "") for field in CELLS}
            for item in items_asked(report)}


def _write_head(book: Book, sheet: Worksheet, report: Any) -> None:
    put(sheet, 0, 0, "BÁO CÁO CỦA ĐƠN VỊ CHỊU SỰ GIÁM SÁT", book.look(TITLE))
    put(sheet, 1, 0, f"Đơn vị: {report.unit.name}", book.look(PLAIN))
    put(sheet, 2, 0, f"Đợt giám sát: {report.round.name}", book.look(PLAIN))
    put(sheet, 3, 0, f"Thời hạn gửi báo cáo: {report.due_on:%d/%m/%Y}. Chỉ nhập vào các ô nền vàng nhạt.",
        book.look(PLAIN))
    put_row(sheet, HEADING_ROW, [column.heading for column in COLUMNS[:KEY]], book.look(HEADING))
    sheet.set_row(HEADING_ROW, 34)
    put(sheet, HEADING_ROW, KEY, COLUMNS[KEY].heading, book.look(QUIET))


def _height(item: Any, before: str, stands: Mapping[str, str]) -> float:
    """A section has room to write in from the start."""
    typed = [(stands[field], COLUMNS[column].width) for field, column in INPUTS.items()]
    told = zip((*labels_of(item), before), (column.width for column in COLUMNS), strict=False)
    return height_of([*told, *typed], least=1 if item.kind == "indicator" else 3)


def _write_answer(
    book: Book, sheet: Worksheet, lists: Lists, row: int, item: Any, stands: Mapping[str, str]
) -> None:
    for field, column in INPUTS.items():
        put(sheet, row, column, stands[field], book.look(INPUT if takes(item, field) else SHUT))
    put(sheet, row, KEY, key_of_row(item.id, stands), book.look(QUIET))
    if item.kind == "indicator" and (help_ := _help_for(lists, item)):
        sheet.data_validation(row, INPUTS["figure"], row, INPUTS["figure"], help_)
    elif item.guidance:
        sheet.data_validation(row, INPUTS["text"], row, INPUTS["text"], hint("Hướng dẫn", item.guidance))


def _help_for(lists: Lists, item: Any) -> dict[str, Any] | None:
    choices = [line.strip() for line in item.choices.splitlines() if line.strip()]
    if item.value_type == "yes_no":
        return lists.choice("Có hoặc không", YES_NO)
    if item.value_type == "choice" and choices:
        return lists.choice(item.text, choices)
    if item.value_type == "table" and choices:
        return hint("Bảng ngắn", f"Mỗi dòng một hàng, các cột: {' | '.join(choices)}")
    if item.value_type == "date":
        return hint("Ngày", f"Ghi ngày/tháng/năm, ví dụ 18/10/2024. {item.guidance}".strip())
    return hint("Cách tính", item.guidance) if item.guidance else None


def _told(earlier: Sequence[EarlierAnswer]) -> str:
    """The newest last, as they were written."""
    return "\n".join(f"{each.label}: {each.figure}" for each in earlier[-MOST_EARLIER:])


def _set_up(sheet: Worksheet, last_row: int) -> None:
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(HEADING_ROW + 1, INPUTS["figure"] - 3)
    sheet.repeat_rows(HEADING_ROW)
    sheet.print_area(0, 0, last_row, KEY - 1)
    sheet.protect("", {"format_columns": True, "format_rows": True})
