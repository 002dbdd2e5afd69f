"""The delegation's questions by unit, beside what the examination of the reports suggests to ask."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.contradictions import Contradiction
from oversight.models.organisations import Unit
from oversight.models.question import Question
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.question_order import by_unit
from oversight.services.comparison import units_in_order
from oversight.services.delegation_work import WHO_ASK, works_for_the_delegation
from oversight.services.examination import examined_reports, reports_to_compare
from oversight.services.questions import is_carried
from oversight.text import tidy
from web.filters import date_vi
from web.seen import mark_of
from web.shown.item_names import named_items
from web.shown.trail import record_url
from web.unit_of_work import actor, work


@dataclass(frozen=True)
class ShownQuestion:
    """`item` is its place in the outline with its words, "" for none; `carried` a sitting's words and address."""

    question: Question
    number: int
    item: str
    edit_url: str | None
    carried: tuple[str, str] | None


@dataclass(frozen=True)
class Suggestion:
    """`mark` names it on the page; `is_asked`: it stands in the list already."""

    mark: str
    contradiction: Contradiction
    is_asked: bool


@dataclass(frozen=True)
class UnitQuestions:
    """`has_sent` tells why there may be nothing to suggest."""

    unit: Unit
    questions: list[ShownQuestion]
    unmet: list[Suggestion]
    others: list[Suggestion]
    has_sent: bool
    pdf_url: str
    portrait_url: str


@dataclass(frozen=True)
class ShownQuestions:
    groups: list[UnitQuestions]
    choices: list[Unit]
    may_ask: bool
    pdf_url: str

    @property
    def unmet(self) -> int:
        return sum(len(group.unmet) for group in self.groups)

    @property
    def total(self) -> int:
        return sum(len(group.questions) for group in self.groups)


def questions_url(round_: Round, place: str = "") -> str:
    return url_for("questions.show", record_id=round_.id) + place


def shown_questions(round_: Round, unit_id: str = "") -> ShownQuestions:
    """Of every unit, or of one."""
    units, may_ask = units_in_order(work(), round_), may_ask_in(round_)
    reports = {report.unit_id: report for report in reports_to_compare(work(), round_)}
    chosen = [unit for unit in units if not unit_id or unit.id == unit_id]
    asked = by_unit(round_.questions, [unit.id for unit in chosen])
    found = suggestions_in(round_, [reports[unit.id].id for unit in chosen if unit.id in reports])
    groups = [_group(round_, unit, asked[unit.id], found.get(unit.id, []), reports.get(unit.id), may_ask)
              for unit in chosen]
    return ShownQuestions(groups, units, may_ask, _pdf_url(round_, unit_id))


def may_ask_in(round_: Round) -> bool:
    return works_for_the_delegation(round_, actor(), WHO_ASK) and not (round_.standing.halts or round_.concluded_on)


def suggestions_in(round_: Round, report_ids: Collection[str] | None = None) -> dict[str, list[Suggestion]]:
    """By unit."""
    examined = examined_reports(work(), round_, actor().today, report_ids)
    asked = {(each.unit_id, each.text) for each in round_.questions}
    units = {report.id: report.unit_id for report in round_.reports}
    return {units[report_id]: [
        Suggestion(mark_of([units[report_id], each.kind, each.item_id, each.question]), each,
                   (units[report_id], tidy(each.question)) in asked)
        for each in found] for report_id, found in examined.items()}


def _group(
    round_: Round, unit: Unit, questions: list[Question], suggestions: list[Suggestion], report: SelfReport | None,
    may_ask: bool,
) -> UnitQuestions:
    names = named_items(round_)
    shown = [_question(each, number, names, may_ask) for number, each in enumerate(questions, start=1)]
    left = [each for each in suggestions if not each.is_asked]
    unmet = [each for each in left if each.contradiction.is_unmet_target]
    return UnitQuestions(
        unit, shown, unmet, [each for each in left if each not in unmet], bool(report and report.versions),
        _pdf_url(round_, unit.id), url_for("portrait.show", record_id=round_.id, unit_id=unit.id))


def _question(question: Question, number: int, names: dict[str, str], may_ask: bool) -> ShownQuestion:
    is_open = may_ask and not is_carried(question)
    edit_url = url_for("questions.edit", record_id=question.round_id, question_id=question.id) if is_open else None
    return ShownQuestion(question, number, names.get(question.item_id or "", ""), edit_url, _carried(question))


def _carried(question: Question) -> tuple[str, str] | None:
    sitting: Any = next((each for each in question.round.sittings if each.id == question.sitting_id), None)
    if sitting is None:
        return None
    day = f" ngày {date_vi(sitting.opens_on)}" if sitting.opens_on else ""
    return f"Đã đưa vào buổi làm việc{day}", record_url(sitting)


def _pdf_url(round_: Round, unit_id: str) -> str:
    return url_for("questions.paper", record_id=round_.id, **({"don-vi": unit_id} if unit_id else {}))
