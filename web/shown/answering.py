"""A report while it is written: section by section, each field beside what is asked, was said, is understood."""

from dataclasses import dataclass, field
from typing import Any

from flask import request

from oversight.models.evidence import Evidence
from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.rules.answers import sent_content
from oversight.rules.outline import items_asked, sections
from oversight.rules.outline_words import SIGNS, answers_words
from oversight.rules.self_report import is_answered, raised_remarks
from oversight.services.earlier import EarlierAnswer, earlier_answers, key_of
from web.forms.answer_fields import offered
from web.shown.evidence import WHOLE, files_by_item
from web.shown.figure_notes import NOTHING, FigureNote, figure_notes
from web.shown.trail import shortened
from web.unit_of_work import work

ALL = "tat-ca"
BEFORE_THE_FIRST = "Các chỉ tiêu chung"


@dataclass(frozen=True)
class AskedItem:
    """`remarks` and `sent` (what the last version had) matter once the delegation sent the report back."""

    number: int
    item: OutlineItem
    is_answered: bool
    earlier: EarlierAnswer | None
    remarks: list[str]
    sent: dict[str, Any]
    files: list[Evidence]
    note: FigureNote

    @property
    def place(self) -> str:
        """What people call it: its code, or else its place in the outline."""
        return self.item.code or str(self.number)

    @property
    def is_missing(self) -> bool:
        return self.item.is_required and not self.is_answered

    @property
    def headings(self) -> list[str]:
        """Of a short table."""
        return offered(self.item) if self.item.value_type == "table" else []

    @property
    def target(self) -> str:
        """With its sign, without its unit where the words have one already."""
        words, sign = self.item.target.strip(), SIGNS.get(self.item.target_direction, "")
        return f"{sign} {words}" if sign and words[:1].isdigit() else words

    @property
    def target_unit(self) -> str:
        unit = self.item.unit_of_measure
        return "" if unit in self.item.target or "%" in self.item.target else unit

    @property
    def hints(self) -> dict[str, str]:
        """The choices are in the box itself, the headings beside it."""
        return {label: text for label, text in answers_words(self.item).items() if label != "Các mức"}


@dataclass(frozen=True)
class AskedSection:
    """`head` is None above indicators that no narrative precedes; `is_head_asked` when it is to be written now."""

    number: int
    head: AskedItem | None
    rows: list[AskedItem]
    is_head_asked: bool = True

    @property
    def key(self) -> str:
        return f"phan-{self.number}"

    @property
    def name(self) -> str:
        return self.head.item.text if self.head else BEFORE_THE_FIRST

    @property
    def short_name(self) -> str:
        return shortened(self.name, 70)

    @property
    def asked(self) -> list[AskedItem]:
        return [*([self.head] if self.head and self.is_head_asked else []), *self.rows]

    @property
    def done(self) -> int:
        return sum(each.is_answered for each in self.asked)

    @property
    def is_done(self) -> bool:
        return not any(each.is_missing for each in self.asked)


@dataclass(frozen=True)
class AnswerPage:
    """`is_narrowed` to what the delegation wants corrected; `to_correct` counts those items."""

    sections: list[AskedSection]
    files: list[Evidence]
    to_correct: int = 0
    is_narrowed: bool = False
    items: list[AskedItem] = field(default_factory=list)

    @property
    def done(self) -> int:
        return sum(each.is_answered for each in self.items)

    @property
    def has_earlier(self) -> bool:
        return any(each.earlier for each in self.items)


def answer_page(report: SelfReport) -> AnswerPage:
    """All that this unit is asked, or after a return what is to be corrected; ?tat-ca=1 opens the rest."""
    shown = {each.item.id: each for each in _asked_items(report)}
    wanted = {item_id for item_id, each in shown.items() if each.remarks}
    is_narrowed = bool(wanted) and ALL not in request.args
    found = sections(items_asked(report))
    built = [_section(number, head, rows, shown, wanted if is_narrowed else set(shown))
             for number, (head, rows) in enumerate(found, start=1)]
    return AnswerPage(
        [each for each in built if each.asked], files_by_item(report)[WHOLE], len(wanted), is_narrowed,
        list(shown.values()))


def as_it_stands(report: SelfReport) -> dict[str, Any]:
    """For the page that stays open: answers.js puts it in its places."""
    page = answer_page(report)
    return {
        "done": page.done, "total": len(page.items),
        "answered": [each.item.id for each in page.items if each.is_answered],
        "notes": {each.item.id: vars(each.note) for each in page.items if each.item.kind == "indicator"},
        "places": {each.key: {"done": each.done, "total": len(each.asked), "is_done": each.is_done}
                   for each in page.sections}}


def _section(
    number: int, head: OutlineItem | None, rows: list[OutlineItem], shown: dict[str, AskedItem], wanted: set[str]
) -> AskedSection:
    return AskedSection(
        number, shown[head.id] if head else None, [shown[row.id] for row in rows if row.id in wanted],
        head is not None and head.id in wanted)


def _asked_items(report: SelfReport) -> list[AskedItem]:
    answers = {answer.item_id: answer for answer in report.answers}
    past = earlier_answers(work(), report.round, [report.unit_id])
    files, notes, sent = files_by_item(report), figure_notes(report), sent_content(report)
    is_returned = report.state == "supplement_requested"
    remarks = raised_remarks(report) if is_returned else []
    return [AskedItem(
        number, item, is_answered(answers.get(item.id)), _last(past.get(key_of(report.unit_id, item), [])),
        [each.text for each in remarks if each.item_id == item.id], sent.get(item.id, {}) if is_returned else {},
        files[item.id], notes.get(item.id, NOTHING)) for number, item in enumerate(items_asked(report), start=1)]


def _last(earlier: list[EarlierAnswer]) -> EarlierAnswer | None:
    return earlier[-1] if earlier else None
