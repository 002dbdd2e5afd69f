"""The page of minutes: what they lack, what they say or will say and from where, who said what of them."""

from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from oversight.models.minutes import Minutes
from oversight.papers.document import Document
from oversight.papers.minutes import NOT_APPROVED, closing_of, passages_of
from oversight.papers.minutes_line import Line, Passage
from oversight.papers.wording import official_number
from oversight.rules.standing import may_edit
from oversight.services.minutes import document_of
from oversight.services.papers import papers_of
from web.filters import date_vi
from web.find import seats
from web.shown.minutes_comments import ShownComments, shown_comments
from web.shown.minutes_gaps import ShownGap, shown_gaps
from web.shown.papers import ShownPaper, shown_paper
from web.shown.sitting import edits_of
from web.shown.trail import record_url
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import work
from workflows.minutes import CORRECTION

STANDING = {
    "draft": "Dự thảo theo nội dung đã ghi của buổi làm việc; chỗ có dấu chấm là chỗ còn thiếu.",
    "read_back": "Dự thảo đang được đọc lại, lấy ý kiến.",
    "approved": "Nội dung đã thông qua được giữ nguyên, chờ thư ký và chủ tọa ký.",
    "signed": "Nội dung đã thông qua được giữ nguyên, chờ phát hành."}
ISSUED = "Nội dung như đã phát hành."
SOURCES = "nguon"


@dataclass(frozen=True)
class ShownMinutes:
    """`edits` lead to the parts of the sitting that may still be written, `edit_url` and `words_url` to the minutes'
    own. `passages` are there when the reader asked from where each line comes; `sources_url` asks, or asks no more."""

    facts: list[tuple[str, Any]]
    gaps: list[ShownGap]
    document: Document
    passages: list[Passage]
    closing: Line
    number: str
    standing: str
    corrections: list[ShownPaper]
    comments: ShownComments
    edits: dict[str, str]
    edit_url: str | None
    words_url: str | None
    sources_url: str | None
    sitting_url: str
    pdf_url: str
    pdf_label: str
    word_url: str


def content_of(minutes: Minutes) -> ShownMinutes:
    papers, document = papers_of(work(), minutes), document_of(minutes)
    is_mine = may_edit(seats(minutes), minutes)
    passages = _passages(minutes, document)
    return ShownMinutes(
        facts=_facts(minutes), gaps=shown_gaps(minutes), document=document,
        passages=passages if SOURCES in request.args else [],
        closing=closing_of(minutes), number=official_number(document.number or ""),
        standing=STANDING.get(minutes.state, ISSUED), comments=shown_comments(minutes),
        corrections=[shown_paper(paper) for paper in papers if paper.kind == CORRECTION.kind],
        edits=edits_of(minutes.sitting), edit_url=_own("minutes.edit", minutes) if is_mine else None,
        words_url=_own("minutes_words.edit", minutes) if is_mine else None,
        sources_url=_sources_url(minutes) if passages else None, sitting_url=record_url(minutes.sitting),
        pdf_url=url_for("papers.minutes", minutes_id=minutes.id, form="pdf"), pdf_label=_pdf_label(minutes),
        word_url=url_for("papers.minutes", minutes_id=minutes.id, form="docx"))


def _passages(minutes: Minutes, document: Document) -> list[Passage]:
    """None where names changed since the approval: another paper than the one shown would be explained. Nor for a
    unit: how the secretary worded her notes is the council's own."""
    if is_of_a_unit(minutes):
        return []
    passages = list(passages_of(minutes))
    return passages if tuple(passage.block for passage in passages) == document.blocks else []


def _sources_url(minutes: Minutes) -> str:
    asked = "" if SOURCES in request.args else f"?{SOURCES}=1"
    return f"{record_url(minutes)}{asked}#noi-dung-bien-ban"


def _facts(minutes: Minutes) -> list[tuple[str, Any]]:
    kept = [("Mã kiểm nội dung đã thông qua", minutes.approved_sha256[:16])] if minutes.approved_sha256 else []
    return [("Số bản", minutes.copies), ("Ngày ký", date_vi(minutes.signed_on)), *kept]


def _own(endpoint: str, minutes: Minutes) -> str:
    return url_for(endpoint, record_id=minutes.id)


def _pdf_label(minutes: Minutes) -> str:
    if minutes.state in NOT_APPROVED:
        return "Xem bản in dự thảo"
    return "In để ký" if minutes.state == "approved" else "Xem bản in"
