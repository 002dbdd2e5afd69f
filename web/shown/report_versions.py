"""Các lần gửi: every sending of a report, how late it was, and the page that shows what it changed."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.self_report import days_late
from oversight.services.punctuality import extensions_of
from web.filters import date_vi
from web.unit_of_work import work


@dataclass(frozen=True)
class ShownVersion:
    """`compare_url` leads to what this sending changed of the one before; None of the first."""

    number: int
    received_on: date
    lateness: str
    is_late: bool
    signed_by: str
    way: str
    document: str
    compare_url: str | None


def shown_versions(report: SelfReport) -> list[ShownVersion]:
    """Newest first."""
    extended_at = extensions_of(work(), report) if report.versions else []
    pairs = zip([None, *report.versions], report.versions, strict=False)
    return [_shown(version, before, extended_at) for before, version in pairs][::-1]


def _shown(version: ReportVersion, before: ReportVersion | None, extended_at: list[datetime]) -> ShownVersion:
    extensions = [moment for moment in extended_at
                  if moment <= version.sent_at and (before is None or moment > before.sent_at)]
    return ShownVersion(
        version.number, version.received_on, lateness_words(version, is_extended=bool(extensions)), is_late(version),
        version.signed_by, "văn bản giấy" if version.is_on_paper else "trên hệ thống", version.document,
        compare_url(version.report, before.number, version.number) if before else None)


def is_late(version: ReportVersion) -> bool:
    days = days_late(version)
    return version.is_late if days is None else days > 0


def lateness_words(version: ReportVersion, *, is_extended: bool = False) -> str:
    """Of versions that an older program kept, nobody knows against which day."""
    days = days_late(version)
    if days is None:
        return "muộn" if version.is_late else "đúng hạn"
    due = f"hạn {date_vi(version.due_on)}" + (" (đã gia hạn)" if is_extended else "")
    return f"muộn {days} ngày so với {due}" if days else f"đúng hạn, {due}"


def compare_url(report: SelfReport, before: int | str, after: int | str) -> str:
    return url_for("report_versions.compare", record_id=report.id, tu=before, den=after)
