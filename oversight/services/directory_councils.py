"""Hội đồng nhân dân: the councils of this installation. Administrators alone keep them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council
from oversight.rules.same_name import is_same_name
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading
from workflows.law import Level

HEIGHT = {Level.PROVINCE: 0, Level.DISTRICT: 1, Level.COMMUNE: 2}


def councils(session: Session, mandate: Mandate) -> list[Council]:
    """Those that the mandate reaches: by level, then name."""
    reached = [council for council in session.scalars(select(Council)) if mandate.reaches(council.id)]
    return sorted(reached, key=lambda council: (HEIGHT[Level(council.level)], council.name))


def add_council(session: Session, mandate: Mandate, typed: Mapping[str, Any]) -> Council:
    mandate.require_administrator()
    values = _values(session, typed, None)
    return add(session, Council(**values), mandate, "Thêm Hội đồng nhân dân", values)


def change_council(session: Session, mandate: Mandate, council: Council, typed: Mapping[str, Any]) -> Council:
    mandate.require_administrator()
    return change(session, council, mandate, "Sửa Hội đồng nhân dân", _values(session, typed, council))


def _values(session: Session, typed: Mapping[str, Any], council: Council | None) -> dict[str, Any]:
    """`council` is the one that is being changed. Raises BadlyTyped."""
    reading = Reading(typed)
    others = [each for each in session.scalars(select(Council)) if each is not council]
    values = {
        "name": reading.line("name", "Hãy nhập tên đầy đủ, ví dụ Hội đồng nhân dân xã Bắc Sơn."),
        "short_name": reading.line("short_name", "Hãy nhập tên viết gọn, ví dụ HĐND xã Bắc Sơn."),
        "level": reading.one_of("level", {level.value: level.value for level in Level}, "Hãy chọn cấp."),
        "place_name": reading.line("place_name", "Hãy nhập địa danh ghi trên văn bản, ví dụ Bắc Sơn."),
        "valid_from": reading.day("valid_from"), "valid_to": reading.day("valid_to"),
        "upper_id": _upper_id(reading, others)}
    if any(is_same_name(other.name, values["name"]) for other in others):
        reading.refuse("name", "Đã có Hội đồng nhân dân mang tên này.")
    _check_dates(reading, values["level"], values["valid_from"], values["valid_to"])
    _check_heights(reading, values, others, council)
    reading.check()
    return values


def _upper_id(reading: Reading, others: list[Council]) -> str | None:
    known = {"": None} | {other.id: other.id for other in others}
    return reading.one_of("upper_id", known, "Hãy chọn một Hội đồng nhân dân trong danh sách.")


def _check_dates(reading: Reading, level: str | None, first: date | None, last: date | None) -> None:
    if first and last and last < first:
        reading.refuse("valid_to", "Ngày kết thúc phải sau ngày bắt đầu hoạt động.")
    end = Level(level).last_day if level else None
    if end and (last is None or last > end):
        reading.refuse("valid_to", f"Hội đồng nhân dân {Level(level).title} hoạt động đến hết ngày {end:%d/%m/%Y}; "
                                   "hãy ghi ngày kết thúc không muộn hơn ngày đó.")


def _check_heights(reading: Reading, values: dict[str, Any], others: list[Council], council: Council | None) -> None:
    """The upper council is of a higher level, so that no two can be above each other."""
    if reading.faults:
        return
    height = HEIGHT[Level(values["level"])]
    upper = next((other for other in others if other.id == values["upper_id"]), None)
    if upper and HEIGHT[Level(upper.level)] >= height:
        reading.refuse("upper_id", "Hội đồng nhân dân cấp trên phải thuộc cấp cao hơn.")
    below = [other for other in others if council is not None and other.upper_id == council.id]
    if any(HEIGHT[Level(other.level)] <= height for other in below):
        reading.refuse("level", "Cấp này không cao hơn cấp của Hội đồng nhân dân đang ghi là cấp dưới.")
