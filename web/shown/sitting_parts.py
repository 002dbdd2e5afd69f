"""What stands around the form of one part of a sitting: where the other parts are, what to mind, what is offered."""

from dataclasses import dataclass, field
from typing import Any

from flask import request, url_for
from flask_wtf import FlaskForm

from oversight.models.sitting import Sitting
from oversight.rules.same_name import is_same_name
from oversight.rules.sitting import ATTENDS
from oversight.services.sitting_people import expected_delegation, expected_units
from oversight.services.written_names import known_units
from web.forms.rows import BUTTON
from web.forms.sitting_parts import PARTS, Part
from web.forms.sitting_values import expected_shown
from web.unit_of_work import actor, work

NOTICE_IS_SENT = (
    "Thông báo lịch làm việc đã gửi. Nội dung sửa ở đây không làm thay đổi văn bản đó; nếu đổi thời gian, đề nghị dùng "
    "bước “Hoãn buổi làm việc” rồi “Thông báo lại lịch làm việc”.")
ALL_PRESENT = "all-present"
NOT_OPENED = "Buổi làm việc chưa khai mạc. Nội dung chuẩn bị trước được giữ lại để dùng trong buổi làm việc."
IS_EXPECTED = (
    "Danh sách dưới đây lấy từ thành phần Đoàn và người của đơn vị trong danh mục, chưa được lưu. "
    "Đề nghị sửa cho đúng thực tế rồi bấm Lưu.")


@dataclass(frozen=True)
class ShownPart:
    """`speakers` are pairs of name and office."""

    places: list[dict[str, Any]]
    warnings: list[str]
    speakers: list[tuple[str, str]] = field(default_factory=list)
    known_units: list[str] = field(default_factory=list)


def shown_part(sitting: Sitting, part: Part) -> ShownPart:
    units = [unit.name for unit in known_units(work(), sitting.council_id)] if part.place == "ket-luan" else []
    return ShownPart(places_of(sitting, part.place), _warnings(sitting, part.place), _speakers(sitting), units)


def places_of(sitting: Sitting, current: str = "") -> list[dict[str, Any]]:
    return [{"label": part.label, "url": edit_url(sitting, place), "is_current": place == current}
            for place, part in PARTS.items()]


def edit_url(sitting: Sitting, place: str) -> str:
    return url_for("sitting.edit", record_id=sitting.id, part=place)


def with_expected(form: FlaskForm, sitting: Sitting) -> FlaskForm:
    """Adds whom the pressed button asks for and the list does not have yet, or marks as present whoever has not been
    called yet. Hands the form back; nothing is saved before the button that saves.
    """
    if request.form[BUTTON] == ALL_PRESENT and "attendance" in form:
        for entry in form.attendance.kept:
            entry.form.presence.data = _called(entry.form.presence.data)
    wanted = {
        "from-delegation": lambda: expected_delegation(sitting),
        "from-units": lambda: expected_units(work(), sitting, actor().today)}.get(request.form[BUTTON])
    if wanted and "attendance" in form:
        listed = [entry.form.name.data for entry in form.attendance.kept]
        new = [row for row in wanted() if not any(is_same_name(row["name"], name or "") for name in listed)]
        form.attendance.add(expected_shown(new))
    return form


def _called(presence: str) -> str:
    return "present" if presence == "expected" else presence


def _warnings(sitting: Sitting, place: str) -> list[str]:
    is_before = sitting.state in ("planned", "notified", "postponed")
    warnings = {
        "lich": [NOTICE_IS_SENT] if sitting.programme_notified_on else [], "trinh-tu": [],
        "thanh-phan": [] if sitting.attendance else [IS_EXPECTED]}
    return warnings.get(place, [NOT_OPENED] if is_before else [])


def _speakers(sitting: Sitting) -> list[tuple[str, str]]:
    """Who came, or else whoever is expected of the delegation."""
    came = [(row.name, row.title) for row in sitting.attendance if row.presence in ATTENDS]
    return list(dict.fromkeys(came or [(row["name"], row["title"]) for row in expected_delegation(sitting)]))
