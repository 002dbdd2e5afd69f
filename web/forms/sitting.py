"""The parts of a sitting as people fill them in. What there is to choose from depends on the sitting."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField

from oversight.models.sitting import Sitting
from oversight.rules.closed_lists import PRESENCES, SIDES, STATEMENTS
from web.forms.fields import Line, Lines, OneOf, TypedDay, TypedMoment
from web.forms.required import required
from web.forms.round import NEW_NAMES, Ticks, Versioned
from web.forms.rows import Row, Rows

USUAL_STATEMENT = "opinion"


class ScheduleForm(Versioned):
    """Whoever makes it fills in the choices (web/forms/sitting_choices.py). All of it is needed before the notice."""

    opens_at = TypedMoment("Thời gian làm việc", [required()], description="Ví dụ: 18/10/2024 08:00")
    place = Line("Địa điểm", [required()])
    units = Ticks("Đơn vị dự làm việc", [required()])
    chair_id = OneOf("Chủ trì", [required()], default="")
    minute_taker_id = OneOf("Người ghi biên bản", [required()], default="")
    programme = Lines("Chương trình làm việc", [required()], description="Mỗi nội dung một dòng.")


class Seen(Versioned):
    """`seen` is the mark of the part as it was shown (web/seen.py)."""

    seen = HiddenField()


def attendance_form(groups: list[tuple[str, str]]) -> type[FlaskForm]:
    """`groups`: what a row may belong to, "side" or "side:unit id", with the words for it."""
    class AttendanceRow(Row):
        name = Line("Họ tên", [required()])
        title = Line("Chức vụ, cơ quan")
        group = OneOf("Thành phần", choices=groups, default=groups[0][0])
        presence = OneOf("Dự họp", choices=PRESENCES, default=PRESENCES[0][0])
        authorisation = Line("Văn bản ủy quyền")
        in_place_of = Line("Dự thay cho")
        narrow = ("presence",)

    class AttendanceForm(Seen):
        attendance = Rows(AttendanceRow, "Thành phần tham dự", spare=3)

    return AttendanceForm


def course_form(sitting: Sitting) -> type[FlaskForm]:
    """With one unit nobody is asked which one speaks."""
    units = [("", "Không"), *((row.unit_id, row.unit.name) for row in sitting.units)]

    class StatementRow(Row):
        kind = OneOf("Loại", choices=STATEMENTS, default=USUAL_STATEMENT)
        speaker = Line("Người phát biểu", render_kw={"list": "known-speakers", "autocomplete": "off"})
        speaker_title = Line("Chức vụ")
        if len(sitting.units) > 1:
            unit_id = OneOf("Đại diện đơn vị", choices=units, default="")
        text = Lines("Nội dung", [required()])

    class CourseForm(Seen):
        statements = Rows(StatementRow, "Diễn biến buổi làm việc", spare=1)

    return CourseForm


class PointRow(Row):
    text = Lines("Nội dung", [required()])


class RequestRow(Row):
    text = Lines("Nội dung", [required()])
    lead_unit = Line("Cơ quan chủ trì thực hiện", render_kw={"list": "known-units", "autocomplete": "off"})
    due_on = TypedDay("Thời hạn")
    due_note = Line("Hoặc ghi bằng lời", render_kw={"placeholder": "đến kỳ họp …"})


class ConclusionForm(Seen):
    noted = Rows(PointRow, "Ghi nhận", spare=1)
    shortcomings = Rows(PointRow, "Tồn tại, hạn chế", spare=1)
    requests = Rows(RequestRow, "Kiến nghị", spare=1, description=NEW_NAMES)
    is_without_conclusion = BooleanField(
        "Chủ trì chưa kết luận tại buổi làm việc",
        description="Chỉ đánh dấu khi buổi làm việc kết thúc mà chưa có kết luận nào.")


def groups_of(sitting: Sitting) -> list[tuple[str, str]]:
    """The sides, a unit each for the units of the sitting, and whatever else rows of attendance already say."""
    words = dict(SIDES)
    units = {row.unit_id: row.unit.name for row in sitting.units}
    own = [("delegation", words["delegation"]), ("invited", words["invited"])]
    own += [(f"unit:{unit_id}", name) for unit_id, name in units.items()]
    kept = {group_of(row): _said(row, words) for row in sitting.attendance}
    return own + [(code, said) for code, said in kept.items() if code not in dict(own)]


def group_of(row) -> str:
    return f"{row.side}:{row.unit_id}" if row.unit_id else row.side


def _said(row, words: dict[str, str]) -> str:
    return f"{words[row.side]} ({row.unit.name})" if row.unit else words[row.side]
