"""Two versions of a report beside each other, item by item, with the words that changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oversight.models.self_report import ReportVersion, SelfReport
from oversight.rules.answers import Content
from oversight.rules.outline import OutlineChange, change_between, told_of
from oversight.rules.report_comparison import WHOLE_REPORT, ItemChange, compared
from oversight.rules.self_report import content_of
from oversight.rules.word_changes import Change, word_changes
from web.filters import date_vi
from web.shown.report_reading import sees_the_draft

DRAFT = "nhap"
GONE = "Mục không còn trong đề cương"
Outline = list[Mapping[str, Any]]


@dataclass(frozen=True)
class Side:
    """A version that was sent, or under DRAFT what is written now. `outline` is the one it answers."""

    key: str
    label: str
    content: Content
    outline: Outline


@dataclass(frozen=True)
class ComparedItem:
    """`was_named` when its words in the outline changed; `words` and `reason` are changes word by word."""

    name: str
    was_named: str
    is_gone: bool
    change: ItemChange
    words: list[Change]
    reason: list[Change]
    remarks: list[str]


@dataclass(frozen=True)
class ShownComparison:
    before: Side
    after: Side
    changed: list[ComparedItem]
    unchanged: list[ComparedItem]
    outline: OutlineChange


def sides_of(report: SelfReport) -> dict[str, Side]:
    """Oldest first; the draft last, where it differs from what was sent and the reader is one who writes it."""
    found = [_sent(report, version) for version in report.versions]
    written = content_of(report)
    if sees_the_draft(report) and (not found or written != found[-1].content):
        found.append(Side(DRAFT, "Bản đang soạn", written, [told_of(item) for item in report.round.outline]))
    return {side.key: side for side in found}


def comparison_of(report: SelfReport, before: Side, after: Side) -> ShownComparison:
    names = _names(report, before, after)
    order = [item["id"] for item in after.outline if item["id"] in names]
    asked = {item.id for item in report.round.outline}
    items = [_item(each, names, before, asked, _remarks(report, before, each.item_id))
             for each in compared(before.content, after.content, order)]
    return ShownComparison(
        before, after, [each for each in items if each.change.is_changed],
        [each for each in items if not each.change.is_changed and each.change.item_id != WHOLE_REPORT],
        change_between(before.outline, after.outline))


def _sent(report: SelfReport, version: ReportVersion) -> Side:
    label = f"Lần {version.number}, nhận ngày {date_vi(version.received_on)}"
    return Side(str(version.number), label, version.content, _outline_of(report, version.outline_number))


def _outline_of(report: SelfReport, number: int | None) -> Outline:
    """Where an older program kept no number, the outline as it stands."""
    kept = next((each.content for each in report.round.outline_versions if each.number == number), None)
    known = kept if kept is not None else [told_of(item) for item in report.round.outline]
    row = next((each for each in report.round.units if each.unit_id == report.unit_id), None)
    left_out = set(row.left_out or ()) if row else set()
    return [item for item in known if item["id"] not in left_out]


def _names(report: SelfReport, before: Side, after: Side) -> dict[str, str]:
    """By item id, from every outline that was ever sent; those of the two sides go before."""
    ever = [item for version in report.round.outline_versions for item in version.content]
    return {item["id"]: item["text"] for item in (*ever, *before.outline, *after.outline)}


def _item(
    change: ItemChange, names: dict[str, str], before: Side, asked: set[str], remarks: list[str]
) -> ComparedItem:
    name = "Tài liệu kèm theo báo cáo" if change.item_id == WHOLE_REPORT else names.get(change.item_id, GONE)
    was_named = next((item["text"] for item in before.outline if item["id"] == change.item_id), name)
    cells = [(change.before.get(cell) or "", change.after.get(cell) or "") for cell in ("text", "no_figure_because")]
    text, reason = (word_changes(*pair) for pair in cells)
    is_gone = change.item_id not in asked and change.item_id != WHOLE_REPORT
    return ComparedItem(name, was_named if was_named != name else "", is_gone, change, text, reason, remarks)


def _remarks(report: SelfReport, before: Side, item_id: str) -> list[str]:
    """What the delegation asked of the earlier version."""
    return [each.text for each in report.line_remarks
            if each.raised_on and str(each.after_number) == before.key and each.item_id == item_id]
