"""The page of minutes: what they say or will say, how many copies, what corrected them."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.minutes import Minutes
from oversight.papers.document import Document
from oversight.papers.wording import official_number
from oversight.rules.standing import may_edit
from oversight.services.minutes import document_of
from oversight.services.papers import papers_of
from web.filters import date_vi
from web.find import seats
from web.shown.papers import ShownPaper, shown_paper
from web.shown.sitting import edits_of
from web.shown.trail import record_url
from web.unit_of_work import work
from workflows.minutes import CORRECTION

STANDING = {
    "draft": "Dự thảo theo nội dung đang ghi của buổi làm việc; chỗ có dấu chấm là chỗ còn thiếu.",
    "read_back": "Dự thảo đang được đọc lại, lấy ý kiến.",
    "approved": "Nội dung đã thông qua được giữ nguyên, chờ thư ký và chủ tọa ký.",
    "signed": "Nội dung đã thông qua được giữ nguyên, chờ phát hành."}
ISSUED = "Nội dung như đã phát hành."


@dataclass(frozen=True)
class ShownMinutes:
    """`edits` lead to the parts of the sitting that may still be written, `edit_url` to the minutes' own."""

    facts: list[tuple[str, Any]]
    document: Document
    number: str
    standing: str
    corrections: list[ShownPaper]
    edits: dict[str, str]
    edit_url: str | None
    sitting_url: str
    pdf_url: str
    pdf_label: str


def content_of(minutes: Minutes) -> ShownMinutes:
    papers, document = papers_of(work(), minutes), document_of(minutes)
    return ShownMinutes(
        _facts(minutes), document, official_number(document.number or ""), STANDING.get(minutes.state, ISSUED),
        [shown_paper(paper) for paper in papers if paper.kind == CORRECTION.kind],
        edits_of(minutes.sitting), _edit_url(minutes), record_url(minutes.sitting),
        url_for("papers.minutes", minutes_id=minutes.id), _pdf_label(minutes))


def _facts(minutes: Minutes) -> list[tuple[str, Any]]:
    kept = [("Mã kiểm nội dung đã thông qua", minutes.approved_sha256[:16])] if minutes.approved_sha256 else []
    return [("Số bản", minutes.copies), ("Ngày ký", date_vi(minutes.signed_on)), *kept]


def _edit_url(minutes: Minutes) -> str | None:
    return url_for("minutes.edit", record_id=minutes.id) if may_edit(seats(minutes), minutes) else None


def _pdf_label(minutes: Minutes) -> str:
    if minutes.state in ("draft", "read_back"):
        return "Xem bản in dự thảo"
    return "In để ký" if minutes.state == "approved" else "Xem bản in"
