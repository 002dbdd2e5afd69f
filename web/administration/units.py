from oversight.models.organisations import Unit
from oversight.services import directory_units as directory
from web.administering import mandate
from web.administration.drawer import Drawer, column
from web.administration.of_council import choose_council
from web.forms.administration import UnitForm
from web.unit_of_work import work


def form(unit: Unit | None) -> UnitForm:
    return choose_council(UnitForm(obj=unit), unit)


def cells(unit: Unit) -> dict:
    return {"name": unit.name, "kind": unit.kind, "council": unit.council.short_name}


DRAWER = Drawer(
    "don-vi", "Đơn vị", "đơn vị", Unit,
    (column("name", "Tên"), column("kind", "Loại"), column("council", "Hội đồng")),
    "Chưa có đơn vị nào. Đơn vị chịu sự giám sát thêm ở đây, hoặc tự có khi ghi vào một đợt giám sát.",
    form, lambda: directory.units(work(), mandate()), cells, lambda unit: unit.name,
    lambda typed: directory.enlist_unit(work(), mandate(), typed),
    lambda unit, typed: directory.change_unit(work(), mandate(), unit, typed))
