"""A unit's report as people read it: the outline with what stands beside each item, and what was sent when."""

from dataclasses import dataclass

from oversight.models.evidence import Evidence
from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.rules.answers import Content
from oversight.rules.outline import items_asked
from web.shown.lateness import due_words
from web.shown.placed_item import ToldItem
from web.shown.punctuality import recent_words
from web.shown.report_check import check_url
from web.shown.report_reading import (
    BLANK,
    ReadSection,
    content_for_reader,
    files_of,
    sections_of,
    sees_the_draft,
)
from web.shown.report_versions import ShownVersion, shown_versions
from web.shown.to_sign import ToSign, to_sign
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownItem(ToldItem):
    number: int
    item: OutlineItem
    text: str
    figure: str
    no_figure_because: str = ""

    @property
    def is_indicator(self) -> bool:
        return self.item.kind == "indicator"


@dataclass(frozen=True)
class ShownReport:
    """What costs a look into the database or much arithmetic is worked out where a page asks for it."""

    report: SelfReport
    items: list[ShownItem]
    due: str

    @property
    def done(self) -> int:
        return sum(each.is_answered for each in self.items)

    @property
    def missing(self) -> list[ShownItem]:
        return [each for each in self.items if each.is_missing]

    @property
    def sections(self) -> list[ReadSection]:
        return sections_of(self.report)

    @property
    def files(self) -> list[Evidence]:
        """Of the whole report."""
        return files_of(self.report, content_for_reader(self.report), "")

    @property
    def versions(self) -> list[ShownVersion]:
        return shown_versions(self.report)

    @property
    def sees_the_draft(self) -> bool:
        return sees_the_draft(self.report)

    @property
    def punctuality(self) -> str:
        return recent_words(self.report)

    @property
    def to_sign(self) -> ToSign | None:
        """Nothing is printed of what was not sent for who may not read what is being written."""
        is_shown = self.items and (self.report.versions or self.sees_the_draft)
        return to_sign("Bản in báo cáo", "report", self.report) if is_shown else None

    @property
    def check_url(self) -> str | None:
        return check_url(self.report)


def content_of(report: SelfReport) -> ShownReport:
    """For the page that reads: of what the reader may see."""
    return ShownReport(report, _items(report, content_for_reader(report)), due_of(report))


def _items(report: SelfReport, content: Content) -> list[ShownItem]:
    told = ((item, content.get(item.id, BLANK)) for item in items_asked(report))
    return [ShownItem(number, item, cells["text"], cells["figure"], cells.get("no_figure_because", ""))
            for number, (item, cells) in enumerate(told, start=1)]


def due_of(report: SelfReport) -> str:
    """Late is said before the date, and only while the report is still awaited."""
    is_awaited = bool(report.standing.edited_by)
    return due_words(report.due_on, actor().today) if is_awaited else f"{report.due_on:%d/%m/%Y}"
