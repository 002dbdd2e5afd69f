"""Councils, bodies, units and people of the story, entered into an empty house."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from bac_son.days import acting, day
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person, Seat
from oversight.services import journal

PEOPLE = {
    "chair": ("Hoàng Minh Khôi", "Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện"),
    "vice": ("Lương Thị Ngọc Ánh", "Phó Chủ tịch HĐND huyện"),
    "clerk": ("Lộc Quang Vĩnh", "Chuyên viên Văn phòng HĐND và UBND huyện"),
    "member": ("Triệu Văn Quý", "Trưởng Ban Kinh tế - Xã hội HĐND huyện"),
}
DELEGATION = {
    "chair": "delegation_head", "vice": "delegation_deputy", "member": "delegation_member",
    "clerk": "delegation_secretary"}
UNITS = ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ủy ban nhân dân huyện Bắc Sơn", "Phòng Văn hóa và Thông tin huyện")


@dataclass
class Institutions:
    """`committee` orders the round; `group` is of the province and may join it; the vice-chairman may sign too."""

    province: Council
    council: Council
    committee: Body
    group: Body
    units: list[Unit]
    people: dict[str, Person]


def enter(session: Session) -> Institutions:
    here = _named()
    session.add_all((here.province, here.council, here.committee, here.group, *here.units, *here.people.values()))
    session.flush()
    session.add_all(_seat(here, key) for key in ("chair", "vice", "clerk"))
    session.flush()
    journal.enter(session, here.council, acting(None, "01/08/2024"), "created", "Thiết lập")
    return here


def _seat(here: Institutions, key: str) -> Seat:
    role, body = ("secretariat", None) if key == "clerk" else ("chair", here.committee)
    return Seat(council_id=here.council.id, person=here.people[key], role=role, body=body)


def _named() -> Institutions:
    province = Council(
        name="Hội đồng nhân dân tỉnh Lạng Sơn", short_name="HĐND tỉnh", level="province", place_name="Lạng Sơn")
    council = Council(
        name="Hội đồng nhân dân huyện Bắc Sơn", short_name="HĐND huyện", level="district", place_name="Bắc Sơn",
        upper=province)
    return Institutions(
        province, council,
        Body(council=council, name="Thường trực HĐND huyện", kind="standing_committee", code="TTHĐND"),
        Body(council=province, name="Tổ đại biểu số 4 HĐND tỉnh", kind="delegate_group", code="TĐB4"),
        [Unit(council=council, name=name) for name in UNITS],
        {key: Person(council=council, name=name, title=title) for key, (name, title) in PEOPLE.items()})


def content_of_the_round(here: Institutions) -> dict[str, Any]:
    return {
        "theme": "Công tác chuyển đổi số trên địa bàn huyện Bắc Sơn", "scope": "Địa bàn huyện Bắc Sơn",
        "supervision_object": "Việc tổ chức thực hiện chuyển đổi số",
        "content": "Chính quyền số\nKinh tế số\nXã hội số", "plan": "Tháng 9 và tháng 10 năm 2024",
        "members": [{"person_id": here.people[key].id, "role": role} for key, role in DELEGATION.items()],
        "units": [{"unit_id": unit.id, "report_due_on": day("10/10/2024")} for unit in here.units],
        "outline": [
            {"kind": "narrative", "text": "Kết quả thực hiện"},
            {"kind": "indicator", "text": "Hộ tham gia cửa hàng số", "unit_of_measure": "hộ", "target": "10.000"}],
    }
