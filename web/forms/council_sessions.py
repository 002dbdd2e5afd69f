"""The forms of khóa and kỳ họp. What is missing or wrong is said by the domain."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import HiddenField

from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.rules.closed_lists import COUNCIL_SESSIONS
from web.forms.fields import Line, OneOf, TypedDay
from web.forms.required import required


class Kept(FlaskForm):
    """`version` is a mark of the row as the page showed it."""

    version = HiddenField()

    def typed(self) -> dict[str, Any]:
        return {field.name: field.data for field in self if field.name not in ("csrf_token", "version")}


class TermForm(Kept):
    name = Line("Tên khóa, nhiệm kỳ", [required()], description="Ví dụ: Khóa XVII, nhiệm kỳ 2021 - 2026")
    starts_on = TypedDay("Từ ngày", [required()])
    ends_on = TypedDay("Đến hết ngày", [required(False)], description="Bỏ trống nếu đang trong nhiệm kỳ")


class SessionForm(Kept):
    name = Line(
        "Tên kỳ họp", [required()],
        description="Ghi như trên văn bản, ví dụ: Kỳ họp thứ 29 (thường lệ cuối năm 2024)")
    kind = OneOf("Loại kỳ họp", [required()], choices=COUNCIL_SESSIONS)
    term_id = OneOf("Khóa", [required(False)])
    opens_on = TypedDay("Ngày khai mạc", [required(False)], description="Bỏ trống nếu chưa ấn định")
    closes_on = TypedDay("Ngày bế mạc", [required(False)])
    place = Line("Nơi họp", [required(False)])


def session_form(kept: CouncilSession | None, terms: list[CouncilTerm]) -> SessionForm:
    """A new one is most often of the term that runs."""
    form = SessionForm(obj=kept) if kept else SessionForm(term_id=terms[0].id if terms else "")
    form.term_id.choices = [("", "Chưa ghi"), *((term.id, term.name) for term in terms)]
    if kept and not form.is_submitted():
        form.term_id.data = kept.term_id or ""
    return form
