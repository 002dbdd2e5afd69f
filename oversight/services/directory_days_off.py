"""Ngày nghỉ: what corrects the State's calendar. Administrators alone keep it, in the journal of the installation."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.calendar import DayOff
from oversight.services import journal
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading


def kept_days(session: Session, mandate: Mandate) -> list[DayOff]:
    """Newest first."""
    mandate.require_administrator()
    return list(session.scalars(select(DayOff).order_by(DayOff.day.desc())))


def add_day_off(session: Session, mandate: Mandate, typed: Mapping[str, Any]) -> DayOff:
    mandate.require_administrator()
    values = _values(session, typed, None)
    return add(session, DayOff(**values), mandate, "Thêm ngày nghỉ, ngày làm bù", values)


def change_day_off(session: Session, mandate: Mandate, day_off: DayOff, typed: Mapping[str, Any]) -> DayOff:
    mandate.require_administrator()
    return change(session, day_off, mandate, "Sửa ngày nghỉ, ngày làm bù", _values(session, typed, day_off))


def remove_day_off(session: Session, mandate: Mandate, day_off: DayOff) -> None:
    """The day is again what the State's calendar says."""
    mandate.require_administrator()
    session.delete(day_off)
    session.flush()
    typed = {"day": day_off.day, "label": day_off.label}
    journal.enter(session, day_off, mandate, "removed", "Bỏ ngày nghỉ, ngày làm bù", typed=typed)


def _values(session: Session, typed: Mapping[str, Any], day_off: DayOff | None) -> dict[str, Any]:
    reading = Reading(typed)
    kinds = {"off": False, "working": True}
    values = {
        "day": reading.day("day"), "label": reading.line("label", "Hãy ghi lý do, ví dụ Nghỉ bù Tết Dương lịch."),
        "is_working": reading.one_of("kind", kinds, "Hãy chọn nghỉ hay làm việc.")}
    if values["day"] is None:
        reading.refuse("day", "Hãy ghi ngày, ví dụ 02/09/2026.")
    same = session.scalar(select(DayOff).where(DayOff.day == values["day"]))
    if same is not None and same is not day_off:
        reading.refuse("day", "Ngày này đã có trong danh sách.")
    reading.check()
    return values
