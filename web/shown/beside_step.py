"""What a step will do besides what it asks: shown above its form, so that nobody sends what they have not seen."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.records import Stateful
from oversight.models.self_report import SelfReport
from oversight.rules.outline import items_asked
from oversight.services.line_remarks import drafts_of
from web.shown.evidence import WHOLE, files_by_item, size_vi
from web.shown.report_check import check_url
from workflows.vocabulary import Transition


@dataclass(frozen=True)
class Beside:
    title: str
    rows: list[tuple[str, str]]
    url: str | None
    url_label: str


def beside_step(record: Stateful, row: Transition) -> Beside | None:
    """The remarks that go to the unit with the return of its report; the scan of a report that came on paper."""
    if "keep_the_paper_version" in row.effects:
        return _scan(record)
    returns = record.stem == "self_report" and "note_what_is_missing" in row.effects
    return _remarks(record) if returns and check_url(record) else None


def _scan(report: SelfReport) -> Beside:
    files = files_by_item(report)[WHOLE]
    rows = [(file.title or file.file_name, f"{size_vi(file.size)}, nhận ngày {file.received_on:%d/%m/%Y}")
            for file in files]
    title = f"Bản chụp báo cáo giấy: {len(files)} tệp" if files else "Chưa có bản chụp báo cáo giấy"
    return Beside(title, rows, url_for("evidence.attach", record_id=report.id), "Đính kèm bản chụp báo cáo giấy")


def _remarks(report: SelfReport) -> Beside:
    drafts = drafts_of(report)
    rows = [(f"{number}. {item.text}", drafts[item.id].text)
            for number, item in enumerate(items_asked(report), start=1) if item.id in drafts]
    title = (f"{len(rows)} yêu cầu làm rõ theo mục sẽ gửi đến đơn vị" if rows
             else "Chưa có yêu cầu làm rõ theo mục; đơn vị chỉ nhận nội dung ghi dưới đây")
    return Beside(title, rows, check_url(report), "Sửa yêu cầu làm rõ ở trang kiểm tra")
