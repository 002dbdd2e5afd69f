"""A report while it is written: section by section, each field beside what is asked, was said, is understood."""

from collections import defaultdict
from typing import Any

from flask import request

from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.rules.answers import sent_content
from oversight.rules.outline import items_asked, sections
from oversight.rules.self_report import content_of, is_answered, raised_remarks
from oversight.services.earlier import EarlierAnswer, earlier_answers, key_of
from web.shown.answer_page import AnswerPage, AskedItem, AskedSection
from web.shown.evidence import WHOLE, files_by_item
from web.shown.figure_notes import NOTHING, figure_notes
from web.unit_of_work import work

ALL = "tat-ca"


def answer_page(report: SelfReport) -> AnswerPage:
    """All that this unit is asked, or after a return what is to be corrected; ?tat-ca=1 opens the rest."""
    shown = {each.item.id: each for each in _asked_items(report)}
    wanted = {item_id for item_id, each in shown.items() if each.remarks}
    is_narrowed = bool(wanted) and ALL not in request.args
    found = sections(items_asked(report))
    built = [_section(number, head, rows, shown, wanted if is_narrowed else set(shown), is_narrowed=is_narrowed)
             for number, (head, rows) in enumerate(found, start=1)]
    return AnswerPage(
        [each for each in built if each.asked], files_by_item(report)[WHOLE], len(wanted), is_narrowed,
        list(shown.values()))


def as_it_stands(report: SelfReport) -> dict[str, Any]:
    """For the page that stays open: answers.js puts it in its places."""
    page = answer_page(report)
    return {
        "done": page.done, "total": page.total,
        "answered": [each.item.id for each in page.items if each.is_answered],
        "notes": {each.item.id: vars(each.note) for each in page.items if each.item.kind == "indicator"},
        "places": {each.key: {"done": each.done, "total": len(each.asked), "is_done": each.is_done}
                   for each in page.sections}}


def _section(
    number: int, head: OutlineItem | None, rows: list[OutlineItem], shown: dict[str, AskedItem], wanted: set[str],
    *, is_narrowed: bool,
) -> AskedSection:
    return AskedSection(
        number, shown[head.id] if head else None, [shown[row.id] for row in rows if row.id in wanted],
        head is not None and head.id in wanted, is_narrowed)


def _asked_items(report: SelfReport) -> list[AskedItem]:
    answers = {answer.item_id: answer for answer in report.answers}
    past = earlier_answers(work(), report.round, [report.unit_id])
    files, notes, asked_again = files_by_item(report), figure_notes(report), _asked_again(report)
    return [AskedItem(
        number, item, is_answered(answers.get(item.id)), _last(past.get(key_of(report.unit_id, item), [])),
        files[item.id], notes.get(item.id, NOTHING), **asked_again.get(item.id, {}),
    ) for number, item in enumerate(items_asked(report), start=1)]


def _asked_again(report: SelfReport) -> dict[str, dict[str, Any]]:
    """By item id, of the items that the delegation wants corrected."""
    if report.state != "supplement_requested":
        return {}
    now, sent, texts = content_of(report), sent_content(report), defaultdict(list)
    for remark in raised_remarks(report):
        texts[remark.item_id].append(remark.text)
    return {item_id: {
        "remarks": said, "sent": sent.get(item_id, {}), "is_corrected": now.get(item_id) != sent.get(item_id)}
        for item_id, said in texts.items()}


def _last(earlier: list[EarlierAnswer]) -> EarlierAnswer | None:
    return earlier[-1] if earlier else None
