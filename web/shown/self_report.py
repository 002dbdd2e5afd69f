"""A unit's report as people read it: the outline with what stands beside each item, and what was sent when."""

from dataclasses import dataclass
from datetime import date

from oversight.models.outline import OutlineItem
from oversight.models.self_report import ReportVersion, SelfReport
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownItem:
    number: int
    item: OutlineItem
    text: str
    figure: str

    @property
    def is_answered(self) -> bool:
        return bool(self.text or self.figure)

    @property
    def is_missing(self) -> bool:
        return self.item.is_required and not self.is_answered

    @property
    def is_indicator(self) -> bool:
        return self.item.kind == "indicator"


@dataclass(frozen=True)
class ShownVersion:
    number: int
    received_on: date
    lateness: str
    signed_by: str
    way: str
    document: str


@dataclass(frozen=True)
class ShownReport:
    items: list[ShownItem]
    versions: list[ShownVersion]
    due: str

    @property
    def done(self) -> int:
        return sum(each.is_answered for each in self.items)

    @property
    def missing(self) -> list[ShownItem]:
        return [each for each in self.items if each.is_missing]


def content_of(report: SelfReport) -> ShownReport:
    return ShownReport(items_of(report), [_version(each) for each in reversed(report.versions)], _due(report))


def items_of(report: SelfReport) -> list[ShownItem]:
    answers = {answer.item_id: answer for answer in report.answers}
    return [_item(number, item, answers.get(item.id)) for number, item in enumerate(report.round.outline, start=1)]


def _item(number: int, item: OutlineItem, answer) -> ShownItem:
    return ShownItem(number, item, answer.text if answer else "", answer.figure if answer else "")


def _version(version: ReportVersion) -> ShownVersion:
    return ShownVersion(
        version.number, version.received_on, "gửi muộn" if version.is_late else "đúng hạn", version.signed_by,
        "văn bản giấy" if version.is_on_paper else "trên hệ thống", version.document)


def _due(report: SelfReport) -> str:
    """Late is said before the date, and only while the report is still awaited."""
    day, left = f"{report.due_on:%d/%m/%Y}", (report.due_on - actor().today).days
    if not report.standing.edited_by:
        return day
    words = f"còn {left} ngày" if left > 0 else "hôm nay là ngày cuối" if left == 0 else f"quá {-left} ngày"
    return f"{words} · hạn {day}"
