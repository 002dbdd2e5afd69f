"""What stands on the page of one issued paper."""

from typing import Any

from flask import url_for
from sqlalchemy import select

from oversight.models.papers import IssuedPaper
from web.filters import date_vi
from web.find_paper import readable_subjects
from web.shown.papers import labels
from web.shown.trail import Trail, trail_to
from web.unit_of_work import work


def name_of(paper: IssuedPaper) -> str:
    return f"{labels().get(paper.kind, 'Văn bản')} số {paper.number_and_code}"


def trail_of(paper: IssuedPaper) -> Trail:
    return trail_to(next(readable_subjects(paper)), name_of(paper))


def facts_of(paper: IssuedPaper) -> list[tuple[str, Any]]:
    """Those that tell nothing here are left out, but for the code: papers of earlier days have none."""
    told = [("Trích yếu", paper.subject), ("Ngày ban hành", date_vi(paper.dated_on))]
    corrected = [("Đính chính văn bản", _numbered(paper.corrects))] if paper.corrects else []
    correcting = [("Đã được đính chính bởi", _numbered(each)) for each in _corrections_of(paper)]
    return [*told, *corrected, *correcting, ("Mã kiểm tra", paper.check_code)]


def check_url(paper: IssuedPaper) -> str:
    return url_for("check_page.show", code=paper.check_code) if paper.check_code else ""


def _corrections_of(paper: IssuedPaper) -> list[IssuedPaper]:
    found = select(IssuedPaper).where(IssuedPaper.corrects_id == paper.id).order_by(IssuedPaper.id)
    return list(work().scalars(found))


def _numbered(paper: IssuedPaper) -> str:
    return f"số {paper.number_and_code} ngày {date_vi(paper.dated_on)}"
