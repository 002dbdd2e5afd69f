"""Đơn vị: whatever can be supervised. Kept by administrators and by the council's own secretariat."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council, Unit
from oversight.rules.same_name import is_same_name
from oversight.services.directory_councils import councils
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading


def units(session: Session, mandate: Mandate) -> list[Unit]:
    reached = [unit for unit in session.scalars(select(Unit)) if mandate.reaches(unit.council_id)]
    return sorted(reached, key=lambda unit: (unit.council.name, unit.name))


def enlist_unit(session: Session, mandate: Mandate, typed: Mapping[str, Any]) -> Unit:
    """Unlike directory.add_unit, a name that the council knows is refused: somebody meant to add another one."""
    reading = Reading(typed)
    known = {council.id: council for council in councils(session, mandate)}
    council = reading.one_of("council_id", known, "Hãy chọn Hội đồng nhân dân.")
    values = _values(session, reading, council, None)
    mandate.require_council(council.id)
    return add(session, Unit(council=council, **values), mandate, "Thêm đơn vị vào danh mục", values)


def change_unit(session: Session, mandate: Mandate, unit: Unit, typed: Mapping[str, Any]) -> Unit:
    mandate.require_council(unit.council_id)
    values = _values(session, Reading(typed), unit.council, unit)
    return change(session, unit, mandate, "Sửa đơn vị trong danh mục", values)


def _values(session: Session, reading: Reading, council: Council | None, unit: Unit | None) -> dict[str, Any]:
    values = {"name": reading.line("name", "Hãy nhập tên đơn vị."), "kind": reading.line("kind")}
    others = session.scalars(select(Unit).where(Unit.council_id == council.id)).all() if council else []
    if any(other is not unit and is_same_name(other.name, values["name"]) for other in others):
        reading.refuse("name", "Danh mục của Hội đồng nhân dân này đã có đơn vị mang tên đó.")
    reading.check()
    return values
