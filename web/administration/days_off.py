from oversight.models.calendar import DayOff
from oversight.services import directory_days_off as directory
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.forms.administration import DayOffForm
from web.unit_of_work import work


def form(day_off: DayOff | None) -> DayOffForm:
    return DayOffForm(obj=day_off, kind=kind(day_off)) if day_off else DayOffForm()


def kind(day_off: DayOff) -> str:
    return "working" if day_off.is_working else "off"


def cells(day_off: DayOff) -> dict:
    return {"day": told(day_off), "kind": "Làm việc" if day_off.is_working else "Nghỉ", "label": day_off.label}


def told(day_off: DayOff) -> str:
    return f"{day_off.day:%d/%m/%Y}"


DRAWER = Drawer(
    "ngay-nghi", "Ngày nghỉ, ngày làm bù", "ngày", DayOff,
    (column("day", "Ngày"), column("kind", "Nghỉ hay làm"), column("label", "Lý do")),
    "Chưa có ngày nào. Thứ bảy, Chủ nhật và ngày lễ của Nhà nước đã có sẵn; chỉ thêm ngày hoán đổi, ngày làm bù.",
    form, lambda: directory.kept_days(work(), mandate()), cells, told,
    lambda typed: directory.add_day_off(work(), mandate(), typed),
    lambda day_off, typed: directory.change_day_off(work(), mandate(), day_off, typed),
    is_for_administrators=True)
