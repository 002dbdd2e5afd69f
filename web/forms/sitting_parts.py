"""The parts of a sitting: how each is shown as a form, and what its form says. Each has a page of its own.

`covers` names what a part writes; `saves_itself` those that are typed into while people speak.
"""

from typing import Any

from flask_wtf import FlaskForm

from oversight.models.sitting import Sitting
from oversight.refusal import BadlyTyped
from oversight.services.sitting_people import expected_delegation, expected_units
from web.forms.readings import Read
from web.forms.sitting import ConclusionForm, ScheduleForm, Seen, attendance_form, course_form, groups_of
from web.forms.sitting_choices import offer
from web.forms.sitting_ledger_parts import Agenda, Commitments, HandedIn
from web.forms.sitting_part import Part, Told, UnitNamed
from web.forms.sitting_values import (
    LISTS_OF_FINDINGS,
    attendance_shown,
    attendance_told,
    course_of,
    course_told,
    expected_shown,
    findings_of,
    findings_told,
    on_the_page,
    proposals_of_nobody,
    schedule_of,
    schedule_told,
)
from web.unit_of_work import actor, work

SAY_WHOSE, OF_NOBODY = "Hãy chọn đơn vị đề xuất.", "Còn {} đề xuất chưa chọn đơn vị."


class ScheduleWithMark(ScheduleForm, Seen):
    pass


class Schedule(Part):
    """Covers the state too: what was announced meanwhile must be seen before it is changed."""

    label, place = "Lịch làm việc", "lich"
    covers = ("opens_at", "place", "programme", "chair_id", "minute_taker_id", "units", "state")

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return offer(ScheduleWithMark(data=shown), sitting.round, sitting)

    def shown(self, sitting: Sitting) -> dict[str, Any]:
        return schedule_of(sitting)

    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        return Told(schedule_told(form.data))


class Attendance(Part):
    label, place, covers = "Thành phần tham dự", "thanh-phan", ("attendance",)

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return attendance_form(groups_of(sitting))(data=shown)

    def shown(self, sitting: Sitting) -> dict[str, Any]:
        """Before anything was entered, whoever is expected: not saved before somebody presses the button."""
        expected = expected_delegation(sitting) + expected_units(work(), sitting, actor().today)
        return {"attendance": attendance_shown(sitting.attendance) or expected_shown(expected)}

    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        reading = read(form.attendance, {row.id for row in sitting.attendance}, "name")
        return Told({"attendance": attendance_told(reading.rows)})


class Course(Part):
    label, place, covers, saves_itself = "Diễn biến", "dien-bien", ("statements",), True

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return course_form(sitting)(data=shown)

    def shown(self, sitting: Sitting) -> dict[str, Any]:
        return {"statements": course_of(sitting)}

    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        reading = read(form.statements, {row.id for row in sitting.statements}, "text")
        rows = course_told(reading.rows, sitting)
        nobodys = {f"statements.{number}.unit_id": SAY_WHOSE for number in proposals_of_nobody(rows, sitting)}
        if nobodys and reading.is_whole:
            raise BadlyTyped(fields=nobodys)
        unsaved = reading.unsaved + ([OF_NOBODY.format(len(nobodys))] if nobodys else [])
        return Told({"statements": rows}, {"statements": reading.entries}, unsaved)


class Conclusion(Part):
    label, place, covers, saves_itself = "Kết luận", "ket-luan", ("findings", "is_without_conclusion"), True

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return ConclusionForm(data=shown)

    def shown(self, sitting: Sitting) -> dict[str, Any]:
        return findings_of(sitting) | {"is_without_conclusion": sitting.is_without_conclusion}

    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        known = {row.id for row in sitting.findings}
        readings = {name: read(form[name], known, "text") for name in LISTS_OF_FINDINGS}
        findings = findings_told({name: each.rows for name, each in readings.items()}, unit_named)
        if findings and form.is_without_conclusion.data:
            raise BadlyTyped(fields={"is_without_conclusion": "Đã ghi kết luận thì bỏ dấu ở ô này."})
        return Told(
            {"findings": findings, "is_without_conclusion": form.is_without_conclusion.data},
            {"findings": [entry for each in readings.values() for entry in each.entries]},
            [sentence for each in readings.values() for sentence in each.unsaved])

    def on_the_page(self, fields: dict[str, str], form: FlaskForm) -> dict[str, str]:
        return dict(on_the_page(fields, {name: form[name].kept for name in LISTS_OF_FINDINGS}))


PARTS: dict[str, Part] = {part.place: part for part in (
    Schedule(), Agenda(), Attendance(), Course(), Commitments(), Conclusion(), HandedIn())}


def content_of(sitting: Sitting, part: Part) -> dict[str, Any]:
    """What the part says now, as plain values: what the mark of its page is made of."""
    return {name: _plain(sitting, name) for name in part.covers}


def _plain(sitting: Sitting, name: str) -> Any:
    cells = Sitting.editable.get(name, ())
    if not cells:
        return getattr(sitting, name)
    return [[row.id, *(getattr(row, cell) for cell in cells)] for row in getattr(sitting, name)]
