"""The delegation's page of a report: what was sent, beside what does not fit, what was asked and what is drafted."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import url_for

from oversight.contradictions import SURENESS, Contradiction
from oversight.models.evidence import Evidence
from oversight.models.self_report import LineRemark, SelfReport
from oversight.rules.answers import sent_content
from oversight.rules.report_comparison import changed_items
from oversight.rules.standing import is_halted
from oversight.services.delegation_work import OF_THE_DELEGATION, WHO_ASK, works_for_the_delegation
from oversight.services.examination import examined_report
from oversight.services.line_remarks import WHILE_CHECKED, drafts_of
from oversight.text import tidy
from web.find import seats
from web.seen import mark_of
from web.shown.options import step_url
from web.shown.report_reading import ReadItem, files_of, read_items
from web.shown.report_versions import compare_url
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work
from workflows.roles import HEADS

ORDER = list(SURENESS)


@dataclass(frozen=True)
class Finding:
    """`mark` names it on the page; `number` is that of its item, None for the whole report."""

    mark: str
    number: int | None
    place: str
    name: str
    contradiction: Contradiction
    is_asked: bool

    @property
    def label(self) -> str:
        return "chưa đạt mục tiêu" if self.contradiction.is_unmet_target else self.contradiction.sureness_label


@dataclass(frozen=True)
class AskedBefore:
    """A remark on the version before this one, and whether the unit has touched the item since."""

    remark: LineRemark
    is_changed: bool


@dataclass(frozen=True)
class CheckedItem:
    read: ReadItem
    findings: list[Finding]
    asked_before: list[AskedBefore]


@dataclass(frozen=True)
class Rights:
    """Members ask; those who write for the delegation also remark and verify, while the report is theirs to check."""

    may_ask: bool
    may_remark: bool
    may_verify: bool
    may_return: bool


@dataclass(frozen=True)
class ShownCheck:
    """`findings` and `groups` (a name, its findings) in the order in which they are to be looked at: targets missed
    first, then the surest.

    `return_url` is the step that sends the drafts to the unit; None where the report stands elsewhere.
    """

    items: list[CheckedItem]
    findings: list[Finding]
    groups: list[tuple[str, list[Finding]]]
    of_the_report: list[Finding]
    files: list[Evidence]
    rights: Rights
    drafts: int
    return_url: str | None
    changes_url: str | None
    questions: list[Any]


def check_url(report: SelfReport) -> str | None:
    """None for a unit, and before there is something to check."""
    is_open = bool(report.versions) and not is_of_a_unit(report)
    return url_for("report_check.show", record_id=report.id) if is_open else None


def rights_over(report: SelfReport) -> Rights:
    moves = not (is_halted(report) or report.round.standing.halts or report.round.concluded_on)
    writes = moves and works_for_the_delegation(report, actor(), OF_THE_DELEGATION)
    asks = moves and works_for_the_delegation(report.round, actor(), WHO_ASK)
    return Rights(asks, writes and report.state in WHILE_CHECKED, writes, moves and bool(seats(report) & set(HEADS)))


def findings_of(report: SelfReport) -> list[Finding]:
    numbers = {item.id: (number, item.code or str(number), item.text)
               for number, item in enumerate(report.round.outline, start=1)}
    numbers |= {item_id: (read.number, read.place, read.item.text) for item_id, read in _read(report).items()}
    asked = {each.text for each in report.round.questions if each.unit_id == report.unit_id}
    found = in_order(examined_report(work(), report, actor().today))
    return [Finding(mark_of([each.kind, each.item_id, each.question]), *numbers.get(each.item_id, (None, "", "")), each,
                    tidy(each.question) in asked) for each in found]


def shown_check(report: SelfReport) -> ShownCheck:
    read, findings, before = _read(report), findings_of(report), _asked_before(report)
    items = [CheckedItem(each, [one for one in findings if one.contradiction.item_id == item_id],
                         [one for one in before if one.remark.item_id == item_id]) for item_id, each in read.items()]
    last = report.versions[-2:]
    return ShownCheck(
        items, findings, _groups(findings), [each for each in findings if each.number is None],
        files_of(report, sent_content(report), ""), rights_over(report), len(drafts_of(report)), return_url(report),
        compare_url(report, *(each.number for each in last)) if len(last) > 1 else None,
        [each for each in report.round.questions if each.unit_id == report.unit_id])


def return_url(report: SelfReport) -> str | None:
    trigger = "ask_for_more" if report.state == "accepted" else "send_back"
    row = report.workflow.by_trigger[trigger]
    return step_url(report, trigger) if report.state in row.source else None


def _groups(findings: list[Finding]) -> list[tuple[str, list[Finding]]]:
    placed = [each for each in findings if each.number]
    return [(label, list(each)) for label, each in groupby(placed, key=lambda each: each.label)]


def _read(report: SelfReport) -> dict[str, ReadItem]:
    return read_items(report, sent_content(report))


def in_order(found: list[Contradiction]) -> list[Contradiction]:
    """Targets missed first, then the surest."""
    return sorted(found, key=lambda each: (not each.is_unmet_target, ORDER.index(each.sureness)))


def _asked_before(report: SelfReport) -> list[AskedBefore]:
    if len(report.versions) < 2:
        return []
    before, now = report.versions[-2:]
    changed = changed_items(before.content, now.content)
    return [AskedBefore(each, each.item_id in changed) for each in report.line_remarks
            if each.raised_on and each.after_number == before.number]
